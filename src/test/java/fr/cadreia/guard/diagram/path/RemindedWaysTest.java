package fr.cadreia.guard.diagram.path;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ALL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ONE;
import static fr.cadreia.guard.diagram.path.SearchedProcess.START;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TERMINATE;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TO_END;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TO_GOAL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TWO;
import static fr.cadreia.guard.diagram.path.SearchedProcess.WATCH;
import static fr.cadreia.guard.diagram.path.SearchedProcess.findings;
import static fr.cadreia.guard.diagram.path.SearchedProcess.reminder;
import static fr.cadreia.guard.diagram.path.SearchedProcess.service;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reminders beside a way to a goal: which of them are the case’s own. */
class RemindedWaysTest {

    @Test
    void aReminderDoesNotEndTheCase() {
        assertThat(findings(TO_END, ALL + reminder("One") + "<endEvent id=\"E\" />" + way("S-One-Two") + way("B-E")))
                .isEmpty();
        assertThat(findings(TO_GOAL, ALL + reminder("One") + way("S-One-Two-Goal") + way("B-Two")))
                .containsExactly("STEP_MISSING Goal: one by S One B Two Goal");
    }

    @Test
    void aReminderThatPassesAStepIsTheCasesOwn() {
        String end = "<endEvent id=\"E\" />";
        assertThat(findings(
                        TO_END,
                        ALL + reminder("One") + end + service("Again", "doTwo") + way("S-One-Two") + way("B-Again-E")))
                .containsExactly("STEP_MISSING END: one by S One B Again E");
        assertThat(findings(TO_END, ALL + reminder("One") + end + WATCH + way("S-One-Two") + way("B-Watch-E")))
                .isEmpty();
    }

    @Test
    void aReminderThatEndsItsSubProcessGoesOnInItsPlace() {
        String inside = "<subProcess id=\"P\"><startEvent id=\"T\" />" + ONE + reminder("One") + TERMINATE
                + way("T-One") + way("B-E") + "</subProcess>";
        assertThat(findings(TO_END, START + inside + TWO + way("S-P-Two")))
                .containsExactly("STEP_MISSING END: one by S P T One B E P Two");
        assertThat(findings(TO_END, START + inside.replace("<terminateEventDefinition />", "") + TWO + way("S-P-Two")))
                .isEmpty();
    }

    @Test
    void aSubProcessThatAReminderBeginsEndsForItself() {
        String deeper = "<subProcess id=\"Q\"><startEvent id=\"T\" />" + TERMINATE + way("T-E") + "</subProcess>";
        assertThat(findings(TO_END, ALL + reminder("One") + deeper + way("S-One-Two") + way("B-Q")))
                .isEmpty();
    }

    /** A reminder within so many sub-processes. */
    private static String within(int scopes) {
        String inside = ONE + reminder("One") + "<endEvent id=\"E\" />" + way("T0-One") + way("B-E");
        for (int scope = 1; scope <= scopes; scope++) {
            inside = "<subProcess id=\"P" + scope + "\"><startEvent id=\"T" + (scope - 1) + "\" />" + inside
                    + "</subProcess>" + (scope < scopes ? way("T" + scope + "-P" + scope) : "");
        }
        return START + inside + TWO + way("S-P" + scopes + "-Two");
    }

    @Test
    void aReminderIsKnownAsSuchSevenScopesDeepAndDeeperCountsAsTheCasesOwn() {
        assertThat(findings(TO_END, within(6))).isEmpty();
        assertThat(findings(TO_END, within(7)))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("STEP_MISSING END: one by S P7 "));
    }
}
