package fr.cadreia.signin.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The provider of {@code src/test/node/oidc-provider.mjs}, in a process of its own. */
final class TestProvider implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-tests";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private Process process;
    private int many;

    TestProvider() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process != null;
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    /**
     * @param kind {@code generic} or {@code proconnect}
     * @param application its port
     */
    TestProvider start(String kind, int application) {
        ProcessBuilder node = new ProcessBuilder("node", "src/test/node/oidc-provider.mjs");
        node.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "KIND",
                        kind,
                        "PUBLIC",
                        Traveller.PUBLIC,
                        "APPLICATION",
                        "http://localhost:" + application));
        try {
            process = node.redirectErrorStream(true).start();
        } catch (IOException missing) {
            Assumptions.abort("node is not found: the provider of these tests runs on it");
        }
        StringBuilder said = new StringBuilder();
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
                said.append(line).append('\n');
                if (line == null) {
                    throw new IllegalStateException(said.toString());
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says who sits at the browser from now on, and how the provider answers. */
    void set(Map<String, ?> state) {
        post("/test/state", state);
    }

    /** A person with what the provider says of them, at the browser from now on. */
    void person(String subject, Map<String, ?> claims) {
        set(Map.of(
                "person", subject, "people", Map.of(subject, claims), "acr", "eidas2", "forge", "", "refuses", false));
    }

    /** A person whom nobody knows here yet, at the browser from now on. Returns the subject. */
    String somebody(Map<String, ?> claims) {
        String subject = "sub-" + ++many;
        somebody(subject, claims);
        return subject;
    }

    void somebody(String subject, Map<String, ?> claims) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "given_name",
                "Maëlle",
                "family_name",
                "D’Arcy " + subject,
                "email",
                subject + "@ville.exemple.fr",
                "preferred_username",
                subject,
                "groups",
                List.of("/villes/propreté")));
        all.putAll(claims);
        person(subject, all);
    }

    /** The parameters of the last request to sign in. */
    JsonNode lastAsked() {
        JsonNode seen = post("/test/seen", Map.of());
        return seen.get(seen.size() - 1);
    }

    /** A token by which the provider ends sessions. */
    String logoutToken(Map<String, ?> wish) {
        return post("/test/logout-token", wish).get("token").asText();
    }

    private JsonNode post(String path, Map<String, ?> body) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(issuer() + path))
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
