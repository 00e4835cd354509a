package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Events on the border of each step before the goal: past a step they are refused, back or to an end they are not. */
class BorderEventTest {

    private static final String GOAL = "Task_Generalization";
    private static final String EARLIER = "Gateway_ProposalMerge";

    /** Every step before the goal, by every event, interrupting or not where BPMN allows both. */
    static final class Borders implements ArgumentsProvider {
        @Override
        public Stream<Arguments> provideArguments(ExtensionContext context) {
            return Stream.of(
                            "Task_Proposal",
                            "Task_Review",
                            "Task_DataGate",
                            "Task_ExperimentProtocol",
                            "Task_ExperimentClosing",
                            "Task_Assessment",
                            "Task_SecondReading",
                            "CallActivity_CommitteeDecision",
                            "Service_Qualify")
                    .flatMap(host -> Stream.of("timer", "message", "signal", "error", "escalation", "conditional")
                            .flatMap(kind -> Stream.of(true, false)
                                    .filter(interrupting -> interrupting || !kind.equals("error"))
                                    // The engine catches these on people's tasks and called processes only.
                                    .filter(interrupting -> !(host.startsWith("Service") && kind.equals("escalation")))
                                    .map(interrupting -> Arguments.of(host, kind, interrupting))));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(Borders.class)
    void anEventOnABorderSkipsNoStep(String host, String kind, boolean interrupting) {
        List<Problem> problems = Edited.of("mandatory-path")
                .boundary(host, kind, interrupting, GOAL)
                .problems();
        assertThat(problems).extracting(Problem::code).contains("step-order");
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("step-order"))
                .allSatisfy(problem -> {
                    assertThat(problem.path()).extracting(Problem.Place::id).contains("Boundary_New");
                    assertThat(problem.path().get(0).id()).isEqualTo("Start_Case");
                    assertThat(problem.element()).isEqualTo(GOAL);
                });
    }

    @ParameterizedTest
    @ArgumentsSource(Borders.class)
    void anEventOnABorderMayLeadBack(String host, String kind, boolean interrupting) {
        assertThat(Edited.of("mandatory-path")
                        .boundary(host, kind, interrupting, EARLIER)
                        .codes())
                .containsExactlyElementsOf(whatItTakesAway(host, kind, interrupting));
    }

    @ParameterizedTest
    @ArgumentsSource(Borders.class)
    void anEventOnABorderMayEndInAReminderOrAStop(String host, String kind, boolean interrupting) {
        String end = interrupting
                ? "<bpmn:endEvent id=\"End_New\"><bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" />"
                        + "</bpmn:endEvent>"
                : "<bpmn:endEvent id=\"End_New\" />";
        assertThat(Edited.of("mandatory-path")
                        .add(end)
                        .boundary(host, kind, interrupting, "End_New")
                        .codes())
                .containsExactlyElementsOf(whatItTakesAway(host, kind, interrupting));
    }

    /** The framework itself says when an experiment ends: nothing else takes it away by itself. */
    private static List<String> whatItTakesAway(String host, String kind, boolean interrupting) {
        boolean byItself = kind.equals("timer") || kind.equals("conditional");
        return host.equals("Task_ExperimentClosing") && interrupting && byItself
                ? List.of("framework-term")
                : List.of();
    }
}
