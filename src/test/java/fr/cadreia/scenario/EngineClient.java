package fr.cadreia.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/** A client of the engine's REST API and of nothing else, with Basic authentication where accounts are known. */
public final class EngineClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final boolean signsIn;
    private final Consumer<Exchange> observer;

    public EngineClient(int port) {
        this("http://localhost:" + port + "/engine-rest");
    }

    /** @param base of the API, without a slash at its end */
    public EngineClient(String base) {
        this(base, true, exchange -> {});
    }

    /**
     * @param signsIn false for an application that knows no accounts
     * @param observer is told of each exchange when its answer was read as a whole
     */
    public EngineClient(String base, boolean signsIn, Consumer<Exchange> observer) {
        this.base = base;
        this.signsIn = signsIn;
        this.observer = observer;
    }

    /**
     * One request and its answer.
     *
     * @param nanos from the request's first byte to the answer's last
     * @param received bytes of the answer's body
     */
    public record Exchange(String method, String path, int status, long nanos, int received) {}

    /** @param body JSON, or null when there is none (an empty body is missing node) */
    public record Reply(int status, JsonNode body) {

        /** The message of an error. */
        public String message() {
            return body.path("message").asText();
        }
    }

    /** The application's port, where its pages answer too. */
    int port() {
        return URI.create(base).getPort();
    }

    public Reply get(String account, String path) {
        return send(account, "GET", path, null);
    }

    public Reply post(String account, String path, Object body) {
        return send(account, "POST", path, body);
    }

    /** Signs in with the account's id as password, as demo accounts have it. */
    public Reply send(String account, String method, String path, Object body) {
        try {
            return send(account, method, path, "application/json", body == null ? "" : JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends one file as a form with a field of that name. */
    public Reply upload(String account, String path, String field, String fileName, String content) {
        String form = "--boundary\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--boundary--\r\n";
        return send(account, "POST", path, "multipart/form-data; boundary=boundary", form);
    }

    /** @param json as it is sent, empty for no body */
    public Reply raw(String account, String method, String path, String json) {
        return send(account, method, path, "application/json", json);
    }

    private Reply send(String account, String method, String path, String type, String content) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", type)
                    .method(
                            method,
                            content.isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(content));
            if (account != null && signsIn) {
                String credentials = account + ":" + account;
                request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
            }
            long begun = System.nanoTime();
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - begun;
            observer.accept(new Exchange(method, path, response.statusCode(), nanos, response.body().length));
            // As text, for an empty body is no JSON and the bytes of one would be refused.
            return new Reply(response.statusCode(), JSON.readTree(new String(response.body(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
