package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a solution in service may rest. */
class FollowUpTest {

    private static final String FORM = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":"
            + "[{\"type\":\"textarea\",\"key\":\"legalView\",\"label\":\"Avis\",\"validate\":{\"required\":true}}]}";
    private static final String TASK = "<bpmn:userTask id=\"Task_New\" name=\"Avis juridique\" "
            + "camunda:candidateGroups=\"legal\" camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />";
    private static final String WAIT = "<bpmn:receiveTask id=\"Task_New\" messageRef=\"New_message\" />";
    private static final String STOPPED = "<bpmn:endEvent id=\"End_New\"><bpmn:escalationEventDefinition "
            + "escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>";

    private static Edited path() {
        return Edited.of("mandatory-path").declare("message").with("legal.form", FORM);
    }

    private static Edited interrupted(String kind, boolean interrupting, String what) {
        return (kind.equals("message") ? path() : path().declare(kind))
                .add("<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\" isInterrupting=\""
                        + interrupting + "\">" + Edited.definition(kind) + "</bpmn:startEvent>" + what + STOPPED
                        + "</bpmn:subProcess>")
                .flow("S", "Task_New")
                .flow("Task_New", "End_New");
    }

    @Test
    void noEventPutsItToSleep() {
        assertThat(interrupted("message", true, WAIT).problems())
                .extracting(Problem::code, Problem::element)
                .contains(tuple("watched-afterwards", "Task_New"));
        assertThat(interrupted("timer", true, TASK).codes()).contains("watched-afterwards");
        assertThat(interrupted("conditional", true, TASK).codes()).containsExactly("watched-afterwards");
    }

    @Test
    void peopleMayExamineWhatWasAskedBeforeTheyStopIt() {
        assertThat(interrupted("message", true, TASK).problems()).isEmpty();
        assertThat(interrupted("timer", false, TASK).problems()).isEmpty();
    }

