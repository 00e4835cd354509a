package fr.cadreia.dossier.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TaskTimers;
import fr.cadreia.TestClock;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the committee reserves and what opinions demand is followed until it is done. */
class CommitmentTest extends InApplication {

    @Autowired
    private Commitments commitments;

    private String page(String account, Story story) {
        return browser(account).get("/dossiers/" + story.reference()).body();
    }

    @Test
    void aReservationBecomesATaskOfTheProposersSide() {
        LocalDate due = TestClock.today().plusDays(40);
        Story story = Chapters.convened(opened("agent", "Avec une réserve"))
                .does(
                        "chair",
                        "motion",
                        "motion",
                        "generalize",
                        "reservation1Text",
                        "Mesurer les biais chaque trimestre.",
                        "reservation1Owner",
                        "Chef de projet",
                        "reservation1Due",
                        due.toString());
        for (String member : List.of("chair", "elected1", "elected2")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        story.does("secretary", "vote-closing").does("chair", "result");

        assertThat(story.waitsAt()).containsExactlyInAnyOrder("Task_AuthorityAct", "Task_Fulfil");
        assertThat(commitments.of(story.reference())).singleElement().satisfies(commitment -> {
            assertThat(commitment.demand()).isEqualTo("Mesurer les biais chaque trimestre.");
            assertThat(commitment.due()).isEqualTo(due);
            assertThat(commitment.fulfilment()).isEmpty();
        });
        assertThat(TaskTimers.of(engine, story.reference(), "Task_Fulfil"))
                .as("late as soon as its last day is over, as any task")
                .isEqualTo(new TaskTimers(due, Optional.of(due.minusDays(5)), Optional.of(due.plusDays(1))));
        assertThat(page("elected1", story)).contains("Suites à donner", "Mesurer les biais", "Chef de projet");
        assertThat(story.shown("agent", story.find("agent", "commitment")).toString())
                .contains("Réserve du comité", "Mesurer les biais");

        String entry = "/registre/" + story.reference();
        assertThat(stranger().get(entry).body()).contains("Mesurer les biais").doesNotContain("(en retard)");
        dueOn(story, TestClock.today().minusDays(1));
        for (String page : List.of(entry, entry + "/decisions/1")) {
            assertThat(stranger().get(page).body())
                    .as(page)
                    .containsPattern("Mesurer les biais chaque trimestre\\.\\s*\\(en retard\\)");
        }
        dueOn(story, due);

        story.does("agent", "commitment", "fulfilment", "done", "fulfilmentText", "Mesuré le 3.");

        assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");
        assertThat(commitments.of(story.reference()))
                .singleElement()
                .satisfies(commitment -> assertThat(commitment.fulfilment()).contains(Commitment.Fulfilment.DONE));
        assertThat(journal.of(story.reference()))
                .extracting(JournalEntry::kind)
                .contains(JournalKind.COMMITMENT_OPENED, JournalKind.COMMITMENT_FULFILLED);
        assertThat(page("agent", story)).contains("Faite");
    }

    @Test
    void eachConditionOfAnOpinionIsFollowedAndAConfidentialOneKeepsItsSecret() {
        Story story = examined("Avec des conditions")
                .does(
                        "security",
                        "opinion-security",
                        "position",
                        "favourableWithConditions",
                        "conditions",
                        "Chiffrer les sauvegardes.\n\nFermer le port 22.",
                        "confidential",
                        true)
                .does(
                        "hr",
                        "opinion-hr",
                        "position",
                        "favourableWithConditions",
                        "conditions",
                        "Former les douze agents.");

        assertThat(commitments.of(story.reference())).hasSize(3);
        assertThat(page("agent", story))
                .contains("Former les douze agents.", "Une condition d’un avis confidentiel")
                .doesNotContain("Chiffrer", "port 22");
        assertThat(story.find("agent", "commitment")).isNotEmpty();
    }

    private void dueOn(Story story, LocalDate day) {
        jdbc.sql("update cadre_commitment set due = ? where case_reference = ?")
                .params(day, story.reference())
                .update();
    }

    private Story examined(String title) {
        return opened("agent", title)
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
    }

    @Test
    void nobodyElseFulfilsItNorOpensOne() {
        Story story = examined("Suite d’un autre")
                .does("hr", "opinion-hr", "position", "favourableWithConditions", "conditions", "Former.");
        String task = story.find("agent", "commitment");

        for (String account : List.of("commune", "expert", "agent2")) {
            assertThat(client.post(account, "/task/" + task + "/claim", Map.of("userId", account))
                            .status())
                    .isIn(403, 404, 400);
        }
        for (String account : List.of("agent", "admin")) {
            for (String command : List.of("start", "submit-form")) {
                assertThat(client.post(
                                        account,
                                        "/process-definition/key/commitment/" + command,
                                        Map.of("variables", Map.of()))
                                .status())
                        .isIn(400, 403);
            }
        }
        assertThat(commitments.of(story.reference())).hasSize(1);
    }
}
