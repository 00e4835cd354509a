package fr.cadreia.demonstration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.demonstration.ActGate;
import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.kernel.form.FormRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ClockMoveTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final ActGate gate = new ActGate();
    private final StoryProgress progress = new StoryProgress();

    private static LocalDate of(String json) throws JsonProcessingException {
        return ClockMove.of(new ObjectMapper().readTree(json), TODAY);
    }

    @Test
    void byDaysOrToADay() throws JsonProcessingException {
        assertThat(of("{\"jours\": 30}")).isEqualTo(LocalDate.of(2026, 12, 27));
        assertThat(of("{\"jusqua\": \"2027-03-01\"}")).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"jours\": 0}                                 | jours",
                "{\"jours\": -3}                                | jours",
                "{\"jours\": 1.5}                               | jours",
                "{\"jours\": \"30\"}                            | jours",
                "{\"jours\": null}                              | jours",
                "{\"jours\": 99999999999999}                    | jours",
                "{\"jours\": 4000}                              | jours",
                "{}                                             | jours",
                "[]                                             | jours",
                "3                                              | jours",
                "{\"jours\": 1, \"jusqua\": \"2027-03-01\"}     | jours",
                "{\"jusqua\": \"2026-11-27\"}                   | jusqua",
                "{\"jusqua\": \"2026-01-01\"}                   | jusqua",
                "{\"jusqua\": \"demain\"}                       | jusqua",
                "{\"jusqua\": \"2027-02-30\"}                   | jusqua",
                "{\"jusqua\": 20270301}                         | jusqua",
                "{\"jusqua\": \"9999-12-31\"}                   | jusqua",
                "{\"annees\": 1}                                | annees"
            })
    void whatCannotBeNamesItsField(String json, String field) {
        FormRefusedException refused = catchThrowableOfType(FormRefusedException.class, () -> of(json));

        assertThat(refused.fields())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo(field));
    }

    private MockHttpServletResponse send(String method, String path, String accepted) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.addHeader("Accept", accepted);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ActGateFilter(gate, progress).doFilter(request, response, new MockFilterChain());
        return response;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /dossiers/IA-2026-0001, 200",
        "GET, /engine-rest/task, 200",
        "POST, /engine-rest/task, 200",
        "POST, /engine-rest/engine/default/task/count, 200",
        "POST, /camunda/api/engine/engine/default/filter/12/list, 200",
        "POST, /camunda/api/engine/engine/default/history/process-instance, 200",
        "POST, /connexion, 200",
        "POST, /demo/horloge, 200",
        "POST, /engine-rest/task/12/submit-form, 503",
        "POST, /engine-rest/task/12/claim, 503",
        "POST, /engine-rest/history/process-instance/delete, 503",
        "POST, /engine-rest/history/process-instance/count, 200",
        "POST, /engine-rest/history/cleanup, 503",
        "POST, /engine-rest/filter/create, 503",
        "POST, /camunda/api/engine/engine/default/filter/create, 503",
        "POST, /engine-rest/filter/12/count, 200",
        "POST, /engine-rest/process-definition/key/mandatory-path/submit-form, 503",
        "POST, /engine-rest/process-definition/key/mandatory-path/start, 503",
        "DELETE, /engine-rest/task, 503",
        "POST, /camunda/api/engine/engine/default/task/12/submit-form, 503",
        "POST, /dossiers/IA-2026-0001/suspension, 503",
        "PUT, /engine-rest/user/agent/profile, 503"
    })
    void whileTheClockMovesEverybodyReadsAndNobodyActs(String method, String path, int status) throws Exception {
        assertThat(send(method, path, "application/json").getStatus()).isEqualTo(200);
        assertThat(gate.stop(Duration.ZERO)).isTrue();

        MockHttpServletResponse answer = send(method, path, "application/json");

        assertThat(answer.getStatus()).isEqualTo(status);
        if (status == 503) {
            assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
            assertThat(answer.getContentAsString())
                    .contains("\"type\":\"ServiceUnavailable\"")
                    .contains("L’horloge de la démonstration avance");
        }
        gate.allow();
        assertThat(send(method, path, "application/json").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/temps", "/demo/seance", "/visite/1", "/visite/entrer"})
    void whileTheHistoryIsPlayedNobodyMovesTheClock(String path) throws Exception {
        progress.at(Instant.EPOCH, 0, 1);
        gate.stop(Duration.ZERO);

        MockHttpServletResponse answer = send("POST", path, "text/html");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        assertThat(answer.getContentAsString()).contains("se met en place");
    }

    @Test
    void aBrowserReadsAPage() throws Exception {
        gate.stop(Duration.ZERO);

        MockHttpServletResponse answer = send("POST", "/dossiers", "text/html,*/*");

        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString()).contains("<h1>L’horloge avance</h1>");
    }

    @Test
    void theClockWaitsForAnActThatIsUnderWay() {
        assertThat(gate.begin()).isTrue();
        assertThat(gate.stop(Duration.ZERO)).isFalse();
        gate.end();
        assertThat(gate.stop(Duration.ZERO)).isTrue();
        assertThat(gate.stop(Duration.ZERO)).as("it moves already").isFalse();
        assertThat(gate.begin()).isFalse();
    }
}