    @Test
    void aReEvaluationIsNotCutShortIntoAWaitForEver() {
        assertThat(path().add(WAIT)
                        .boundary("CallActivity_Reassessment", "timer", true, "Task_New")
                        .flow("Task_New", "Gateway_ReassessmentMerge")
                        .codes())
                .contains("watched-afterwards");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timer", "signal", "message", "error", "escalation", "conditional"})
    void noEventTakesACaseOutOfItsReEvaluation(String kind) {
        for (String target : List.of("Gateway_ReassessmentMerge", "Gateway_FollowUpMerge", "Gateway_ProtocolMerge")) {
            assertThat(Edited.of("mandatory-path")
                            .boundary("CallActivity_Reassessment", kind, true, target)
                            .problems())
                    .extracting(Problem::code, Problem::message)
                    .contains(
                            tuple(
                                    "watched-afterwards",
                                    "Cet événement ferait sortir un dossier de «\u00a0Réévaluation\u00a0» avant que le comité ait décidé."));
        }
    }

    /** A link is passed at once: nothing is waited for there, neither in vain nor in place of the date. */
    @ParameterizedTest
    @CsvSource({
        "Flow_GeneralizationToFollowUp, Gateway_FollowUpMerge",
        "Flow_DueToReassessment, Gateway_ReassessmentMerge",
        "Flow_ReassessmentToOutcome, Gateway_ReassessmentOutcome"
    })
    void aWayMayBeDrawnAsALink(String flow, String target) {
        assertThat(Edited.of("mandatory-path")
                        .add("<bpmn:intermediateThrowEvent id=\"Throw_New\"><bpmn:linkEventDefinition name=\"L\" />"
                                + "</bpmn:intermediateThrowEvent><bpmn:intermediateCatchEvent id=\"Catch_New\">"
                                + "<bpmn:linkEventDefinition name=\"L\" /></bpmn:intermediateCatchEvent>")
                        .set(flow, "targetRef", "Throw_New")
                        .flow("Catch_New", target)
                        .problems())
                .isEmpty();
    }

    @Test
    void aReEvaluationMayBeRemindedOfAndStopped() {
        assertThat(Edited.of("mandatory-path")
                        .add("<bpmn:endEvent id=\"End_New\" />")
                        .boundary("CallActivity_Reassessment", "timer", false, "End_New")
                        .problems())
                .isEmpty();
        assertThat(Edited.of("mandatory-path")
                        .add(STOPPED)
                        .boundary("CallActivity_Reassessment", "message", true, "End_New")
                        .problems())
                .isEmpty();
        // If it came by itself, it would be no stop that anybody asked for.
        assertThat(Edited.of("mandatory-path")
                        .add(STOPPED)
                        .boundary("CallActivity_Reassessment", "timer", true, "End_New")
                        .codes())
                .containsExactly("watched-afterwards");
    }

    @Test
    void aChoiceOfEventsHasADate() {
        assertThat(path().between(
                                "Flow_ToNextReassessment",
                                "Choice",
                                "<bpmn:eventBasedGateway id=\"Choice\" />"
                                        + "<bpmn:intermediateCatchEvent id=\"One\"><bpmn:messageEventDefinition messageRef=\"New_message\" /></bpmn:intermediateCatchEvent>")
                        .remove("Flow_New_Choice_Gateway_NextReassessment")
                        .flow("Choice", "One")
                        .flow("One", "Gateway_NextReassessment")
                        .problems())
                .extracting(Problem::code, Problem::element)
                .contains(tuple("watched-afterwards", "Choice"));
    }

    @Test
    void whatIsDueIsPreparedByPeople() {
        assertThat(path().between("Flow_DueToReassessment", "Task_New", TASK).problems())
                .isEmpty();
        assertThat(path().between("Flow_DueToReassessment", "Task_New", WAIT).codes())
                .contains("watched-afterwards");
        // Before the date it would depend on them alone.
        assertThat(path().add(TASK)
                        .set("Flow_GeneralizationToFollowUp", "targetRef", "Task_New")
                        .flow("Task_New", "Gateway_ReassessmentMerge")
                        .codes())
                .contains("watched-afterwards");
    }

    @Test
    void whatIsDueIsNotPutOff() {
        assertThat(path().between(
                                "Flow_DueToReassessment",
                                "Choice",
                                "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_ReassessmentMerge\" />")
                        .flow("Flow_Later", "Choice", "Gateway_FollowUpMerge", "${excluded}")
                        .problems())
                .extracting(Problem::code, Problem::element)
                .contains(tuple("watched-afterwards", "Timer_ReassessmentDue"));
    }

    /** A request or a declared change that nobody waits for would leave another solution in service until its date. */
    @Test
    void whatWaitsForTheDateAlsoWaitsForRequestsAndChanges() {
        for (String flow : List.of("Flow_AwaitRequest", "Flow_AwaitChange")) {
            assertThat(path().remove(flow).problems())
                    .as(flow)
                    .extracting(Problem::code, Problem::element)
                    .contains(tuple("watched-afterwards", "Gateway_NextReassessment"));
        }
    }

    private static Edited withAnotherEvent(Edited path) {
        return path.add("<bpmn:intermediateCatchEvent id=\"Other\">" + Edited.definition("timer")
                        + "</bpmn:intermediateCatchEvent>")
                .flow("Gateway_NextReassessment", "Other")
                .flow("Other", "Gateway_FollowUpMerge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1Y", "P36M", "P156W", "P1095D"})
    void noDurationReplacesTheDateOfTheReEvaluation(String duration) {
        Edited lasting = path();
        lasting.find("Timer_ReassessmentDue")
                .getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", "timerEventDefinition")
                .item(0)
                .setTextContent("");
        lasting.find("Timer_ReassessmentDue")
                .getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", "timerEventDefinition")
                .item(0)
                .appendChild(lasting.element("timeDuration", duration));
        assertThat(lasting.problems())
                .extracting(Problem::code, Problem::element)
                .contains(tuple("watched-afterwards", "Timer_ReassessmentDue"));
    }

    @Test
    void anotherEventBesideTheDateIsWelcome() {
        assertThat(withAnotherEvent(path()).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gateway_FollowUpMerge", "Gateway_ProtocolMerge"})
    void aStopThatWasDecidedLeadsToNothingElse(String target) {
        assertThat(path().set("Flow_StopReassessed", "targetRef", target).codes())
                .contains("decided-outcome");
        assertThat(path().set("Flow_StopDecided", "targetRef", "Gateway_ProtocolMerge")
                        .codes())
                .contains("decided-outcome");
    }

    @Test
    void anEndIsNoStop() {
        assertThat(path().add("<bpmn:endEvent id=\"End_New\" />")
                        .set("Flow_StopDecided", "targetRef", "End_New")
                        .codes())
                .contains("decided-outcome");
    }

    @Test
    void aStopReadByADefaultFlowLeadsThereToo() {
        Edited edited = path().set("Gateway_CommitteeOutcome", "default", "Flow_StopDecided");
        edited.find("Flow_StopDecided").setTextContent("");
        assertThat(edited.problems()).isEmpty();
        assertThat(edited.set("Flow_StopDecided", "targetRef", "Gateway_ProtocolMerge")
                        .codes())
                .contains("decided-outcome");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id=\"New\" name=\"De ${nothing}\" camunda:candidateGroups=\"dpo\" camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />",
                "<bpmn:task id=\"New\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">${nothing}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
            })
    void aReEvaluationThatIsDueDependsOnNothingUnknown(String node) {
        assertThat(path().between("Flow_DueToReassessment", "New", node).problems())
                .extracting(Problem::code, Problem::element)
                .contains(tuple("watched-afterwards", "New"));
        assertThat(path().extend("CallActivity_Reassessment", "<camunda:in source=\"x\" target=\"y\" />")
                        .problems())
                .isEmpty();
        assertThat(path().extend(
                                "CallActivity_Reassessment",
                                "<camunda:in sourceExpression=\"${nothing}\" target=\"y\" />")
                        .problems())
                .extracting(Problem::code, Problem::element)
                .contains(tuple("watched-afterwards", "CallActivity_Reassessment"));
    }

    @Test
    void aTableThatIsAskedExists() {
        assertThat(path().between(
                                "Flow_GateOpen",
                                "New",
                                "<bpmn:businessRuleTask id=\"New\" camunda:decisionRef=\"none\" camunda:decisionRefBinding=\"latest\" />")
                        .codes())
                .contains("called-process");
    }

    @Test
    void aRepeatedSubProcessIsLeftWhenEnoughInstancesAreDone() {
        Edited edited = path().add(
                        "<bpmn:subProcess id=\"Sub\"><bpmn:startEvent id=\"S\" />"
                                + "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">2</bpmn:loopCardinality>"
                                + "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">${excluded}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:subProcess>")
                .move(
                        "Sub",
                        "Task_Generalization",
                        "Gateway_FollowUpMerge",
                        "Gateway_NextReassessment",
                        "Timer_ReassessmentDue",
                        "Message_ReassessmentRequested",
                        "Message_ChangeDeclared",
                        "Gateway_ReassessmentMerge",
                        "CallActivity_Reassessment",
                        "Gateway_ReassessmentOutcome",
                        "End_StopReassessed",
                        "Service_OpenLinkedCase",
                        "Flow_GeneralizationToFollowUp",
                        "Flow_ToNextReassessment",
                        "Flow_AwaitDueDate",
                        "Flow_AwaitRequest",
                        "Flow_AwaitChange",
                        "Flow_DueToReassessment",
                        "Flow_RequestedToReassessment",
                        "Flow_ChangeToReassessment",
                        "Flow_ToReassessment",
                        "Flow_ReassessmentToOutcome",
                        "Flow_Keep",
                        "Flow_Replace",
                        "Flow_LinkedCaseToFollowUp",
                        "Flow_StopReassessed")
                .set("Flow_Adapt", "targetRef", "Gateway_FollowUpMerge")
                .move("Sub", "Flow_Adapt")
                .flow("S", "Task_Generalization")
                .set("Flow_StillOpen", "targetRef", "Sub");
        assertThat(edited.codes()).contains("watched-afterwards");
        edited.find("Sub")
                .removeChild(edited.find("Sub")
                        .getElementsByTagNameNS(
                                "http://www.omg.org/spec/BPMN/20100524/MODEL", "multiInstanceLoopCharacteristics")
                        .item(0));
        // All that is left: what was to be adapted is not experimented again.
        assertThat(edited.codes()).containsExactly("decided-outcome");
    }
}
