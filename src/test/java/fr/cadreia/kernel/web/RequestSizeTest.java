package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Any request that is too large, to a page or to an interface, with its length or without, gets 413 and a French
 * sentence.
 */
class RequestSizeTest extends InApplication {

    private static final String UPLOAD = "multipart/form-data; boundary=limite";

    @ParameterizedTest
    @CsvSource({
        "/signaler, application/x-www-form-urlencoded, 3",
        "/signaler, text/plain, 3",
        "/signaler, " + UPLOAD + ", 24",
        "/connexion, " + UPLOAD + ", 24",
        "/reprise, " + UPLOAD + ", 24",
        "/dossiers/IA-2026-0001/documents, " + UPLOAD + ", 24",
        "/administration/diagrammes, " + UPLOAD + ", 24",
        "/api/intake, " + UPLOAD + ", 24",
        "/api/intake/runs/1/decisions, application/json, 3",
        "/engine-rest/task/1/submit-form, application/json, 3",
        "/engine-rest/task/1/submit-form, application/x-www-form-urlencoded, 3",
        "/engine-rest/deployment/create, " + UPLOAD + ", 24",
        "/camunda/api/engine/engine/default/task, application/json, 3"
    })
    void tooMuchIsRefusedInFrench(String path, String type, int megabytes) throws Exception {
        byte[] body = body(type, megabytes);
        for (BodyPublisher sent : new BodyPublisher[] {
            BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        }) {
            HttpResponse<String> answer = send(path, type, sent);
            String how = path + ", length " + sent.contentLength();
            assertThat(answer.statusCode()).as(how).isEqualTo(413);
            assertThat(answer.body()).as(how).containsPattern("trop (gros|grosse|volumineux)|dépasse 20 Mo");
        }
    }

    private static byte[] body(String type, int megabytes) {
        String begin = type.equals(UPLOAD)
                ? "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n"
                : "a=";
        return (begin + "x".repeat(megabytes * 1024 * 1024) + "\r\n--limite--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        String admin = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", path.contains("api") || path.contains("rest") ? "application/json" : "text/html")
                .header("Content-Type", type)
                .POST(body);
        if (path.startsWith("/api/") || path.startsWith("/engine-rest/")) {
            request.header("Authorization", "Basic " + admin);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
