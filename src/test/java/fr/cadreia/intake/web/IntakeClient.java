package fr.cadreia.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A client of the intake's API, with Basic authentication; every password is the account's id. */
public final class IntakeClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----frontiere";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public IntakeClient(int port) {
        this.base = "http://localhost:" + port + "/api/intake";
    }

    public record Reply(int status, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Reply get(String account, String path) {
        return send(account, HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** @param parts texts as fields, bytes as files */
    public Reply post(String account, Map<String, Object> parts) {
        return post(account, "", parts);
    }

    Reply post(String account, String path, Map<String, Object> parts) {
        return send(
                account,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body(parts))));
    }

    Reply post(String account, String path, String json) {
        return send(
                account,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply put(String account, String path, String json) {
        return send(
                account,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply delete(String account, String path) {
        return send(account, HttpRequest.newBuilder(URI.create(base + path)).DELETE());
    }

    /** Posts without a body. */
    Reply post(String account, String path) {
        return send(account, HttpRequest.newBuilder(URI.create(base + path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static byte[] body(Map<String, Object> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, content) -> {
            boolean file = content instanceof byte[];
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                            + (file ? "; filename=\"inventaire.csv\"" : "") + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file ? (byte[]) content : content.toString().getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private Reply send(String account, HttpRequest.Builder request) {
        try {
            if (account != null) {
                String credentials = account + ":" + account;
                request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
            }
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
