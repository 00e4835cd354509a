package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.dossier.change.DeclaredChange;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.people.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case in service, and what its re-evaluations lead to. */
interface GeneralizedCases extends PathStory {

    @Test
    default void aCaseIsGeneralizedAndThenWatched() {
        Chapters.generalized(story());

        assertThat(story().waitsAt()).isEmpty();
        assertThat(current().useState()).isEqualTo(UseState.GENERALIZED);
        assertThat(kinds()).contains(JournalKind.EXTRACT_FILED, JournalKind.GENERALIZED);
    }

    @Test
    default void aGeneralizedSolutionIsKeptAgainAndAgain(@Autowired CaseCommands commands, @Autowired People people) {
        Chapters.reassessed(Chapters.generalized(story()), "keep");
        commands.requestReassessment(people.get("expert"), story().reference(), "Incident signalé");
        story().fires("Timer_ReassessmentLate");

        assertThat(story().waitsAt()).containsExactly("Task_Measure");
        assertThat(kinds()).contains(JournalKind.REASSESSMENT_LATE);
    }

    @Test
    default void aSolutionThatBecomesAnotherOneIsReassessed(
            @Autowired CaseCommands commands, @Autowired People people) {
        Chapters.generalized(story());
        commands.declareChange(
                people.get("agent"),
                story().reference(),
                new DeclaredChange(
                        List.of("modelReplaced"),
                        "Un autre modèle répond.",
                        "Modèle 2",
                        TestClock.today(),
                        true,
                        NotPersons.NONE));

        assertThat(story().waitsAt()).containsExactly("Task_Measure");
    }

    @Test
    default void anAdaptedSolutionIsExperimentedAgain() {
        Chapters.reassessed(Chapters.generalized(story()), "adapt");

        assertThat(story().waitsAt()).containsExactly("Task_ExperimentProtocol");
    }

    @Test
    default void aReplacedSolutionOpensALinkedCase() {
        Chapters.reassessed(Chapters.generalized(story()), "replace");

        assertThat(kinds()).contains(JournalKind.LINKED_CASE_OPENED);
        assertThat(current().useState()).isEqualTo(UseState.GENERALIZED);
    }

    @Test
    default void aReassessedSolutionIsStopped() {
        Chapters.reassessed(Chapters.generalized(story()), "stop").does("agent", "stop");

        assertThat(story().endedAt()).containsExactlyInAnyOrder("End_MaintenanceLifted", "End_Stopped");
    }

    @Test
    default void aReassessmentSentBackIsMeasuredAgain() {
        Chapters.generalized(story())
                .fires("Timer_ReassessmentDue")
                .does("agent", "assessment")
                .does("secretary", "convening")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "keep");
        Chapters.rejects(story());
        story().does("chair", "result", "next", "sentBack");

        assertThat(story().waitsAt()).containsExactly("Task_Measure");
    }
}
