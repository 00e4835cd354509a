package fr.cadreia.scenario;

import static fr.cadreia.scenario.Chapters.LARGE_PROPOSAL;
import static fr.cadreia.scenario.Chapters.SMALL_PROPOSAL;
import static fr.cadreia.scenario.Chapters.SMALL_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.AppTest;
import fr.cadreia.committee.DecisionExtracts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers that each field would take, but that cannot be true together. */
@AppTest
class CrossedAnswersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DecisionExtracts extracts;

    private Story story;

    @BeforeEach
    void open() {
        story = Story.opened(new EngineClient(port), engine, "agent", "Tri du courrier entrant");
    }

    @Test
    void aTitleThatEverybodyWillReadNamesNobody() {
        EngineClient.Reply reply = new EngineClient(port)
                .post(
                        "agent",
                        "/process-definition/key/mandatory-path/submit-form",
                        Map.of(
                                "variables",
                                Map.of(
                                        "title", Map.of("value", "Tri du courrier de Mme Durand"),
                                        "organisation", Map.of("value", "dir-proprete"))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/fields/0/field").asText()).isEqualTo("title");
        assertThat(reply.body().at("/fields/0/message").asText()).contains("Mme Durand");
    }

    @Test
    void theLightTrackStaysWithinItsLimits() {
        story.does("agent", "proposal", LARGE_PROPOSAL);
        String task = story.take("expert", "review");
        JsonNode refused = story.submit(
                        "expert",
                        task,
                        "admissibility",
                        "admissible",
                        "track",
                        "light",
                        "trackReason",
                        "Petit projet malgré tout")
                .body();

        assertThat(refused.path("fields")).hasSize(1);
        assertThat(refused.at("/fields/0/field").asText()).isEqualTo("track");
        assertThat(refused.at("/fields/0/message").asText())
                .contains("200 utilisateurs (20 au plus)", "6 mois (3 au plus)", "choisissez le parcours complet");
    }

    @Test
    void aMaximumBelowItsMinimumIsRefused() {
        story.does("agent", "proposal", SMALL_PROPOSAL);
        assertThat(story.isRefused(
                        "expert",
                        "review",
                        with(SMALL_REVIEW, "energyKwhMin", 10, "energyKwhMax", 9, "carbonKgMin", 3, "carbonKgMax", 2)))
                .containsExactly("energyKwhMax", "carbonKgMax");
    }

    @Test
    void datesOfTheExperimentationFollowOneAnother() {
        Chapters.admitted(story).does("dpo", "data-gate");
        LocalDate today = LocalDate.now();
        assertThat(story.isRefused("agent", "experiment-protocol", "start", day(-400), "end", day(-390)))
                .containsExactly("start");
        assertThat(story.isRefused("agent", "experiment-protocol", "start", day(-40), "end", day(-1)))
                .containsExactly("end");
        story.does(
                "agent",
                "experiment-protocol",
                "start",
                day(-20),
                "end",
                today.plusDays(20).toString());

        assertThat(story.isRefused("agent", "experiment-closing", "actualEnd", day(-1)))
                .as("before the protocol was completed, nobody took part")
                .containsExactly("actualEnd");
        assertThat(story.isRefused("agent", "experiment-closing", "actualEnd", day(1)))
                .as("to come")
                .containsExactly("actualEnd");
        assertThat(story.isRefused(
                        "agent",
                        "experiment-closing",
                        "actualEnd",
                        day(0),
                        "maintained",
                        "yes",
                        "maintainedUntil",
                        day(-1)))
                .containsExactly("maintainedUntil");
        String task = story.take("agent", "experiment-closing");
        assertThat(story.shown("agent", task).at("/actualEnd/value").asText()).isEqualTo(today.toString());
    }

    @Test
    void theExperimentationBeginsAfterTheWorkersCommitteesOpinion() {
        story.does("agent", "proposal", LARGE_PROPOSAL).does("expert", "review", "admissibility", "admissible");
        for (String giver : java.util.List.of("dpo", "security", "sobriety")) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }
        assertThat(story.isRefused("hr", "opinion-hr", "cstProcedure", "opinion", "cstOpinionDate", day(400)))
                .containsExactly("cstOpinionDate");
        story.does("hr", "opinion-hr", "position", "favourable", "cstProcedure", "opinion", "cstOpinionDate", day(20))
                .does("dpo", "data-gate");

        assertThat(story.isRefused("agent", "experiment-protocol", "start", day(19), "end", day(60)))
                .containsExactly("start");
        story.does("agent", "experiment-protocol", "start", day(20), "end", day(60));
    }

    @Test
    void theActComesBeforeServiceAndServiceBeforeItsReassessment() {
        Chapters.decides(Chapters.convened(story), "generalize");
        assertThat(story.isRefused("agent", "generalization", "startDate", day(10), "actDate", day(11)))
                .containsExactly("actDate");
        assertThat(story.isRefused("agent", "generalization", "startDate", day(400), "actDate", day(0)))
                .containsExactly("startDate");
        assertThat(story.isRefused("agent", "generalization", "startDate", day(60), "nextReassessment", day(50)))
                .containsExactly("nextReassessment");
    }

    @Test
    void aSessionThatIsHeldBeforeItsDaySaysWhy() {
        Chapters.assessed(story).does("expert2", "second-reading").does("secretary", "convening");
        assertThat(story.isRefused("secretary", "attendance", "earlyReason", ""))
                .containsExactly("earlyReason");
        story.does("secretary", "attendance", "earlyReason", "Les membres ont accepté de tenir la séance plus tôt.");
        Chapters.decides(story, "generalize");

        assertThat(extracts.of(story.reference()).get(0).content())
                .contains("séance convoquée pour le", "Les membres ont accepté de tenir la séance plus tôt.")
                .contains("Présence constatée", "Scrutin clos");
    }

    @Test
    void aSessionThatIsHeldOnItsDayIsAskedNothing() {
        Chapters.assessed(story)
                .does("expert2", "second-reading")
                .does("secretary", "convening", "sessionDate", day(0), "urgencyReason", "Fin du marché")
                .does("secretary", "attendance", "earlyReason", "");
        assertThat(story.waitsAt()).containsExactly("Task_Motion");
    }

    private static String day(int fromToday) {
        return LocalDate.now().plusDays(fromToday).toString();
    }

    private static Object[] with(Object[] answers, Object... changes) {
        List<Object> all = new ArrayList<>(Arrays.asList(answers));
        all.addAll(Arrays.asList(changes));
        return all.toArray();
    }
}
