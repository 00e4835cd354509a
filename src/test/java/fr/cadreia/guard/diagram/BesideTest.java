package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What runs beside a case, or in a sub-process of its own, and what an error or a cancellation makes of it. */
class BesideTest {

    private static final String GOAL = "Task_Generalization";
    private static final String SUB = "<bpmn:subProcess id=\"Sub_New\"><bpmn:startEvent id=\"Start_New\" />"
            + "<bpmn:manualTask id=\"Manual_New\" /><bpmn:endEvent id=\"End_Sub\" /></bpmn:subProcess>";
    private static final String EARLIER = "Gateway_ProposalMerge";

    private static Edited withSub(String inside) {
        return Edited.of("mandatory-path")
                .add(SUB)
                .add("Sub_New", inside)
                .flow("Start_New", "Manual_New")
                .flow("Manual_New", "End_Sub");
    }

    @Test
    void whatRunsBesideTheCaseGoesOnAfterASubProcessOfItsOwn() {
        assertThat(withSub("")
                        .boundary("Task_Review", "timer", false, "Sub_New")
                        .flow("Sub_New", GOAL)
                        .codes())
                .contains("step-order");
        assertThat(withSub("")
                        .boundary("Task_Review", "timer", false, "Sub_New")
                        .add("<bpmn:endEvent id=\"End_New\" />")
                        .flow("Sub_New", "End_New")
                        .problems())
                .isEmpty();
    }

    @Test
    void whatRunsBesideTheCaseTwiceEndsWhereItBegan() {
        // A reminder in a sub-process, with a sub-process of its own, ends with the sub-process that it began in.
        String inner = "<bpmn:subProcess id=\"Inner_New\"><bpmn:startEvent id=\"Start_Inner\" />"
                + "<bpmn:endEvent id=\"End_Inner\" /></bpmn:subProcess><bpmn:endEvent id=\"End_Aside\" />";
        Edited edited = withSub(inner)
                .set("Flow_ToAssessment", "targetRef", "Sub_New")
                .flow("Sub_New", "Task_Assessment")
                .boundary("Manual_New", "timer", false, "Inner_New")
                .flow("Start_Inner", "End_Inner")
                .flow("Inner_New", "End_Aside");
        assertThat(edited.problems()).isEmpty();
    }

    @Test
    void whatRunsBesideTheCaseDoesNotEndIt() {
        String task = "<bpmn:userTask id=\"Task_New\" camunda:candidateGroups=\"dpo\" camunda:formRef=\"legal\" "
                + "camunda:formRefBinding=\"latest\" />";
        Edited edited = Edited.of("mandatory-path")
                .add(task + "<bpmn:endEvent id=\"End_New\"><bpmn:terminateEventDefinition /></bpmn:endEvent>")
                .boundary("Task_Review", "timer", false, "Task_New")
                .flow("Task_New", "End_New");
        assertThat(edited.problems())
                .filteredOn(problem -> problem.code().equals("watched-afterwards"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.element()).isEqualTo("End_New");
                    assertThat(problem.path())
                            .extracting(Problem.Place::id)
                            .endsWith("Boundary_New", "Task_New", "End_New");
                });
        edited.find("End_New").setTextContent("");
        assertThat(edited.problems()).isEmpty();
    }

    @Test
    void anErrorThatNothingCatchesIsAnEnd() {
        String thrown =
                "<bpmn:endEvent id=\"End_New\"><bpmn:errorEventDefinition errorRef=\"New_error\" /></bpmn:endEvent>";
        assertThat(Edited.of("deliberation")
                        .declare("error")
                        .add(thrown)
                        .set("Flow_NoQuorum", "targetRef", "End_New")
                        .codes())
                .contains("step-order");
        assertThat(Edited.of("mandatory-path")
                        .declare("error")
                        .add(thrown)
                        .boundary("CallActivity_Reassessment", "timer", true, "End_New")
                        .codes())
                .contains("watched-afterwards");
    }

    /** The engine looks for a catcher of an error outside every event sub-process in which the error is thrown. */
    @Test
    void anErrorThrownAgainGoesFurtherOut() {
        Edited edited = withSub("<bpmn:subProcess id=\"Event_New\" triggeredByEvent=\"true\"><bpmn:startEvent "
                        + "id=\"Caught_New\"><bpmn:errorEventDefinition errorRef=\"New_error\" /></bpmn:startEvent>"
                        + "<bpmn:subProcess id=\"Deep_New\"><bpmn:startEvent id=\"Start_Deep\" /><bpmn:endEvent "
                        + "id=\"End_Deep\"><bpmn:errorEventDefinition errorRef=\"New_error\" /></bpmn:endEvent>"
                        + "</bpmn:subProcess></bpmn:subProcess>")
                .declare("error")
                .flow("Start_Deep", "End_Deep")
                .flow("Caught_New", "Deep_New")
                .set("Flow_NotExcluded", "targetRef", "Sub_New")
                .flow("Sub_New", "Task_Review");
        // Nothing catches it there, so it is an end: no loop, and no way to a step but the one through Sub_New.
        assertThat(edited.problems()).isEmpty();
    }

    @Test
    void cancellingATransactionUndoesWhatItDid() {
        // What is undone writes the protocol again, so that nothing of the experiment is left.
        String again = "<bpmn:userTask id=\"Again_New\" isForCompensation=\"true\" "
                + "camunda:candidateGroups=\"agents,communes\" camunda:formRef=\"experiment-protocol\" "
                + "camunda:formRefBinding=\"latest\" />";
        Edited edited = Edited.of("mandatory-path")
                .add("<bpmn:transaction id=\"Tx_New\"><bpmn:startEvent id=\"Start_New\" /><bpmn:manualTask "
                        + "id=\"Manual_New\" /><bpmn:boundaryEvent id=\"Compensate_New\" attachedToRef=\"Manual_New\">"
                        + "<bpmn:compensateEventDefinition /></bpmn:boundaryEvent>" + again
                        + "<bpmn:association id=\"A_New\" associationDirection=\"One\" sourceRef=\"Compensate_New\" "
                        + "targetRef=\"Again_New\" /><bpmn:endEvent id=\"End_New\"><bpmn:cancelEventDefinition />"
                        + "</bpmn:endEvent></bpmn:transaction><bpmn:boundaryEvent id=\"Cancel_New\" "
                        + "attachedToRef=\"Tx_New\"><bpmn:cancelEventDefinition /></bpmn:boundaryEvent>")
                .flow("Start_New", "Manual_New")
                .flow("Manual_New", "End_New")
                .set("Flow_StillOpen", "targetRef", "Tx_New")
                .flow("Cancel_New", GOAL);
        assertThat(edited.codes()).contains("step-order");
    }

    // Events on the border of each step before the goal: past a step they are refused, back or to an end they are not.

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
