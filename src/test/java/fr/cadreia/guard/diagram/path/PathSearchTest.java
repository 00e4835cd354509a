package fr.cadreia.guard.diagram.path;

import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ALL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.GOAL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.ONE;
import static fr.cadreia.guard.diagram.path.SearchedProcess.START;
import static fr.cadreia.guard.diagram.path.SearchedProcess.STOP;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TO_END;
import static fr.cadreia.guard.diagram.path.SearchedProcess.TO_GOAL;
import static fr.cadreia.guard.diagram.path.SearchedProcess.WATCH;
import static fr.cadreia.guard.diagram.path.SearchedProcess.WATCHED;
import static fr.cadreia.guard.diagram.path.SearchedProcess.findings;
import static fr.cadreia.guard.diagram.path.SearchedProcess.graph;
import static fr.cadreia.guard.diagram.path.SearchedProcess.search;
import static fr.cadreia.guard.diagram.path.SearchedProcess.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.ProcessModel;
import fr.cadreia.guard.diagram.flow.WrittenProcess;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ways to a goal that pass a step by, on processes of a few elements. */
class PathSearchTest {

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
}
