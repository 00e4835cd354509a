package fr.cadreia.guard.diagram.path;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ALL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TO_GOAL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.findings;
import static fr.cadreia.guard.diagram.path.SearchedProcess.flow;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What branches beside each other have earned on the way to a goal. */
class EarnedInBranchesTest {

    private static String block(String more) {
        return ALL + "<parallelGateway id=\"F\" /><parallelGateway id=\"J\" /><task id=\"A\" />" + way("S-F-A-J-Goal")
                + more;
    }

    @Test
    void whatTheOnlyBranchWithStepsHasEarnedHoldsAfterTheJoin() {
        assertThat(findings(TO_GOAL, block(way("F-One-Two-J")))).isEmpty();
        assertThat(findings(TO_GOAL, block(way("F-One-Two-J") + way("F-J")))).isEmpty();
        assertThat(findings(TO_GOAL, block(way("F-One-J"))))
                .containsExactly("STEP_MISSING Goal: two by S F One J Goal");
    }

    @Test
    void whatBranchesHaveEarnedBesideEachOtherIsNotAdded() {
        assertThat(findings(TO_GOAL, block(way("F-One-J") + way("F-Two-J"))))
                .containsExactly("STEP_MISSING Goal: one by S F A J Goal");
        assertThat(findings(
                        TO_GOAL,
                        block(way("F-One-Two-J")).replace("parallelGateway id=\"J\"", "inclusiveGateway id=\"J\"")))
                .containsExactly("STEP_MISSING Goal: one by S F A J Goal");
    }

    @Test
    void aBranchThatIsTakenPerhapsEarnsNothing() {
        String perhaps =
                block(flow("F", "One", "first") + way("One-Two-J")).replace("parallelGateway", "inclusiveGateway");
        assertThat(findings(TO_GOAL, perhaps)).containsExactly("STEP_MISSING Goal: one by S F A J Goal");
    }
}
