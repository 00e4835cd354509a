package fr.cadreia.kernel.web;

import fr.cadreia.kernel.json.StoredJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The one answer (503) to requests that come at a bad moment which passes: programs read {@code {"type", "message"}},
 * people a page that needs nothing which could be missing, neither templates nor the database.
 *
 * @param seconds after which it is worth asking again
 * @param title French, plain text
 * @param words French, plain text, one paragraph
 */
public record ComeAgain(int seconds, String title, String words) {

    public static final String TYPE = "ServiceUnavailable";

    /** Answers in the form that the client can read. A page that was only asked for loads itself again. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean asksForData = accepted.contains("json") && !accepted.contains(MediaType.TEXT_HTML_VALUE);
        if (RequestPath.isInterface(request) || asksForData) {
            answerProgram(response);
        } else {
            write(response, MediaType.TEXT_HTML_VALUE, page(request));
        }
    }

    public void answerProgram(HttpServletResponse response) throws IOException {
        write(response, MediaType.APPLICATION_JSON_VALUE, StoredJson.write(Map.of("type", TYPE, "message", words)));
    }

    private void write(HttpServletResponse response, String type, String body) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }

    /** Returns the page; where its style sheet is missing, the page still says the same. */
    private String page(HttpServletRequest request) {
        String root = request.getContextPath();
        boolean repeatable = request.getMethod().equals("GET");
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">%s<title>%s</title>
                <link rel="icon" href="data:,"><link rel="stylesheet" href="%s/style/cadre.css"></head>
                <body><main class="content narrow"><h1>%s</h1>
                <p>%s</p>
                <p>%s</p></main></body>
                </html>
                """.formatted(
                        repeatable ? "<meta http-equiv=\"refresh\" content=\"" + seconds + "\">" : "",
                        title,
                        root,
                        title,
                        words,
                        repeatable
                                ? "Cette page se recharge d’elle-même."
                                : "<a href=\"" + root + "/\">Retour à l’accueil</a>");
    }
}
