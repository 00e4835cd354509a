package fr.cadreia.guard.diagram.path;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ALL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.GOAL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ONE;
import static fr.cadreia.guard.diagram.path.SearchedProcess.START;
import static fr.cadreia.guard.diagram.path.SearchedProcess.STEPS;
import static fr.cadreia.guard.diagram.path.SearchedProcess.STOP;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TERMINATE;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TO_END;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TO_GOAL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TWO;
import static fr.cadreia.guard.diagram.path.SearchedProcess.WATCH;
import static fr.cadreia.guard.diagram.path.SearchedProcess.WATCHED;
import static fr.cadreia.guard.diagram.path.SearchedProcess.findings;
import static fr.cadreia.guard.diagram.path.SearchedProcess.flow;
import static fr.cadreia.guard.diagram.path.SearchedProcess.graph;
import static fr.cadreia.guard.diagram.path.SearchedProcess.reminder;
import static fr.cadreia.guard.diagram.path.SearchedProcess.search;
import static fr.cadreia.guard.diagram.path.SearchedProcess.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.WrittenRequirement;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.ProcessModel;
import fr.cadreia.guard.diagram.flow.WrittenProcess;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ways to a goal that pass a step by, on processes of a few elements. */
class PathSearchTest {

    private static final ProcessRequirement DECIDED = decided("");
    private static final ProcessRequirement DECIDED_BY_REST = decided(", orRest: true");

    @Test
    void theGoalIsReachedAfterEveryStepInOrder() {
        assertThat(findings(TO_GOAL, ALL + way("S-One-Two-Goal"))).isEmpty();
    }

    @Test
    void aStepThatAWayPassesByIsMissing() {
        assertThat(findings(TO_GOAL, ALL + way("S-Two-Goal"))).containsExactly("STEP_MISSING Goal: one by S Two Goal");
        assertThat(findings(TO_GOAL, ALL + way("S-One-Goal"))).containsExactly("STEP_MISSING Goal: two by S One Goal");
        assertThat(findings(TO_GOAL, ALL + way("S-Two-One-Goal")))
                .containsExactly("STEP_MISSING Goal: two by S Two One Goal");
    }

    @Test
    void aStepThatIsDoneAgainUndoesWhatCameAfterIt() {
        assertThat(findings(TO_GOAL, ALL + service("Again", "doOne") + way("S-One-Two-Again-Goal")))
                .containsExactly("STEP_MISSING Goal: two by S One Two Again Goal");
        assertThat(findings(TO_GOAL, ALL + service("Again", "doTwo") + way("S-One-Two-Again-Goal")))
                .isEmpty();
    }

    @Test
    void aFormThatIsFilledInAgainUndoesWhatCameAfterItsStepButNotTheStep() {
        String again = "<userTask id=\"Again\" camunda:formRef=\"one-form\" />";
        assertThat(findings(TO_GOAL, ALL + again + way("S-One-Two-Again-Goal")))
                .containsExactly("STEP_MISSING Goal: two by S One Two Again Goal");
        assertThat(findings(TO_GOAL, ALL + again + way("S-One-Again-Two-Goal"))).isEmpty();
        assertThat(findings(TO_GOAL, ALL + again + way("S-Again-Two-Goal")))
                .containsExactly("STEP_MISSING Goal: one by S Again Two Goal");
    }

    @Test
    void ofTwoWrongWaysTheShortestIsTold() {
        assertThat(findings(
                        TO_GOAL,
                        ALL + "<task id=\"A\" /><exclusiveGateway id=\"X\" />" + way("S-X-A-One-Goal")
                                + way("X-Two-Goal")))
                .containsExactly("STEP_MISSING Goal: one by S X Two Goal");
    }

    @Test
    void theEndIsReachedAfterEveryStepWhereItIsTheGoal() {
        assertThat(findings(TO_END, ALL + way("S-One-Two"))).isEmpty();
        assertThat(findings(TO_END, ALL + way("S-One"))).containsExactly("STEP_MISSING END: two by S One");
    }

