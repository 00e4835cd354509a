package fr.cadreia.scenario;

import static fr.cadreia.scenario.Chapters.LARGE_PROPOSAL;
import static fr.cadreia.scenario.Chapters.LARGE_REVIEW;
import static fr.cadreia.scenario.Chapters.SMALL_PROPOSAL;
import static fr.cadreia.scenario.Chapters.SMALL_REVIEW;
import static fr.cadreia.scenario.Chapters.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case from its proposal to the data gate, and what ends it on the way. */
interface ProposedCases extends PathStory {

    @Test
    default void anExcludedUseComesBackToBeChanged() {
        story().does("agent", "proposal", with(LARGE_PROPOSAL, "humanChannelKept", "no"));

        assertThat(story().waitsAt()).containsExactly("Task_Proposal");
        String task = story().take("agent", "proposal");
        assertThat(story().shown("agent", task)
                        .path("returnReason")
                        .path("value")
                        .asText())
                .contains("règle 1");
    }

    @Test
    default void theExpertsAskForMore() {
        story().does("agent", "proposal", SMALL_PROPOSAL)
                .does("expert", "review", with(SMALL_REVIEW, "admissibility", "toComplete", "reason", "Précisez."));

        String task = story().take("agent", "proposal");
        assertThat(story().shown("agent", task)
                        .path("returnReason")
                        .path("value")
                        .asText())
                .contains("Précisez.");
    }

    @Test
    default void aCaseThatIsNotAdmissibleEnds() {
        story().does("agent", "proposal", SMALL_PROPOSAL)
                .does("expert", "review", with(SMALL_REVIEW, "admissibility", "notAdmissible"))
                .does("agent", "stop");

        assertThat(story().endedAt()).containsExactly("End_NotAdmissible");
        assertThat(current().ending()).contains(CaseEnding.NOT_ADMISSIBLE);
    }

    @Test
    default void aProposalIsWithdrawn(@Autowired CaseCommands commands, @Autowired People people) {
        commands.withdraw(people.get("agent"), story().reference(), "Le besoin a disparu", NotPersons.NONE);

        assertThat(story().endedAt()).containsExactly("End_Withdrawn");
        assertThat(current().ending()).contains(CaseEnding.WITHDRAWN);
    }

    @Test
    default void allFourOpinionsAreGiven() {
        story().does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
        assertThat(story().waitsAt())
                .containsExactly("Task_OpinionDpo", "Task_OpinionHr", "Task_OpinionSecurity", "Task_OpinionSobriety");

        story().does("dpo", "opinion-dpo", "position", "favourable")
                .does("security", "opinion-security", "position", "favourable")
                .does("sobriety", "opinion-sobriety", "position", "favourable")
                .does("hr", "opinion-hr", "position", "favourable");

        assertThat(story().waitsAt()).containsExactly("Task_DataGate");
    }

    @Test
    default void aConditionOfAnOpinionIsMet() {
        story().does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency")
                .does("hr", "opinion-hr", "position", "favourableWithConditions", "conditions", "Former les agents.")
                .does("agent", "commitment", "fulfilment", "done");

        assertThat(story().waitsAt()).doesNotContain("Task_Fulfil");
        assertThat(kinds()).contains(JournalKind.COMMITMENT_OPENED, JournalKind.COMMITMENT_FULFILLED);
    }

    @Test
    default void opinionsThatNobodyGaveLapse() {
        story().does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency")
                .fires("Timer_OpinionDpoLapses")
                .fires("Timer_OpinionSecurityLapses")
                .fires("Timer_OpinionSobrietyLapses")
                .fires("Timer_OpinionHrLapses");

        assertThat(story().waitsAt()).containsExactly("Task_DataGate");
        assertThat(kinds()).containsOnlyOnce(JournalKind.DATA_GATE_COMPUTED).contains(JournalKind.OPINION_LAPSED);
    }

    @Test
    default void aClosedGateCannotBeOpened() {
        story().does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", with(LARGE_REVIEW, "dataReused", "unknown"))
                .fires("Timer_OpinionDpoLapses")
                .fires("Timer_OpinionSecurityLapses")
                .fires("Timer_OpinionSobrietyLapses")
                .fires("Timer_OpinionHrLapses")
                .does("dpo", "data-gate");

        assertThat(story().waitsAt()).containsExactly("Task_Proposal");
    }
}
