package fr.cadreia.guard.diagram.path;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static fr.cadreia.guard.diagram.path.SearchedProcess.GOAL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ONE;
import static fr.cadreia.guard.diagram.path.SearchedProcess.START;
import static fr.cadreia.guard.diagram.path.SearchedProcess.STOP;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TERMINATE;
import static fr.cadreia.guard.diagram.path.SearchedProcess.WATCH;
import static fr.cadreia.guard.diagram.path.SearchedProcess.WATCHED;
import static fr.cadreia.guard.diagram.path.SearchedProcess.findings;
import static fr.cadreia.guard.diagram.path.SearchedProcess.reminder;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A goal that is watched until its stop. */
class WatchedGoalTest {

    @Test
    void aGoalIsWatchedUntilItsStop() {
        String all = START + ONE + GOAL + WATCH + STOP;
        assertThat(findings(WATCHED, all + way("S-One-Goal-Watch-Stop"))).isEmpty();
        assertThat(findings(WATCHED, all + way("S-One-Goal-Watch")))
                .containsExactly("LEFT_UNWATCHED END: stop by S One Goal Watch");
        assertThat(findings(WATCHED, all + way("S-One-Stop"))).isEmpty();
        assertThat(findings(WATCHED, all + way("S-Goal-Stop"))).containsExactly("STEP_MISSING Goal: one by S Goal");
    }

    @Test
    void aReminderThatEndsEverythingLeavesTheGoalUnwatched() {
        String all = START + ONE + GOAL + WATCH + STOP;
        assertThat(findings(WATCHED, all + reminder("Watch") + TERMINATE + way("S-One-Goal-Watch-Stop") + way("B-E")))
                .containsExactly("LEFT_UNWATCHED END: stop by S One Goal Watch B E");
        assertThat(findings(WATCHED, all + reminder("One") + TERMINATE + way("S-One-Goal-Watch-Stop") + way("B-E")))
                .containsExactly("LEFT_UNWATCHED E: stop by S One B E");
        assertThat(findings(WATCHED, all + TERMINATE + way("S-One-Goal-Watch-Stop-E")))
                .isEmpty();
    }

    @Test
    void aBranchThatEndsEverythingMayCutAWatchedGoal() {
        String fork = START + ONE + GOAL + STOP + "<parallelGateway id=\"F\" />" + TERMINATE + way("S-One-F-Goal-Stop")
                + way("F-E");
        assertThat(findings(WATCHED, fork)).containsExactly("LEFT_UNWATCHED E: stop by S One F E");
        assertThat(findings(WATCHED, fork.replace("parallelGateway", "exclusiveGateway")))
                .isEmpty();
        String apart =
                START + "<subProcess id=\"P\"><startEvent id=\"T\" /><task id=\"A\" /><parallelGateway id=\"F\" />"
                        + TERMINATE + way("T-F-A") + way("F-E") + "</subProcess>" + ONE + GOAL + STOP
                        + way("S-P-One-Goal-Stop");
        assertThat(findings(WATCHED, apart)).isEmpty();
    }
}
