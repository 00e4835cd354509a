package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownRouteFilterTest extends InApplication {

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
                "/registre?q=a%00b",
                "/engine-rest/task?name=%00",
                "/dossiers;jsessionid=1",
                "/style/../dossiers"
            })
    void anAddressThatCanBeReadInTwoWaysIsRefusedInFrench(String path) {
        Map<String, String> basic = Map.of("Authorization", "Basic YWdlbnQ6YWdlbnQ=");

        HttpResponse<String> json = stranger().call("GET", path, "", basic);
        HttpResponse<String> page = stranger().get(path);

        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("\"error\":\"Demande incorrecte\"", "Cette adresse contient des signes");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<html lang=\"fr\">", "Cette adresse contient des signes");
    }

    @Test
    void theErrorPageIsNoPageOfItsOwn() {
        assertThat(stranger().get("/error").statusCode()).isEqualTo(404);
        assertThat(browser("agent").get("/error").body()).contains("Page introuvable");
    }

    @Test
    void anAddressThatTheServerCannotReadIsRefusedInFrench() throws IOException {
        assertThat(send("GET /dossiers%00 HTTP/1.1", "localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"fr\">", "demande incorrecte");
    }

    @Test
    void whatALibrarySaysOfAnErrorIsNotShown() {
        HttpResponse<String> answer = browser("agent").get("/dossiers/IA-2026-0001/documents/premier");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Demande incorrecte").doesNotContain("java.lang", "Failed to convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dossiers", "/camunda/app/tasklist/default/", "/camunda/app/tasklist"})
    void aRedirectNeverRepeatsTheHostThatTheClientNamed(String path) throws IOException {
        assertThat(send("GET " + path + " HTTP/1.1", "ailleurs.example"))
                .startsWith("HTTP/1.1 302")
                .containsPattern("(?m)^Location: /[^/]")
                .doesNotContain("ailleurs.example");
    }

    @Test
    void signingInLeadsBackToThePageAskedForByPathAlone() {
        Browser browser = stranger();
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

    @Test
    void aStrangerIsToldThatThereIsNoSuchPageAndAskedToSignInOnlyForWhatThereIs() {
        Browser stranger = stranger();

        for (String nothing : List.of("/nulle-part", "/dossiers/IA-2026-0001/rien/du-tout", "/wp-login.php")) {
            HttpResponse<String> answer = stranger.get(nothing);
            assertThat(answer.statusCode()).as(nothing).isEqualTo(404);
            assertThat(answer.body())
                    .contains("Page introuvable", "href=\"/registre\"", "Retour à l’accueil")
                    .doesNotContain("Voir les dossiers");
        }
        for (String page :
                List.of("/dossiers", "/dossiers/IA-2026-0001", "/dossiers/IA-2999-9999", "/comite/seances")) {
            HttpResponse<String> answer = stranger.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/connexion");
        }
        assertThat(browser("agent").get("/nulle-part").body()).contains("Voir les dossiers");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /registre",
        "POST, /registre",
        "DELETE, /",
        "PATCH, /dossiers",
        "POST, /robots.txt",
        "PROPFIND, /registre"
    })
    void anAddressSaysByWhichMethodsItCanBeAskedFor(String method, String path) {
        HttpResponse<String> answer = stranger().call(method, path, "", Map.of());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(answer.body()).contains("Cette adresse ne s’ouvre pas ainsi");
    }

    @Test
    void aFormThatIsTooBigIsSaidToBeTooBig() {
        Browser stranger = stranger();
        stranger.get("/signaler");

        HttpResponse<String> answer = stranger.post("/signaler", Map.of("recit", "x".repeat(3_000_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Envoi trop volumineux", "Rien n’a été enregistré");
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
