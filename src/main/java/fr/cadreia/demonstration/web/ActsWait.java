package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.Acts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the clock moves everybody reads; whoever acts is asked to come again. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ActsWait extends OncePerRequestFilter {

    static final String SECONDS = "5";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What the engine's API and web applications read by POST, and the way in and out. */
    private static final Pattern READS = Pattern.compile("/connexion|/deconnexion|/camunda/api/admin/auth/user/.*"
            + "|/camunda/api/cockpit/plugin/.*"
            + "|(/engine-rest|/camunda/api/engine)(/engine/[^/]+)?/(task|process-instance|execution|variable-instance|job"
            + "|process-definition|history/[a-z-]+|filter/[^/]+)(/count|/list|/singleResult)?");

    private static final String WHY =
            "L'horloge de la démonstration avance : lisez, et refaites cette action dans quelques instants.";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><title>L'horloge avance</title></head>
            <body><main><h1>L'horloge avance</h1><p>%s</p></main></body>
            </html>
            """.formatted(WHY);

    private final Acts acts;

    ActsWait(Acts acts) {
        this.acts = acts;
    }

    /** The clock itself waits for the acts, and says by itself when it moves already. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return READING.contains(request.getMethod())
                || path.equals(ClockController.ADDRESS)
                || request.getMethod().equals("POST") && READS.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!acts.begin()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            acts.end();
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page ? PAGE : "{\"type\":\"Unavailable\",\"message\":\"" + WHY + "\"}");
    }
}
