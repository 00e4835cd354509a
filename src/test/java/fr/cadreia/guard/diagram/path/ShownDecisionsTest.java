package fr.cadreia.guard.diagram.path;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ALL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.STEPS;
import static fr.cadreia.guard.diagram.path.SearchedProcess.WATCH;
import static fr.cadreia.guard.diagram.path.SearchedProcess.findings;
import static fr.cadreia.guard.diagram.path.SearchedProcess.flow;
import static fr.cadreia.guard.diagram.path.SearchedProcess.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.WrittenRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import org.junit.jupiter.api.Test;

/** Ways to a goal that show no decision which opens it. */
class ShownDecisionsTest {

    private static final ProcessRequirement DECIDED = decided("");

    private static final ProcessRequirement DECIDED_BY_REST = decided(", orRest: true");

    private static ProcessRequirement decided(String more) {
        return WrittenRequirement.of(
                STEPS + "order: {steps: [one, two], before: goal}\ndecisions:\n"
                        + "  - {variable: unused, by: one, opens: [a], among: [a, b]}\n"
                        + "  - {variable: first, by: one, opens: [a], before: goal, among: [a, b, z]" + more + "}\n"
                        + "  - {variable: second, by: two, opens: [c, d], before: goal, among: [c, d, e], replacedBy: [watch]}");
    }

    private static String choice(String conditions) {
        return ALL + "<exclusiveGateway id=\"X\" default=\"XA\" /><task id=\"A\" />" + conditions;
    }

    @Test
    void aDecisionIsShownByTheConditionOfAWay() {
        assertThat(findings(DECIDED, choice(way("S-One-Two-X") + flow("X", "Goal", "first == 'a' and second == 'c'"))))
                .isEmpty();
        assertThat(findings(
                        DECIDED,
                        choice(way("S-One-Two-X")
                                + flow("X", "Goal", "first == 'a' and (second == 'c' or second == 'd')"))))
                .isEmpty();
        assertThat(findings(DECIDED, choice(way("S-One-Two-X") + flow("X", "Goal", "second == 'c'"))))
                .containsExactly("DECISION_UNCHECKED Goal: first by S One Two X Goal");
        assertThat(findings(DECIDED, choice(way("S-One-Two-X") + flow("X", "Goal", "first == 'a'"))))
                .containsExactly("DECISION_UNCHECKED Goal: second by S One Two X Goal");
        assertThat(findings(DECIDED, choice(way("S-One-Two-X") + flow("X", "Goal", "first == 'a' and second != 'e'"))))
                .containsExactly("DECISION_UNCHECKED Goal: second by S One Two X Goal");
    }

    @Test
    void twoDecisionsMayBeShownOneAfterTheOther() {
        assertThat(findings(
                        DECIDED,
                        choice("<exclusiveGateway id=\"Y\" />" + way("S-One-X") + flow("X", "Two", "first == 'a'")
                                + way("Two-Y") + flow("Y", "Goal", "second == 'd'"))))
                .isEmpty();
    }

    @Test
    void whatIsShownBeforeTheDecisionShowsNothing() {
        assertThat(findings(
                        DECIDED,
                        choice("<exclusiveGateway id=\"Y\" />" + way("S-One-X")
                                + flow("X", "Two", "first == 'a' and second == 'c'") + way("Two-Goal"))))
                .containsExactly("DECISION_UNCHECKED Goal: second by S One X Two Goal");
    }

    @Test
    void whatIsDecidedAgainMustBeShownAgain() {
        assertThat(findings(
                        DECIDED,
                        choice(service("Again", "doTwo")
                                + way("S-One-Two-X")
                                + flow("X", "Again", "first == 'a' and second == 'c'")
                                + way("Again-Goal"))))
                .containsExactly("DECISION_UNCHECKED Goal: second by S One Two X Again Goal");
    }

    @Test
    void whatAnotherStepDecidesAnewMustBeDecidedAgain() {
        assertThat(findings(
                        DECIDED,
                        choice(WATCH
                                + way("S-One-Two-X")
                                + flow("X", "Watch", "first == 'a' and second == 'c'")
                                + way("Watch-Goal"))))
                .containsExactly("STEP_MISSING Goal: two by S One Two X Watch Goal");
    }

    @Test
    void whatTheOtherWaysLeaveOverShowsADecisionWhereItMay() {
        String rest =
                ALL + "<exclusiveGateway id=\"X\" default=\"XTwo\" /><exclusiveGateway id=\"Y\" /><task id=\"A\" />"
                        + way("S-One-X-Two-Y") + flow("X", "A", "first == 'b' or first == 'z'")
                        + flow("Y", "Goal", "second == 'd'");
        assertThat(findings(DECIDED_BY_REST, rest)).isEmpty();
        assertThat(findings(DECIDED, rest)).containsExactly("DECISION_UNCHECKED Goal: first by S One X Two Y Goal");
        assertThat(findings(DECIDED_BY_REST, rest.replace(" or first == 'z'", "")))
                .containsExactly("DECISION_UNCHECKED Goal: first by S One X Two Y Goal");
    }
}
