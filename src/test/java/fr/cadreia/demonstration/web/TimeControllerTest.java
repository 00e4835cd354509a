package fr.cadreia.demonstration.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:time" + H2InMemory.OPTIONS)
class TimeControllerTest extends InApplication {

    @AfterAll
    static void today() {
        TestClock.reset();
    }

    @Test
    void thePersonWhoIsSignedInMovesOnAndReadsWhatHappened() {
        Story story = opened("agent", "Un dossier qui attend").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        Browser agent = browser("agent");
        LocalDate today = TestClock.today();
        assertThat(agent.get("/demo/temps").body()).contains("Jusqu’à la prochaine échéance");

        HttpResponse<String> moved =
                agent.post("/demo/temps", Map.of("jusqua", today.plusDays(40).toString()));

        assertThat(moved.statusCode()).isEqualTo(302);
        String page = agent.get("/demo/temps").body();
        assertThat(page)
                .contains(
                        "voici ce qui s’est passé", story.reference(), "name=\"jusqua\" value=\"" + today.plusDays(41));
        assertThat(agent.get("/demo/temps").body()).doesNotContain("voici ce qui s’est passé");
        assertThat(browser("commune").get("/demo/temps").body()).doesNotContain(story.reference());
    }

    @Test
    void whatIsNoLaterDateIsRefused() {
        Browser agent = browser("agent");
        agent.get("/demo/temps");

        HttpResponse<String> back = agent.post("/demo/temps", Map.of("jusqua", "2020-01-01"));
        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(back.body()).contains("ne recule pas");
        assertThat(agent.post("/demo/temps", Map.of("jusqua", "demain")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aProgramSendsOneObjectAndNothingAfterIt() {
        EngineClient demo = new EngineClient("http://localhost:" + port + "/demo");
        String today = demo.get("agent", "/horloge").body().path("date").asText();

        assertThat(demo.raw("agent", "POST", "/horloge", "{\"jours\": 1} {\"jours\": 2}")
                        .status())
                .isEqualTo(400);

        assertThat(demo.get("agent", "/horloge").body().path("date").asText()).isEqualTo(today);
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        assertThat(stranger().get("/demo/temps").statusCode()).isEqualTo(302);
    }
}
