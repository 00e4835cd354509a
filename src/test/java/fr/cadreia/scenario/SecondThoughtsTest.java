package fr.cadreia.scenario;

import static fr.cadreia.scenario.Chapters.SMALL_PROPOSAL;
import static fr.cadreia.scenario.Chapters.SMALL_REVIEW;
import static fr.cadreia.scenario.Chapters.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.RectificationService;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.text.FrenchText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person is told who comes back to a step, or may not do a task. */
class SecondThoughtsTest extends InApplication {

    @Autowired
    private RectificationService rectifications;

    private Story story;

    @BeforeEach
    void open() {
        story = opened("agent", "Tri du courrier entrant");
    }

    @Test
    void aRectifiedProtocolSaysWhyAndDoesNotCount() {
        Chapters.admitted(story)
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol", "start", day(-300), "end", day(30));
        rectify(Step.EXPERIMENT_PROTOCOL, "Le début était faux d’un an.");

        String task = story.take("agent", "experiment-protocol");
        assertThat(shown("agent", task, "returnReason"))
                .contains("Le début était faux d’un an.", people.name("agent"), people.name("expert2"))
                .contains(String.valueOf(TestClock.today().getYear()));
        assertThat(story.shown("agent", task).path("latestEnd").hasNonNull("value"))
                .isFalse();
        story.does("agent", "experiment-protocol", "start", day(0), "end", day(360));
        rectify(Step.REVIEW, "Le risque est plus élevé.");
        assertThat(reason("expert", "review")).contains("Le risque est plus élevé.");
        story.does("expert", "review", SMALL_REVIEW);
        assertThat(reason("dpo", "data-gate"))
                .contains("Étape à refaire", "«\u00a0Instruction\u00a0»", "Le risque est plus élevé.");
    }

    @Test
    void thePersonWhoCompletesAProposalKnowsWhoAsked() {
        story.does("agent", "proposal", SMALL_PROPOSAL);
        assertThat(reason("expert", "review")).isEmpty();
        story.does("expert", "review", with(SMALL_REVIEW, "admissibility", "toComplete", "reason", "Précisez."));
        assertThat(reason("agent", "proposal")).contains(people.name("expert"), "Précisez.");
        story.does("agent", "proposal", SMALL_PROPOSAL);
        assertThat(reason("expert", "review")).contains("Étape à refaire", "«\u00a0Proposition\u00a0»", "Précisez.");
    }

    @Test
    void theCommitteeSaysWhyACaseComesBack() {
        Chapters.convened(story).does("chair", "motion", "motion", "generalize");
        Chapters.rejects(story);
        assertThat(story.isRefused("chair", "result", "next", "adopted", "nextReason", "Comme si."))
                .as("what only the vote can say")
                .containsExactly("next");
        story.does("chair", "result", "next", "nextMotion", "nextReason", "Trop tôt pour généraliser.");
        assertThat(reason("chair", "motion")).contains("n’a pas été adopté", "Trop tôt pour généraliser.");
        story.does("chair", "motion", "motion", "extend");
        Chapters.rejects(story);
        story.does("chair", "result", "next", "adjourn", "nextReason", "Attendons la mesure d’hiver.");
        assertThat(reason("secretary", "convening")).contains("ajourné", "Attendons la mesure d’hiver.");
        story.does("secretary", "convening").does("secretary", "attendance").does("chair", "motion", "motion", "stop");
        Chapters.rejects(story);
        story.does("chair", "result", "next", "sentBack", "nextReason", "Le biais n’est pas mesuré.");
        assertThat(reason("agent", "assessment"))
                .contains("renvoie le dossier pour complément", people.name("chair"), "Le biais n’est pas mesuré.");
    }

    @Test
    void anExtensionBeginsAnotherExperimentation() {
        Chapters.decides(Chapters.convened(story), "extend");
        String task = story.take("agent", "experiment-protocol");
        assertThat(shown("agent", task, "returnReason")).contains("prolonger l’expérimentation");
        assertThat(shown("agent", task, "start")).isEqualTo(day(0));
        assertThat(shown("agent", task, "end"))
                .as("the framework’s length anew")
                .isEqualTo(TestClock.today().plusMonths(2).minusDays(1).toString());
    }

    @Test
    void aReviewSaysEveryOpinionThatItMakesMandatory() {
        story.does("agent", "proposal", SMALL_PROPOSAL)
                .does("expert", "review", with(SMALL_REVIEW, "hosting", "euCloud", "requiredOpinions", List.of("hr")));

        assertThat(documents
                        .latest(story.reference(), "review")
                        .orElseThrow()
                        .answers()
                        .list("requiredOpinions"))
                .containsExactlyInAnyOrder("hr", "security");
        assertThat(story.waitsAt()).containsExactlyInAnyOrder("Task_OpinionHr", "Task_OpinionSecurity");
    }