    @Test
    void aLongProcessIsFollowedToItsEnd() {
        String tasks = IntStream.range(0, 1_200)
                .mapToObj(i -> "<task id=\"T" + i + "\" />" + (i == 0 ? "" : way("T" + (i - 1) + "-T" + i)))
                .collect(Collectors.joining());
        List<String> found = findings(TO_GOAL, ALL + tasks + way("S-T0") + way("T1199-Goal"));
        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("STEP_MISSING Goal: one by S T0 T1 T2 ")
                        .endsWith(" T1198 T1199 Goal"));
    }

    @Test
    void everythingIsReachedButWhatNoWayLeadsTo() {
        ProcessModel model = WrittenProcess.of(START + ONE + GOAL + STOP + WATCH + way("S-One-Goal-Stop"));
        FlowGraph graph = graph(model, new Steps(model, WATCHED));
        assertThat(search(WATCHED, model).reached().stream().boxed())
                .contains(FlowGraph.END)
                .contains(
                        graph.startOf(model.node("Stop").orElseThrow()),
                        graph.completionOf(model.node("Stop").orElseThrow()))
                .doesNotContain(
                        FlowGraph.GONE, graph.startOf(model.node("Watch").orElseThrow()));
    }

    @Test
    void anEventBesideTheCaseDoesNotEndIt() {
        String beside = "<subProcess id=\"P\" triggeredByEvent=\"true\"><startEvent id=\"T\" isInterrupting=\"%s\">"
                + "<signalEventDefinition /></startEvent></subProcess>";
        assertThat(findings(TO_END, ALL + beside.formatted(false) + way("S-One-Two")))
                .isEmpty();
        assertThat(findings(TO_END, ALL + beside.formatted(true) + way("S-One-Two")))
                .containsExactly("STEP_MISSING END: one by S T");
    }

    // What branches beside each other have earned on the way to a goal.

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

    // Reminders beside a way to a goal: which of them are the case’s own.

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

    // Which elements of a diagram carry a step.

    @Test
    void aStepIsKnownByItsDelegateOrByItsMark() {
        ProcessModel model = WrittenProcess.of(ONE
                + "<userTask id=\"Hand\" camunda:formRef=\"hand-form\"><extensionElements><camunda:properties>"
                + "<camunda:property name=\"step\" value=\"hand\" /></camunda:properties></extensionElements></userTask>"
                + "<userTask id=\"Marked\"><extensionElements><camunda:properties><camunda:property name=\"step\" value=\"two\" />"
                + "</camunda:properties></extensionElements></userTask>"
                + "<userTask id=\"Form\" camunda:formRef=\"hand-form\" /><task id=\"A\" />"
                + "<serviceTask id=\"Call\" camunda:delegateExpression=\"${a.b}\" />");
        Steps steps = new Steps(model, TO_GOAL);
        assertThat(ids(steps.carriers("one"))).containsExactly("One");
        assertThat(ids(steps.carriers("hand"))).containsExactly("Hand");
        assertThat(steps.carriers("two")).isEmpty();
        assertThat(ids(steps.placed())).containsExactly("One");
        assertThat(ids(steps.touched())).containsExactlyInAnyOrder("One", "Hand", "Form");
        assertThat(steps.repeatedBy(model.node("Form").orElseThrow()))
                .hasValueSatisfying(step -> assertThat(step.step()).isEqualTo("hand"));
        assertThat(steps.repeatedBy(model.node("Hand").orElseThrow())).isEmpty();
        assertThat(steps.of(model.node("A").orElseThrow())).isEmpty();
    }

    private static List<String> ids(Collection<FlowNode> nodes) {
        return nodes.stream().map(FlowNode::id).toList();
    }

    // A goal that is watched until its stop.

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

    // Ways to a goal that show no decision which opens it.

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
