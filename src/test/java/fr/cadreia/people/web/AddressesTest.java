package fr.cadreia.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class AddressesTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/task",
                "/engine-rest;/task",
                "/engine-rest//task",
                "/engine-rest/task;v=1",
                "//camunda/api/engine/engine/default/task",
                "/camunda;/app/tasklist/",
                "//dossiers",
                "/dossiers;jsessionid=1",
                "/style/../dossiers"
            })
    void anAddressThatCanBeReadInTwoWaysIsRefusedInFrench(String path) {
        Map<String, String> basic = Map.of("Authorization", "Basic YWdlbnQ6YWdlbnQ=");

        HttpResponse<String> json = Browser.stranger(port).call("GET", path, "", basic);
        HttpResponse<String> page = Browser.stranger(port).get(path);

        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("\"error\":\"Demande incorrecte\"", "Cette adresse contient des signes");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<html lang=\"fr\">", "Cette adresse contient des signes");
    }

    @Test
    void theErrorPageIsNoPageOfItsOwn() {
        assertThat(Browser.stranger(port).get("/error").statusCode()).isEqualTo(404);
        assertThat(Browser.of("agent", port).get("/error").body()).contains("Page introuvable");
    }

    @Test
    void anAddressThatTheServerCannotReadIsRefusedInFrench() throws IOException {
        assertThat(send("GET /dossiers%00 HTTP/1.1", "localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"fr\">", "demande incorrecte");
    }

    @Test
    void whatALibrarySaysOfAnErrorIsNotShown() {
        HttpResponse<String> answer = Browser.of("agent", port).get("/dossiers/IA-2026-0001/documents/premier");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Demande incorrecte").doesNotContain("java.lang", "Failed to convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossiers", "/camunda/app/tasklist/default/", "/camunda/app/tasklist", "/nulle-part"})
    void aRedirectNeverRepeatsTheHostThatTheClientNamed(String path) throws IOException {
        assertThat(send("GET " + path + " HTTP/1.1", "ailleurs.example"))
                .startsWith("HTTP/1.1 302")
                .containsPattern("(?m)^Location: /[^/]")
                .doesNotContain("ailleurs.example");
    }

    @Test
    void signingInLeadsBackToThePageAskedForByPathAlone() {
        Browser browser = Browser.stranger(port);
        browser.get("/dossiers?texte=tri");
        browser.get("/connexion");

        HttpResponse<String> answer = browser.post("/connexion", Map.of("username", "hr", "password", "hr"));

        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/dossiers?texte=tri");
    }

    @ParameterizedTest
    @CsvSource({
        "http://ici.example/dossiers?a=b#c, /dossiers?a=b#c",
        "https://ICI.example:8443/dossiers, /dossiers",
        "//ici.example/dossiers, /dossiers",
        "http://ici.example, /",
        "http://ici.example//ailleurs.example/, /ailleurs.example/",
        "http://ici.example?a, /?a",
        "/dossiers, /dossiers",
        "http://ailleurs.example/dossiers, http://ailleurs.example/dossiers",
        "http://ici.example.ailleurs.example/, http://ici.example.ailleurs.example/",
        "http://ici.example@ailleurs.example/, http://ici.example@ailleurs.example/"
    })
    void onlyTheOwnHostIsLeftOut(String location, String expected) {
        assertThat(RelativeRedirects.withoutOwnHost(location, "ici.example")).isEqualTo(expected);
    }

    private String send(String request, String host) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
