package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a case would be held for ever, or could not be stopped. */
class DeadEndTest {

    private static final String TASK = "<bpmn:manualTask id=\"Task_New\" />";

    private static Edited path() {
        return Edited.of("mandatory-path");
    }

    /** Two branches between the closing and the assessment. */
    private static Edited branches(String fork, String join) {
        return path().between("Flow_ToAssessment", "Fork", "<bpmn:" + fork + " id=\"Fork\" />")
                .set("Flow_New_Fork_Task_Assessment", "targetRef", "Join")
                .add("<bpmn:" + join + " id=\"Join\" />" + TASK)
                .flow("Fork", "Task_New")
                .flow("Task_New", "Join")
                .flow("Join", "Task_Assessment");
    }

    @Test
    void whatAForkPartedMayBeJoined() {
        assertThat(branches("parallelGateway", "parallelGateway").problems()).isEmpty();
        assertThat(branches("inclusiveGateway", "inclusiveGateway").problems()).isEmpty();
        assertThat(branches("parallelGateway", "inclusiveGateway").problems()).isEmpty();
    }

    @Test
    void aForkWithinAForkMayBeJoinedAtOnce() {
        assertThat(branches("parallelGateway", "parallelGateway")
                        .between("Flow_New_Fork_Task_New", "Inner", "<bpmn:parallelGateway id=\"Inner\" />")
                        .add("<bpmn:manualTask id=\"Task_Other\" />")
                        .flow("Inner", "Task_Other")
                        .flow("Task_Other", "Join")
                        .problems())
                .isEmpty();
    }

    @Test
    void aChoiceIsNotJoinedInParallel() {
        Edited chosen = branches("exclusiveGateway", "parallelGateway");
        chosen.find("Fork").setAttribute("default", "Flow_New_Fork_Task_New");
        assertThat(chosen.problems())
                .extracting(Problem::code, Problem::element)
                .contains(held("Join"));
        // Within a branch of a fork, too.
        assertThat(branches("parallelGateway", "parallelGateway")
                        .between(
                                "Flow_New_Fork_Task_New",
                                "Choice",
                                "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Task_New\" />")
                        .flow("Flow_Aside", "Choice", "Join", "${again}")
                        .problems())
                .extracting(Problem::code, Problem::element)
                .contains(held("Join"));
    }

    private static Tuple held(String element) {
        return tuple("no-dead-end", element);
    }

