package fr.cadreia.scenario;

import static fr.cadreia.scenario.Chapters.LARGE_PROPOSAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.journal.UseState;
import fr.cadreia.scenario.EngineClient.Reply;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** How long an experimentation lasts, by the shipped minimums and on the demonstration's clock. */
@OwnEngineTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:trial" + H2InMemory.OPTIONS,
            "cadre.framework.settings.light-trial-days=30",
            "cadre.framework.settings.trial-months-risk-2=3",
            "cadre.framework.settings.trial-months-risk-3=4",
            "cadre.framework.settings.trial-months-risk-4=6",
            "cadre.framework.settings.extension-months=1",
            "cadre.framework.settings.real-use-percent=50"
        })
class TrialStories extends InApplication {

    private static final String[] OPINIONS = {"dpo", "security", "sobriety"};

    private EngineClient clock;
    private Story story;

    @BeforeEach
    void open() {
        clock = new EngineClient("http://localhost:" + port + "/demo/horloge");
        story = opened("agent", "Réponses aux courriers");
    }

    private void beginTheTrial() {
        story.does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
        for (String giver : OPINIONS) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }
        story.does(
                        "hr",
                        "opinion-hr",
                        "position",
                        "favourable",
                        "cstProcedure",
                        "information",
                        "cstOpinionDate",
                        today().toString())
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol", "expectedUsers", 45, "expectedUses", 1000, "participants", 60);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), java.time.ZoneId.systemDefault());
    }

    @Test
    void fourMonthsThatAreClosedOnTheirFirstDayCanOnlyBeStoppedOrExtended() {
        beginTheTrial();
        assertThat(story.isRefused("agent", "experiment-closing", "earlyReason", null))
                .containsExactly("earlyReason");
        story.does(
                "agent",
                "experiment-closing",
                "earlyReason",
                "resultAcquired",
                "earlyWords",
                "Tout le monde est convaincu.",
                "users",
                40,
                "uses",
                900);

        Reply refused = story.submit("agent", story.take("agent", "assessment"), "recommendation", "generalize");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/fields/0/field").asText()).isEqualTo("recommendation");
        assertThat(refused.message())
                .contains("Durée minimale non atteinte\u00a0: 1 jour d’usage effectif sur 3 mois. "
                        + "Le bilan peut proposer l’arrêt ou la prolongation.");
        story.does("agent", "assessment", "recommendation", "extend");

        String reading = story.take("expert2", "second-reading");
        assertThat(story.shown("expert2", reading).toString())
                .contains("effective 1 jour", "40 utilisateurs sur 45", "3 mois (non atteint)");
        story.does("expert2", "second-reading").does("secretary", "convening").does("secretary", "attendance");

        String motion = story.take("chair", "motion");
        assertThat(options(motion)).contains("extend", "stop").doesNotContain("generalize");
        Reply put = story.submit("chair", motion, "motion", "generalize");
        assertThat(put.status()).isEqualTo(400);
        assertThat(put.message()).contains("Durée minimale non atteinte");

        Chapters.decides(story, "extend");
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
        assertThat(extract()).contains("effective 1 jour", "Minimum du cadre\u00a0: 3 mois (non atteint)");
    }

    @Test
    void aSmallTrialThatGrewIsHeldToTheFullMinimum() {
        Chapters.experimenting(story)
                .does(
                        "agent",
                        "experiment-closing",
                        "earlyReason",
                        "resultAcquired",
                        "earlyWords",
                        "Tout le monde s’en sert.",
                        "users",
                        5000,
                        "uses",
                        5000);

        Reply refused = story.submit("agent", story.take("agent", "assessment"), "recommendation", "generalize");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("1 jour d’usage effectif sur 3 mois.");
    }

    @Test
    void aCycleNeverGoesBelowTheLightTracksMinimum() {
        story.does("agent", "proposal", LARGE_PROPOSAL);
        Object[] review = {
            "admissibility", "admissible", "aiActClass", "transparency", "cycle", "Fête des lumières", "cycleDays"
        };
        assertThat(story.isRefused(
                        "expert",
                        "review",
                        Stream.concat(Arrays.stream(review), Stream.of(29)).toArray()))
                .containsExactly("cycleDays");
        story.does(
                "expert",
                "review",
                Stream.concat(Arrays.stream(review), Stream.of(30)).toArray());
    }

    @Test
    void theClockWalksToTheMinimumAndTheSolutionIsGeneralized() {
        beginTheTrial();
        LocalDate begun = today();

        assertThat(moves("{\"jours\": 30}").at("/date").asText())
                .isEqualTo(begun.plusDays(30).toString());
        commands("suspension");
        moves("{\"jours\": 10}");
        commands("reprise");
        LocalDate enough = begun.plusMonths(3).plusDays(9);
        JsonNode moved = moves("{\"jusqua\": \"" + enough + "\"}");
        assertThat(moved.path("date").asText()).isEqualTo(enough.toString());
        assertThat(moved.path("failed").asInt()).isZero();
        assertThat(moved.path("ran").asInt()).isPositive();

        story.does("agent", "experiment-closing", "users", 38, "uses", 740, "actualEnd", today().toString())
                .does("agent", "assessment", "recommendation", "generalize")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize");
        story.follows().does("agent", "generalization");

        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.GENERALIZED);
        assertThat(extract())
                .contains(
                        "effective 3 mois\u00a0; suspensions 10 jours",
                        "38 utilisateurs sur 45 annoncés",
                        "3 mois (atteint)");
        assertThat(moves("{\"jours\": 1}").path("failed").asInt())
                .as("the register’s round too")
                .isZero();
        JsonNode entry = new EngineClient("http://localhost:" + port + "/api/register")
                .get(null, "/" + story.reference())
                .body();
        assertThat(entry.at("/entry/experimentation/actualStart").asText()).isEqualTo(begun.toString());
        assertThat(entry.at("/entry/experimentation/actualEnd").asText()).isEqualTo(enough.toString());
        assertThat(entry.at("/entry/experimentation/end").asText())
                .isEqualTo(begun.plusMonths(4).minusDays(1).toString());
        assertThat(entry.at("/entry/experimentation/duration").asText()).contains("effective 3 mois");
    }

    private JsonNode moves(String json) {
        Reply reply = clock.raw("elected2", "POST", "", json);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body();
    }

    private void commands(String command) {
        assertThat(browser("agent")
                        .post(
                                "/dossiers/" + story.reference() + "/" + command,
                                Map.of("motif", "Panne du prestataire.", "motif-public", "Le service est en panne."))
                        .statusCode())
                .isEqualTo(302);
    }

    private String options(String motion) {
        return story.shown("chair", motion).at("/motionOptions/value").asText();
    }

    private String extract() {
        return browser("expert")
                .get("/dossiers/" + story.reference() + "/extraits/1")
                .body();
    }
}
