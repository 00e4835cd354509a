package fr.cadreia.scenario;

import static fr.cadreia.scenario.Chapters.LARGE_PROPOSAL;
import static fr.cadreia.scenario.Chapters.LARGE_REVIEW;
import static fr.cadreia.scenario.Chapters.SMALL_PROPOSAL;
import static fr.cadreia.scenario.Chapters.SMALL_REVIEW;
import static fr.cadreia.scenario.Chapters.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.EngineClient.Reply;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that each field would take, but that cannot be true together. */
class CrossedAnswersTest extends InApplication {

    private Story story;

    @BeforeEach
    void open() {
        story = opened("agent", "Tri du courrier entrant");
    }

    /** Nothing that somebody answered is dropped without a word. */
    @Test
    void anAnswerToAQuestionThatIsNotAskedIsRefused() {
        Story story = opened("agent", "Sans changement");
        String task = story.take("agent", "proposal");
        String address = "/task/" + task;
        Map<String, Object> variables = FormFilling.fill(
                client.get("agent", address + "/deployed-form").body(),
                story.shown("agent", task),
                Story.map(Chapters.SMALL_PROPOSAL));
        variables.put("jobsConcerned", Map.of("value", "12 agents d’accueil"));

        Reply reply = client.post("agent", address + "/submit-form", Map.of("variables", variables));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("fields")).singleElement().satisfies(field -> {
            assertThat(field.path("field").asText()).isEqualTo("jobsConcerned");
            assertThat(field.path("label").asText()).startsWith("Pour quels métiers");
            assertThat(field.path("message").asText()).startsWith("cette question n’est pas posée");
        });
        assertThat(story.find("agent", "proposal")).isEqualTo(task);
    }

    @Test
    void aTitleThatSeemsToNameSomebodyIsAskedAbout() {
        EngineClient.Reply reply = client.post(
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
    void aStartThatIsRefusedTakesNoNumber() {
        EngineClient client = new EngineClient(port);
        for (int time = 0; time < 3; time++) {
            assertThat(client.post(
                                    "agent",
                                    "/process-definition/key/mandatory-path/submit-form",
                                    Map.of("variables", Map.of("title", Map.of("value", ""))))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(number(opened("agent", "Aussitôt après"))).isEqualTo(number(story) + 1);
    }

    private static int number(Story of) {
        return Integer.parseInt(of.reference().replaceAll(".*-", ""));
    }

    @Test
    void aSessionIsNotConvenedForADayThatHasPassed() {
        Chapters.assessed(story).does("expert2", "second-reading");
        String task = story.take("secretary", "convening");
        JsonNode refused =
                story.submit("secretary", task, "sessionDate", day(-1)).body();

        assertThat(refused.path("fields")).hasSize(1);
        assertThat(refused.at("/fields/0/field").asText()).isEqualTo("sessionDate");
        assertThat(refused.at("/fields/0/message").asText()).contains("cette date est passée");
    }

    @Test
    void aSessionIsConvenedForNoSundayAndNoHoliday() {
        Chapters.assessed(story).does("expert2", "second-reading");
        String task = story.take("secretary", "convening");

        for (LocalDate day : List.of(
                TestClock.today().plusDays(14).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),
                LocalDate.of(TestClock.today().plusMonths(1).getYear(), Month.NOVEMBER, 11))) {
            JsonNode refused = story.submit("secretary", task, "sessionDate", day.toString())
                    .body();
            assertThat(refused.at("/fields/0/field").asText()).isEqualTo("sessionDate");
            assertThat(refused.at("/fields/0/message").asText()).contains("un dimanche ou un jour férié");
        }
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
                        "aiActClass",
                        "transparency",
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

    /** What the proposal says of its data is raised and never lowered; what was computed before is not left too mild. */
    @Test
    void aReviewMakesNothingMilderThanItIs() {
        story.does("agent", "proposal", LARGE_PROPOSAL);
        assertThat(story.isRefused(
                        "expert", "review", with(LARGE_REVIEW, "personalData", "none", "criticalData", "none")))
                .containsExactly("personalData", "criticalData");
        assertThat(story.isRefused("expert", "review", with(LARGE_REVIEW, "aiActClass", "minimal")))
                .containsExactly("aiActClass");
        assertThat(story.isRefused("expert", "review", with(LARGE_REVIEW, "personalData", "sensitive")))
                .containsExactly("riskLevel");
        story.does(
                "expert",
                "review",
                with(
                        LARGE_REVIEW,
                        "personalData",
                        "sensitive",
                        "riskLevel",
                        "3",
                        "riskLevelReason",
                        "Données de santé"));
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
        LocalDate today = TestClock.today();
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
        story.does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
        for (String giver : java.util.List.of("dpo", "security", "sobriety")) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }
        assertThat(story.isRefused("hr", "opinion-hr", "cstProcedure", "opinion", "cstOpinionDate", day(1)))
                .as("an opinion that has not been given")
                .containsExactly("cstOpinionDate");
        assertThat(story.isRefused("hr", "opinion-hr", "cstProcedure", "information", "cstInformationDate", day(1)))
                .containsExactly("cstInformationDate");
        assertThat(story.isRefused("hr", "opinion-hr", "cstProcedure", "notRequired"))
                .as("the proposal says that tasks change")
                .containsExactly("cstProcedure");
        story.does("hr", "opinion-hr", "position", "favourable", "cstProcedure", "opinion", "cstOpinionDate", day(0))
                .does("dpo", "data-gate");

        assertThat(story.isRefused("agent", "experiment-protocol", "start", day(-1), "end", day(60)))
                .containsExactly("start");
        story.does("agent", "experiment-protocol", "start", day(0), "end", day(60));
    }

    @Test
    void thePersonWhoUsesItDoesSoOnceAtLeast() {
        Chapters.admitted(story).does("dpo", "data-gate");
        assertThat(story.isRefused(
                        "agent", "experiment-protocol", "participants", 10, "expectedUsers", 10, "expectedUses", 9))
                .containsExactly("expectedUses");
        story.does("agent", "experiment-protocol", "participants", 10, "expectedUsers", 10, "expectedUses", 10);
        assertThat(story.isRefused("agent", "experiment-closing", "users", 50, "uses", 1))
                .containsExactly("uses");
    }

    @Test
    void whatWasReallyDoneLeavesTheLightTrack() {
        Chapters.experimenting(story).does("agent", "experiment-closing", "users", 21, "uses", 21);

        String bilan = story.take("agent", "assessment");
        assertThat(story.shown("agent", bilan).at("/isLight/value").asBoolean(true))
                .as("the bilan asks all its questions")
                .isFalse();
        Story light = Chapters.experimenting(opened("agent", "Petit essai"))
                .does("agent", "experiment-closing", "users", 20, "uses", 20);
        assertThat(light.shown("agent", light.take("agent", "assessment"))
                        .at("/isLight/value")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aLightTrackIsNotGeneralizedBeyondItsLimits() {
        Chapters.decides(Chapters.convened(story), "generalize");
        story.follows();
        assertThat(story.isRefused("agent", "generalization", "userCount", 21)).containsExactly("userCount");
        story.does("agent", "generalization", "userCount", 20);
    }

    @Test
    void theActComesBeforeServiceAndServiceBeforeItsReassessment() {
        Chapters.decides(Chapters.convened(story), "generalize");
        story.deposits("authority", "acte.txt");
        assertThat(refusedAct("actDate", day(1), "effectDate", day(1)))
                .as("an act that nobody has taken")
                .containsExactly("actDate");
        assertThat(refusedAct("actDate", day(-1)))
                .as("before the opinion that it follows")
                .containsExactly("actDate");
        assertThat(refusedAct("effectDate", day(-1)))
                .as("effect before the act")
                .containsExactly("effectDate");
        assertThat(refusedAct("actNumber", "")).containsExactly("actNumber");
        assertThat(refusedAct("act", "999999999"))
                .as("a document that is not on file as an act")
                .containsExactly("act");
        story.does("authority", "authority-act", Story.following("effectDate", day(20)));

        assertThat(story.isRefused("agent", "generalization", "startDate", day(10)))
                .as("before the act has effect")
                .containsExactly("startDate");
        assertThat(story.isRefused("agent", "generalization", "startDate", day(400)))
                .containsExactly("startDate");
        assertThat(story.isRefused("agent", "generalization", "startDate", day(60), "nextReassessment", day(50)))
                .containsExactly("nextReassessment");
        LocalDate latestToday = LocalDate.parse(story.shown("agent", story.take("agent", "generalization"))
                .path("latestReassessment")
                .path("value")
                .asText());
        TestClock.ahead(Duration.ofDays(30));
        assertThat(story.isRefused(
                        "agent",
                        "generalization",
                        "startDate",
                        day(30),
                        "nextReassessment",
                        latestToday.plusDays(1).toString()))
                .as("counted from the act, not from the day on which somebody fills in the form")
                .containsExactly("nextReassessment");
        TestClock.reset();
        long months = ChronoUnit.MONTHS.between(TestClock.today(), latestToday);
        String service = day(300);
        String latest = LocalDate.parse(service).plusMonths(months).toString();
        assertThat(story.isRefused(
                        "agent",
                        "generalization",
                        "startDate",
                        service,
                        "nextReassessment",
                        LocalDate.parse(latest).plusDays(1).toString()))
                .containsExactly("nextReassessment");
        story.does("agent", "generalization", "startDate", service, "nextReassessment", latest);
    }

    private List<String> refusedAct(Object... changed) {
        return story.isRefused("authority", "authority-act", Story.following(changed));
    }

    @Test
    void aSessionIsNotHeldBeforeItsDay() {
        Chapters.assessed(story)
                .does("expert2", "second-reading")
                .does("secretary", "convening", "sessionDate", day(10));
        assertThat(story.isRefused("secretary", "attendance")).containsExactly("present");
        TestClock.comesTo(TestClock.today().plusDays(10));
        try {
            story.does("secretary", "attendance");
            assertThat(story.waitsAt()).containsExactly("Task_Motion");
        } finally {
            TestClock.reset();
        }
    }

    @Test
    void aSessionThatIsHeldOnItsDayIsAskedNothing() {
        Chapters.assessed(story)
                .does("expert2", "second-reading")
                .does("secretary", "convening", "sessionDate", day(0), "urgencyReason", "Fin du marché")
                .does("secretary", "attendance");
        assertThat(story.waitsAt()).containsExactly("Task_Motion");
    }

    private static String day(int fromToday) {
        return TestClock.today().plusDays(fromToday).toString();
    }
}