    @Test
    void aBranchThatIsNotAlwaysTakenIsNotJoinedInParallel() {
        assertThat(path().between("Flow_ToAssessment", "Fork", "<bpmn:inclusiveGateway id=\"Fork\" />")
                        .set("Flow_New_Fork_Task_Assessment", "targetRef", "Join")
                        .add("<bpmn:parallelGateway id=\"Join\" />" + TASK)
                        .flow("Flow_Some", "Fork", "Task_New", "${again}")
                        .flow("Task_New", "Join")
                        .flow("Join", "Task_Assessment")
                        .problems())
                .extracting(Problem::code, Problem::element)
                .contains(held("Join"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gateway_FollowUpMerge",
                "Gateway_ProtocolMerge",
                "Gateway_ReassessmentMerge",
                "Gateway_ProposalMerge"
            })
    void aMergeOfALoopIsNoParallelJoin(String merge) {
        assertThat(path().turnInto(merge, "parallelGateway").problems())
                .extracting(Problem::code, Problem::element)
                .contains(held(merge));
    }

    @Test
    void anEventThatMayNotComeIsNotJoinedWithItsHost() {
        assertThat(path().add("<bpmn:parallelGateway id=\"Join\" />")
                        .boundary("Task_ExperimentClosing", "timer", false, "Join")
                        .set("Flow_ClosingToAssessmentMerge", "targetRef", "Join")
                        .flow("Join", "Gateway_AssessmentMerge")
                        .problems())
                .extracting(Problem::code, Problem::element)
                .contains(held("Join"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${1 == 2}",
                "${false}",
                "${outcome == 'never'}",
                "${outcome == 'generalize' and outcome == 'stop'}",
                "${gateOpen == 'perhaps'}",
                "${again and 'a' == 'b'}"
            })
    void noConditionIsImpossible(String condition) {
        assertThat(path().between(
                                "Flow_DueToReassessment",
                                "Choice",
                                "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_ReassessmentMerge\" />")
                        .flow("Flow_Never", "Choice", "Gateway_ProtocolMerge", condition)
                        .problems())
                .extracting(Problem::code, Problem::element)
                .contains(held("Flow_Never"));
    }

    static Stream<Arguments> unsureStops() {
        String wait = "<bpmn:receiveTask id=\"Task_New\" messageRef=\"New_message\" />";
        return Stream.of(
                arguments("a wait", between(wait)),
                arguments(
                        "a service",
                        between(
                                "<bpmn:serviceTask id=\"Task_New\" camunda:delegateExpression=\"${computeDataGate}\" />")),
                arguments(
                        "a repeated task",
                        between(
                                "<bpmn:task id=\"Task_New\"><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${list}\" /></bpmn:task>")),
                arguments(
                        "a parameter of no value",
                        between(
                                "<bpmn:task id=\"Task_New\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">${nothing}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>")),
                arguments("a condition", (UnaryOperator<Edited>)
                        d -> d.add("SubProcess_StopRequest", "<bpmn:exclusiveGateway id=\"Task_New\" />")
                                .set("Flow_StopRequested", "targetRef", "Task_New")
                                .flow("Flow_Perhaps", "Task_New", "End_StopRequested", "${again}")),
                arguments("a date of no value", (UnaryOperator<Edited>)
                        d -> d.set("Task_Stop", "camunda:dueDate", "${nothing}")),
                arguments("a name of no value", (UnaryOperator<Edited>)
                        d -> d.set("Task_Stop", "name", "Arrêt de ${nothing}")),
                arguments("a priority of no value", (UnaryOperator<Edited>)
                        d -> d.set("Task_Stop", "camunda:priority", "${nothing}")));
    }

    private static UnaryOperator<Edited> between(String node) {
        return d -> d.declare("message").between("Flow_StopRequested", "Task_New", node);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsureStops")
    void nothingHoldsARequestToStopUp(String name, UnaryOperator<Edited> edit) {
        assertThat(edit.apply(path()).problems())
                .extracting(Problem::code, Problem::element)
                .contains(held("mandatory-path"));
    }

    @Test
    void aRequestToStopMayPassWhatGoesOnByItself() {
        assertThat(between("<bpmn:manualTask id=\"Task_New\" name=\"Prévenir\" />")
                        .apply(path())
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R0/PT10M", "${again}", "3", ""})
    void aJobIsTriedOnceAtLeast(String retries) {
        assertThat(path().set("Service_Qualify", "camunda:asyncBefore", "true")
                        .extend(
                                "Service_Qualify",
                                "<camunda:failedJobRetryTimeCycle>" + retries + "</camunda:failedJobRetryTimeCycle>")
                        .codes())
                .containsAnyOf("known-content", "no-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P1", "bientôt", "P", "PT", "10", "P3D${x}", "P99999D", "P99999999999Y", "PT0S", "P0D", "P0YT0H"
            })
    void aDurationIsOne(String duration) {
        Edited edited = path().boundary("Task_Review", "timer", false, "Task_Review");
        edited.find("Boundary_New").setTextContent("");
        edited.add(
                "Boundary_New",
                "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">" + duration
                        + "</bpmn:timeDuration></bpmn:timerEventDefinition>");
        assertThat(edited.codes()).containsAnyOf("known-content", "no-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000", "many", "1.5"})
    void aRepetitionIsCounted(String cardinality) {
        assertThat(path().add(
                                "Service_Qualify",
                                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">"
                                        + cardinality
                                        + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")
                        .codes())
                .contains("known-content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"high", "1.5", "${a}${b}"})
    void aPriorityIsANumber(String priority) {
        assertThat(path().set("Task_Review", "camunda:priority", priority).codes())
                .containsAnyOf("known-content", "no-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P10D",
                "PT12H30M",
                "P1Y2M3W4D",
                "2027-01-31",
                "2027-01-31T12:00",
                "2027-01-31T12:00:00Z",
                "2027-01-31T12:00:00.000+0100",
                "2028-02-28",
                "${opinionDpoLapse}"
            })
    void aDueDateIsADateOrADuration(String due) {
        assertThat(path().set("Task_DataGate", "camunda:dueDate", due).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-99-99", "2027-02-30", "2027-04-31", "2027-01-31T25:00", "2027-1-31", "1900-01-01"})
    void aDueDateExists(String due) {
        assertThat(path().set("Task_Review", "camunda:dueDate", due).codes()).contains("known-content");
    }

    private static final String SIGNALLED =
            "<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\" "
                    + "isInterrupting=\"false\">" + Edited.definition("signal")
                    + "</bpmn:startEvent>%s<bpmn:endEvent id=\"E\">"
                    + Edited.definition("signal") + "</bpmn:endEvent></bpmn:subProcess>";

    /** A case could not be stopped there only because of that way. */
    @Test
    void theWayThatIsWrongIsSaidBeforeWhatItLeadsTo() {
        String again = "<bpmn:userTask id=\"Again\" camunda:candidateGroups=\"agents,communes\" "
                + "camunda:formRef=\"generalization\" camunda:formRefBinding=\"latest\"><bpmn:extensionElements>"
                + "<camunda:properties><camunda:property name=\"step\" value=\"generalization\" /></camunda:properties>"
                + "</bpmn:extensionElements></bpmn:userTask>";
        assertThat(path().declare("signal")
                        .add(SIGNALLED.formatted(again))
                        .flow("S", "Again")
                        .flow("Again", "E")
                        .problems())
                .extracting(Problem::code)
                .containsExactly("human-step", "step-order", "decided-outcome", "no-dead-end");
    }

    @Test
    void aProcessDoesNotWaitForTheSignalThatItThrows() {
        String task = "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"dpo\" camunda:formRef=\"legal\" "
                + "camunda:formRefBinding=\"latest\" />";
        assertThat(path().declare("signal")
                        .add(SIGNALLED.formatted(task))
                        .flow("S", "T")
                        .flow("T", "E")
                        .problems())
                .extracting(Problem::code, Problem::element)
                .containsExactly(held("E"));
        Edited started = path().declare("signal")
                .add("<bpmn:startEvent id=\"Start_New\">" + Edited.definition("signal") + "</bpmn:startEvent>")
                .add("<bpmn:intermediateThrowEvent id=\"Throw_New\">" + Edited.definition("signal")
                        + "</bpmn:intermediateThrowEvent>")
                .flow("Start_New", "Throw_New")
                .flow("Throw_New", "Gateway_ProposalMerge");
        assertThat(started.problems())
                .extracting(Problem::code, Problem::element)
                .containsExactly(held("Throw_New"));
    }

    @Test
    void aSignalOfOthersIsThrownOrAwaitedAsOneLikes() {
        assertThat(path().declare("signal")
                        .between(
                                "Flow_GateOpen",
                                "Throw_New",
                                "<bpmn:intermediateThrowEvent id=\"Throw_New\">" + Edited.definition("signal")
                                        + "</bpmn:intermediateThrowEvent>")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubProcess_StopRequest", "SubProcess_Stop"})
    void nothingComesBeforeAStopWithinItsOwnScope(String scope) {
        String held = "<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\">"
                + Edited.definition("conditional") + "</bpmn:startEvent><bpmn:userTask id=\"Hold\" "
                + "camunda:candidateGroups=\"dpo\" camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />"
                + "<bpmn:endEvent id=\"E\"><bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" />"
                + "</bpmn:endEvent></bpmn:subProcess>";
        assertThat(path().add(scope, held).flow("S", "Hold").flow("Hold", "E").problems())
                .extracting(Problem::code, Problem::element)
                .contains(held("mandatory-path"));
    }

    @Test
    void theStopIsRemindedOfAsAnyStep() {
        assertThat(path().add("SubProcess_Stop", "<bpmn:manualTask id=\"Remind\" /><bpmn:endEvent id=\"End_New\" />")
                        .boundary("Task_Stop", "timer", false, "Remind")
                        .flow("Remind", "End_New")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "signal", "conditional", "timer"})
    void aCalledProcessDoesNotBeginByItself(String kind) {
        assertThat(Edited.of("reassessment")
                        .declare(kind)
                        .add("<bpmn:startEvent id=\"Start_New\">" + Edited.definition(kind) + "</bpmn:startEvent>")
                        .flow("Start_New", "Gateway_MeasureMerge")
                        .codes())
                .contains("known-process");
    }

    @Test
    void theCommitteeCallsNothingThatCallsTheCommittee() {
        String call =
                "<bpmn:callActivity id=\"Call\" calledElement=\"reassessment\" camunda:calledElementBinding=\"latest\">"
                        + "<bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\" /></bpmn:extensionElements></bpmn:callActivity>";
        assertThat(Edited.of("deliberation")
                        .between("Flow_Quorate", "Call", call)
                        .codes())
                .contains("called-process");
    }

    @Test
    void whereACaseTurnsWithoutEndIsSaid() {
        assertThat(Sentences.of(
                        Edited.of("deliberation")
                                .between("Flow_ConveneToAttendance", "Task_New", Edited.TASK)
                                .set("Flow_New_Task_New_Task_Attendance", "targetRef", "Task_New"),
                        "no-dead-end"))
                .contains(
                        "Un dossier arrivé ici ne peut plus atteindre aucune fin. Reliez cet élément à la suite du chemin, à une fin ou "
                                + "à l’arrêt.");
    }
}
