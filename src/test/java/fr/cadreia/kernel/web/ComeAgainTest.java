package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ComeAgainTest {

    private static final ComeAgain ANSWER = new ComeAgain(7, "Un instant", "Revenez bientôt.");
    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5);

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ANSWER.answer(request, response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("7");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        return response;
    }

    private static MockHttpServletRequest request(String method, String path, String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        if (accepted != null) {
            request.addHeader("Accept", accepted);
        }
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /engine-rest/task/12/claim, '*/*'",
        "GET, /engine-rest/task, 'text/html'",
        "GET, /camunda/api/engine/engine/default/task, 'application/json, text/plain, */*'",
        "POST, /api/intake, ",
        "GET, /tableau-de-bord, 'application/json'",
        "GET, /registre, 'application/ld+json'"
    })
    void programsReadJson(String method, String path, String accepted) throws Exception {
        MockHttpServletResponse response = answer(request(method, path, accepted));

        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getContentAsString())
                .contains("\"type\":\"ServiceUnavailable\"", "\"message\":\"Revenez bientôt.\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tableau-de-bord, 'text/html,application/xhtml+xml,*/*;q=0.8', true",
        "GET, /, , true",
        "GET, /camunda/app/tasklist/default/, 'text/html', true",
        "POST, /dossiers/IA-2026-0001/suspension, 'text/html', false"
    })
    void peopleReadAPageAndOneThatWasOnlyAskedForComesByItself(
            String method, String path, String accepted, boolean reloads) throws Exception {
        MockHttpServletResponse response = answer(request(method, path, accepted));

        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("<h1>Un instant</h1>", "Revenez bientôt.");
        assertThat(response.getContentAsString().contains("http-equiv=\"refresh\" content=\"7\""))
                .isEqualTo(reloads);
        assertThat(response.getContentAsString())
                .contains(reloads ? "Cette page se recharge d’elle-même." : "<a href=\"/\">Retour à l’accueil</a>");
    }

    @Test
    void anErrorPageIsForThePersonWhoAskedFirst() throws Exception {
        MockHttpServletRequest request = request("POST", "/error", "*/*");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/intake");

        assertThat(answer(request).getContentType()).startsWith("application/json");
    }

    /** A request as a servlet for a whole tree receives it: the servlet's own path ends before the slash. */
    @Test
    void aPathIsWhatTheServerReadsWhicheverServletAnswers() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine%2Drest/deployment/create");
        request.setServletPath("/engine-rest");
        request.setPathInfo("/deployment/create");

        assertThat(RequestPath.of(request)).isEqualTo("/engine-rest/deployment/create");
        assertThat(RequestPath.isEngine(request)).isTrue();
    }

    // A long list is cut into pages, and an address that names none of them shows the nearest.

    @Test
    void eachRowIsOnOnePage() {
        assertThat(PageOf.of(ALL, 1, 2)).isEqualTo(new PageOf<>(List.of(1, 2), 1, 3));
        assertThat(PageOf.of(ALL, 2, 2).rows()).containsExactly(3, 4);
        assertThat(PageOf.of(ALL, 3, 2).map(String::valueOf)).isEqualTo(new PageOf<>(List.of("5"), 3, 3));
    }

    @Test
    void aPageThatIsNotThereIsTheNearest() {
        assertThat(PageOf.of(ALL, Integer.MIN_VALUE, 2).number()).isEqualTo(1);
        assertThat(PageOf.of(ALL, Integer.MAX_VALUE, 2).number()).isEqualTo(3);
    }

    @Test
    void anEmptyListHasOnePage() {
        assertThat(PageOf.of(List.of(), 1, 2)).isEqualTo(new PageOf<>(List.of(), 1, 1));
    }
}