    @Test
    void aLightCaseIsReviewedWithinAWeek() {
        story.does("agent", "proposal", SMALL_PROPOSAL);

        assertThat(story.openTask().getDescription())
                .contains(FrenchText.day(TestClock.today().plusDays(7)));

        Story full =
                opened("agent", "Accueil par agent conversationnel").does("agent", "proposal", Chapters.LARGE_PROPOSAL);
        assertThat(full.openTask().getDescription())
                .contains(FrenchText.day(TestClock.today().plusDays(15)));
    }

    @Test
    void aLightCaseWhoseExperimentGrowsTakesTheFullTrack() {
        Chapters.admitted(story).does("dpo", "data-gate");
        String task = story.take("agent", "experiment-protocol");
        assertThat(story.shown("agent", task).path("isLight").path("value").asBoolean())
                .isTrue();
        story.does("agent", "experiment-protocol", "start", day(0), "end", day(60), "participants", 21);

        assertThat(journal.of(story.reference()))
                .filteredOn(entry -> entry.kind() == JournalKind.LIGHT_TRACK_LEFT)
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).contains("21 personnes (20 au plus)"));
        assertThat(documents
                        .latest(story.reference(), "experiment-protocol")
                        .orElseThrow()
                        .answers()
                        .values())
                .as("the full track’s indicators")
                .containsKeys("indicator3Name", "indicator4Name");
        story.does("agent", "experiment-closing");
        String bilan = story.take("agent", "assessment");
        assertThat(story.shown("agent", bilan).path("isLight").path("value").asBoolean())
                .isFalse();
    }

    @Test
    void aSecondReadingIsNotOfferedToTheReviewer() {
        Chapters.assessed(story);
        String query = "?processInstanceBusinessKey=" + story.reference();
        assertThat(client.get("expert", "/task" + query).body()).isEmpty();
        assertThat(client.get("expert", "/task/count" + query)
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(client.get("expert2", "/task" + query).body()).hasSize(1);
        assertThat(client.get("expert2", "/task/count" + query)
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        long all = client.get("expert", "/task/count?candidateGroup=ai-experts")
                .body()
                .path("count")
                .asLong();
        JsonNode listed = client.get("expert", "/task?candidateGroup=ai-experts&sortBy=created&sortOrder=asc")
                .body();
        assertThat(listed.size()).isEqualTo((int) all);
        List<String> pages = new ArrayList<>();
        for (int first = 0; first < all; first += 2) {
            client.get(
                            "expert",
                            "/task?candidateGroup=ai-experts&sortBy=created&sortOrder=asc&maxResults=2&firstResult="
                                    + first)
                    .body()
                    .forEach(task -> pages.add(task.path("id").asText()));
        }
        assertThat(pages).hasSize((int) all).doesNotHaveDuplicates();
    }

    @Test
    void theCommitteeReadsTheReassessmentThatItJudges() {
        Chapters.generalized(story)
                .fires("Timer_ReassessmentDue")
                .does(
                        "agent",
                        "assessment",
                        "recommendationInService",
                        "adapt",
                        "recommendationReason",
                        "Le modèle a changé.");
        story.does("secretary", "convening").does("secretary", "attendance");
        assertThat(shown("chair", story.take("chair", "motion"), "essentials")).contains("Le modèle a changé.");
        Chapters.decides(story, "adapt");
        assertThat(reason("agent", "experiment-protocol")).contains("adapter la solution");
        story.does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        assertThat(shown("chair", story.take("chair", "motion"), "essentials")).doesNotContain("Le modèle a changé.");
    }

    @Test
    void anAdministratorSeesToWhomATaskIsOfferedButNotItsForm() {
        String task = story.find("agent", "proposal");
        assertThat(client.get("admin", "/task/" + task + "/identity-links")
                        .body()
                        .findValuesAsText("groupId"))
                .contains("agents");
        assertThat(client.get("admin", "/task/" + task + "/form-variables").status())
                .isEqualTo(403);
    }

    private void rectify(Step step, String reason) {
        rectifications.ask(people.get("agent"), story.reference(), step, reason);
        long id = rectifications.of(story.reference()).stream()
                .filter(asked -> asked.isPending())
                .findFirst()
                .orElseThrow()
                .id();
        rectifications.approve(people.get("expert2"), story.reference(), id);
    }

    private String reason(String account, String form) {
        return shown(account, story.take(account, form), "returnReason");
    }

    private String shown(String account, String task, String name) {
        JsonNode value = story.shown(account, task).path(name).path("value");
        return value.isNull() ? "" : value.asText();
    }

    private static String day(int fromToday) {
        return TestClock.today().plusDays(fromToday).toString();
    }
}
