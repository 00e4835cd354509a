package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.TestClock;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case in experimentation: its limits, its end, what is used meanwhile, and its extension. */
interface ExperimentedCases extends PathStory {

    @Test
    default void anExperimentHasLimits() {
        Chapters.admitted(story()).does("dpo", "data-gate");
        LocalDate start = TestClock.today().plusDays(10);

        assertThat(story().isRefused("agent", "experiment-protocol", "participants", 5001))
                .containsExactly("participants");
        assertThat(story().isRefused(
                                "agent",
                                "experiment-protocol",
                                "start",
                                start.toString(),
                                "end",
                                start.minusDays(1).toString()))
                .containsExactly("end");
        assertThat(story().isRefused(
                                "agent",
                                "experiment-protocol",
                                "start",
                                start.toString(),
                                "end",
                                start.plusMonths(13).toString()))
                .containsExactly("end");
    }

    @Test
    default void moreThanTheFrameworkAllowsAreNotTakenAtTheClosingEither() {
        Chapters.experimenting(story());

        assertThat(story().isRefused("agent", "experiment-closing", "uses", 900_000, "users", 500_000))
                .containsExactly("users");
    }

    @Test
    default void theEndOfAnExperimentationIsRemindedAndItsDelaySeen() {
        Chapters.experimenting(story());

        story().fires("Task_ExperimentClosing");
        story().fires("Task_ExperimentClosing");

        assertThat(kinds()).contains(JournalKind.REMINDED, JournalKind.OVERDUE);
        assertThat(story().waitsAt()).containsExactly("Task_ExperimentClosing");
    }

    @Test
    default void useIsSuspendedWhenTheExperimentIsOverdue() {
        Chapters.experimenting(story());
        passesTo(TestClock.today().plusMonths(3));
        story().fires("Timer_ExperimentEnds");

        assertThat(current().useState()).isEqualTo(UseState.SUSPENDED);
        assertThat(story().waitsAt()).containsExactly("Task_ExperimentClosing");
    }

    /** Its experimentation is over, and the use goes on provisionally. */
    private Story maintained(LocalDate until) {
        return Chapters.experimenting(story())
                .does(
                        "agent",
                        "experiment-closing",
                        "maintained",
                        "yes",
                        "maintainedUntil",
                        until.toString(),
                        "maintainedBy",
                        "Directrice de la propreté",
                        "maintainedReason",
                        "Continuité du service");
    }

    @Test
    default void aProvisionalContinuationEndsAtItsDate() {
        LocalDate until = TestClock.today().plusDays(40);
        maintained(until);
        assertThat(current().useState()).isEqualTo(UseState.MAINTAINED);

        passesTo(until.plusDays(2));
        story().fires("Timer_MaintenanceEnds");

        assertThat(current().useState()).isEqualTo(UseState.SUSPENDED);
    }

    @Test
    default void anExtendedExperimentEndsAnEarlierContinuation() {
        LocalDate until = TestClock.today().plusDays(40);
        maintained(until)
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        story().does("chair", "motion", "motion", "extend", "extensionMonths", 3);
        Chapters.adopts(story())
                .does("agent", "experiment-protocol", "end", until.plusDays(30).toString());

        passesTo(until.plusDays(2));

        assertThat(story().endedAt()).contains("End_MaintenanceLifted");
        assertThatThrownBy(() -> story().fires("Timer_MaintenanceEnds")).hasMessageContaining("No timer");
        assertThat(current().useState()).isEqualTo(UseState.EXPERIMENTING);
    }

    @Test
    default void anExtendedExperimentNeedsANewBilanAndIsExtendedOnlyOnce(@Autowired DecisionExtracts extracts) {
        Chapters.convened(story());
        assertThat(story().isRefused("chair", "motion", "motion", "extend", "extensionMonths", 17))
                .containsExactly("extensionMonths");
        story().does("chair", "motion", "motion", "extend", "extensionMonths", 3);
        Chapters.adopts(story());
        assertThat(story().waitsAt()).containsExactly("Task_ExperimentProtocol");
        assertThat(extracts.of(story().reference()).get(0).sentence())
                .contains("à la prolongation de l’expérimentation pour 3 mois");
        assertThat(story().isRefused(
                                "agent",
                                "experiment-protocol",
                                "end",
                                TestClock.today().plusMonths(3).toString()))
                .as("three months and a day")
                .containsExactly("end");

        story().does(
                        "agent",
                        "experiment-protocol",
                        "end",
                        TestClock.today().plusMonths(3).minusDays(1).toString())
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        assertThat(story().isRefused("chair", "motion", "motion", "extend")).containsExactly("motion");
    }

    @Test
    default void anExtensionLastsNoLongerThanIsLeftOfAllExperimentations() {
        LocalDate latest = TestClock.today().minusDays(300).plusMonths(18);
        long left = ChronoUnit.MONTHS.between(TestClock.today(), latest);
        Chapters.admitted(story())
                .does("dpo", "data-gate")
                .does(
                        "agent",
                        "experiment-protocol",
                        "start",
                        TestClock.today().minusDays(300).toString(),
                        "end",
                        TestClock.today().plusDays(30).toString())
                .does("agent", "experiment-closing");
        assertThat(shown("agent", "assessment", "extensionLimit"))
                .contains(left + "\u00a0mois au plus", FrenchText.day(latest));
        story().does("agent", "assessment", "recommendation", "extend")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        assertThat(shown("chair", "motion", "extensionLimit")).contains(left + "\u00a0mois au plus");
        assertThat(story().isRefused("chair", "motion", "motion", "extend", "extensionMonths", left + 1))
                .containsExactly("extensionMonths");

        passesTo(latest.minusDays(20));

        assertThat(shown("chair", "motion", "extensionLimit")).contains("n’est plus possible");
        assertThat(shown("chair", "motion", "motion"))
                .as("what was recommended")
                .isEmpty();
        assertThat(story().isRefused("chair", "motion", "motion", "extend", "extensionMonths", 1))
                .containsExactly("motion");
    }

    private String shown(String account, String form, String name) {
        return story().shown(account, story().take(account, form))
                .path(name)
                .path("value")
                .asText("");
    }
}
