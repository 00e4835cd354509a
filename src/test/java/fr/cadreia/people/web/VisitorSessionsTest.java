package fr.cadreia.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Whoever only looks costs the server no session, on whatever page. */
@AppTest
class VisitorSessionsTest {

    private static final String SESSION = "CADREIA";

    @LocalServerPort
    private int port;

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
            Browser visitor = Browser.stranger(port);
            visitor.get(page);
            assertThat(visitor.cookie(SESSION)).as(page).isEmpty();
        }
    }

    @Test
    void aVisitorsFormIsProtectedAllTheSame() {
        Browser visitor = Browser.stranger(port);
        visitor.get("/connexion");
        Map<String, String> right = Map.of("username", "agent", "password", "agent");

        HttpResponse<String> forged = Browser.stranger(port)
                .post("/connexion", Map.of("username", "agent", "password", "agent", "_csrf", visitor.token()));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.post("/connexion", right).statusCode()).isEqualTo(302);
        assertThat(visitor.cookie(SESSION)).isNotEmpty();
    }

    @Test
    void whoeverSignsInForAPageIsLedThere() {
        Browser visitor = Browser.stranger(port);
        assertThat(visitor.get("/dossiers?tri=TITLE").statusCode()).isEqualTo(302);
        visitor.get("/connexion");

        HttpResponse<String> signedIn = visitor.post("/connexion", Map.of("username", "agent", "password", "agent"));

        assertThat(signedIn.headers().firstValue("Location").orElse("")).contains("/dossiers?tri=TITLE");
    }

    @Test
    void aTokenOfTheCookieAloneDoesNotServeWhoeverIsSignedIn() {
        Browser visitor = Browser.stranger(port);
        visitor.get("/connexion");
        String early = visitor.token();
        Browser person = Browser.of("agent", port);

        assertThat(person.post("/deconnexion", Map.of("_csrf", early)).statusCode())
                .isEqualTo(403);
        assertThat(person.post("/deconnexion", Map.of()).statusCode()).isEqualTo(302);
    }
}
