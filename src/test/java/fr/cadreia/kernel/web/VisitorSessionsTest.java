package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A visitor who only looks costs the server no session, on any page. */
class VisitorSessionsTest extends InApplication {

    private static final String SESSION = "CADREIA";

    @Autowired
    private ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    private Set<String> pages() {
        Set<String> pages = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getPathPatternsCondition() != null)
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("*"))
                .map(pattern -> pattern.replaceAll("\\{[^/]*}", "1"))
                .collect(Collectors.toSet());
        pages.addAll(
                List.of("/connexion", "/camunda/app/tasklist/default/", "/camunda/app/welcome/default/", "/nothing"));
        return pages;
    }

    @Test
    void noPageOpensOne() {
        assertThat(pages()).contains("/", "/registre", "/signaler", "/dossiers").hasSizeGreaterThan(60);
        for (String page : pages()) {
            Browser visitor = stranger();
            visitor.get(page);
            assertThat(visitor.cookie(SESSION)).as(page).isEmpty();
        }
    }

    /** The browser keeps where somebody wanted to go; a neighbouring site may have written it. */
    @ParameterizedTest
    @CsvSource({
        "/dossiers?page=2, /dossiers?page=2",
        "https://ailleurs.example/registre, /",
        "//ailleurs.example, /",
        "///ailleurs.example, /",
        "////ailleurs.example/vol, /",
        "javascript:alert(1), /",
        "/\\ailleurs.example, /"
    })
    void whereSomebodyWantedToGoIsHere(String wanted, String landing) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> form = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/connexion"))
                        .build(),
                BodyHandlers.ofString());
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String token = Jsoup.parse(form.body()).selectFirst("input[name=_csrf]").attr("value");
        String kept = Base64.getEncoder().encodeToString(wanted.getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> signedIn = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie + "; REDIRECT_URI=" + kept)
                        .POST(BodyPublishers.ofString("username=agent&password=agent&_csrf="
                                + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(signedIn.statusCode()).isEqualTo(302);
        URI location = URI.create(signedIn.headers().firstValue("Location").orElseThrow());
        assertThat(location.getHost()).isIn(null, "localhost");
        assertThat(location.getPath() + (location.getQuery() == null ? "" : "?" + location.getQuery()))
                .isEqualTo(landing);
    }

    @Test
    void whatIsForEverybodyAsksNobodyToSignIn() {
        Browser visitor = stranger();
        assertThat(visitor.get("/catalogue").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/cadre/exigences").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/catalogue", Map.of("dossier", "IA-2026-0001")).statusCode())
                .as("writing asks for an account")
                .isIn(302, 403);
    }

    @Test
    void aVisitorsFormIsProtectedAllTheSame() {
        Browser visitor = stranger();
        visitor.get("/connexion");
        Map<String, String> right = Map.of("username", "agent", "password", "agent");

        HttpResponse<String> forged = stranger()
                .post("/connexion", Map.of("username", "agent", "password", "agent", "_csrf", visitor.token()));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.post("/connexion", right).statusCode()).isEqualTo(302);
        assertThat(visitor.cookie(SESSION)).isNotEmpty();
    }

    @Test
    void thePersonWhoSignsInForAPageIsLedThere() {
        Browser visitor = stranger();
        assertThat(visitor.get("/dossiers?tri=TITLE").statusCode()).isEqualTo(302);
        visitor.get("/connexion");

        HttpResponse<String> signedIn = visitor.post("/connexion", Map.of("username", "agent", "password", "agent"));

        assertThat(signedIn.headers().firstValue("Location").orElse("")).contains("/dossiers?tri=TITLE");
    }

    @Test
    void aTokenOfTheCookieAloneDoesNotServeThePersonWhoIsSignedIn() {
        Browser visitor = stranger();
        visitor.get("/connexion");
        String early = visitor.token();
        Browser person = browser("agent");

        assertThat(person.post("/deconnexion", Map.of("_csrf", early)).statusCode())
                .isEqualTo(403);
        assertThat(person.post("/deconnexion", Map.of()).statusCode()).isEqualTo(302);
    }
}
