package fr.cadreia.signin.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Keycloak as a process of its own, with the realm of src/test/resources/keycloak, which is set up as operation.md says. The
 * Maven profile directories unpacks it, and names its folder.
 */
final class Keycloak implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private Process process;
    private String token;

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    String issuer() {
        return address() + "/realms/ville";
    }

    boolean isRunning() {
        return process != null;
    }

    /** Starts it, with the application at this port, and returns once it answers. */
    void start(int application) throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path realms = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/ville.json")) {
            Files.writeString(
                    realms.resolve("ville.json"),
                    new String(realm.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("APPLICATION", String.valueOf(application)));
        }
        ProcessBuilder command = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + freePort());
        command.environment()
                .putAll(Map.of(
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms128m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        "admin"));
        process = command.redirectErrorStream(true).start();
        listening();
        JsonNode answer = JSON.readTree(
                http(HttpRequest.newBuilder(URI.create(address() + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(
                                        "grant_type=password&client_id=admin-cli&username=admin&password=admin")))
                        .body());
        token = answer.path("access_token").asText();
    }

    /** Reads what it says until it listens; what it says later is thrown away. */
    private void listening() throws IOException {
        BufferedReader said = process.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains("Listening on:")) {
                Thread reader = new Thread(() -> said.lines().forEach(later -> {}), "keycloak");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new IllegalStateException(all.toString());
    }

    private HttpResponse<String> http(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> administer(String method, String path, String json) {
        return http(HttpRequest.newBuilder(URI.create(address() + "/admin/realms/ville" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private ObjectNode user(String name) {
        try {
            return (ObjectNode) JSON.readTree(administer("GET", "/users?exact=true&username=" + name, "")
                            .body())
                    .get(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a person another sign-in name, last name and mail address. */
    void rename(String name, String newName, String lastName) {
        ObjectNode user = user(name);
        user.put("username", newName).put("lastName", lastName).put("email", newName + "@ville.exemple.fr");
        administer("PUT", "/users/" + user.get("id").asText(), user.toString());
    }

    /** Locks a person and ends all their sessions, as the console does (Sessions, Logout all sessions). */
    void locks(String name) {
        ObjectNode user = user(name).put("enabled", false);
        String path = "/users/" + user.get("id").asText();
        administer("PUT", path, user.toString());
        administer("POST", path + "/logout", "");
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
