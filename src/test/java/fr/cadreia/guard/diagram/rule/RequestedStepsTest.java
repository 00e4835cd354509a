package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sender of a message asks for a step, and the case goes there. */
class RequestedStepsTest {

    private static final String REFUSED =
            "Qui envoie le message «\u00a0reassessment-requested\u00a0» demande «\u00a0Réévaluation\u00a0», et le dossier peut passer outre. "
                    + "Menez cet événement à «\u00a0Réévaluation\u00a0», sans autre étape ni retour à l’attente.";
    private static final String MESSAGE =
            "<bpmn:messageEventDefinition messageRef=\"Message_ReassessmentRequestedName\" />";
    private static final String CALL = "CallActivity_Reassessment";
    private static final String STOP =
            "<bpmn:endEvent id=\"End_New\"><bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>";
    private static final String OUT_OF_REACH =
            "Un dossier arrivé ici ne peut plus être arrêté. Gardez l’arrêt à portée de tout élément\u00a0: le sous-processus "
                    + "d’événement «\u00a0Arrêt\u00a0» et la demande d’arrêt valent pour tout le processus.";

    private static Edited border(boolean interrupting, String target) {
        return Edited.of("mandatory-path")
                .add(
                        "<bpmn:endEvent id=\"End_New\" /><bpmn:boundaryEvent id=\"Asked\" attachedToRef=\"Task_Assessment\" "
                                + "cancelActivity=\"" + interrupting + "\">" + MESSAGE + "</bpmn:boundaryEvent>")
                .flow("Asked", target);
    }

    private static Edited beside(boolean interrupting, String end) {
        return Edited.of("mandatory-path")
                .add(
                        "<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\" isInterrupting=\""
                                + interrupting + "\">" + MESSAGE + "</bpmn:startEvent><bpmn:endEvent id=\"E\">" + end
                                + "</bpmn:endEvent><bpmn:sequenceFlow id=\"F\" sourceRef=\"S\" targetRef=\"E\" /></bpmn:subProcess>");
    }

    @Test
    void whatTakesTheCaseElsewhereIsRefused() {
        assertThat(Sentences.of(border(true, "Gateway_ProtocolMerge"), "framework-term"))
                .containsExactly(REFUSED);
        assertThat(Sentences.of(
                        beside(true, "<bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" />"),
                        "framework-term"))
                .containsExactly(REFUSED);
    }

    @Test
    void whatBeginsBesideTheCaseMayDoAnything() {
        assertThat(border(false, "End_New").problems()).isEmpty();
        assertThat(beside(false, "").problems()).isEmpty();
    }

    @Test
    void aWayToTheEndPassesTheStepOver() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .between(
                                        "Flow_RequestedToReassessment",
                                        "Choice",
                                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_ReassessmentMerge\" />")
                                .add("<bpmn:endEvent id=\"End_New\" />")
                                .flow("Flow_Over", "Choice", "End_New", "${excluded}"),
                        "framework-term"))
                .containsExactly(REFUSED);
    }

    // What may take a case out of its re-evaluation: a stop that somebody asks for, and nothing else.

    private static void isRefused(Edited diagram) {
        assertThat(Sentences.of(diagram, "watched-afterwards"))
                .containsExactly(
                        "Cet événement ferait sortir un dossier de «\u00a0Réévaluation\u00a0» avant que le comité ait décidé. "
                                + "Décochez «\u00a0Interrupting\u00a0», ou retirez cet événement\u00a0; seuls y mettent fin\u00a0: stop-requested, "
                                + "reassessment-requested, stop.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timer", "message"})
    void itIsNotLedBack(String kind) {
        isRefused(Edited.of("mandatory-path").boundary(CALL, kind, true, "Gateway_ProtocolMerge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timer", "message"})
    void norFromAroundIt(String kind) {
        Edited diagram = Edited.of("mandatory-path");
        diagram.elements().forEach(flow -> {
            if (flow.getAttribute("targetRef").equals(CALL)) {
                flow.setAttribute("targetRef", "Sub");
            }
            if (flow.getAttribute("sourceRef").equals(CALL)) {
                flow.setAttribute("sourceRef", "Sub");
            }
        });
        isRefused(diagram.add(
                        "<bpmn:subProcess id=\"Sub\"><bpmn:startEvent id=\"S\" /><bpmn:endEvent id=\"E\" /></bpmn:subProcess>")
                .move("Sub", CALL)
                .flow("S", CALL)
                .flow(CALL, "E")
                .boundary("Sub", kind, true, "Gateway_ReassessmentMerge"));
    }

    @Test
    void howSoonItWouldBeLedBackMakesNoDifference() {
        Edited diagram = Edited.of("mandatory-path").boundary(CALL, "timer", true, "Gateway_ProtocolMerge");
        diagram.find("Boundary_New")
                .getElementsByTagNameNS("*", "timeDuration")
                .item(0)
                .setTextContent("P2D");
        assertThat(diagram.codes()).containsExactly("watched-afterwards");
    }

    @Test
    void aMessageMayLeadToTheStop() {
        assertThat(Edited.of("mandatory-path")
                        .add(STOP)
                        .boundary(CALL, "message", true, "End_New")
                        .problems())
                .isEmpty();
    }

    @Test
    void aMessageThatMayLeadElsewhereIsNoStop() {
        isRefused(Edited.of("mandatory-path")
                .add("<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_Stop\" />" + STOP)
                .boundary(CALL, "message", true, "Choice")
                .flow("Flow_Stop", "Choice", "End_New", "")
                .flow("Flow_Elsewhere", "Choice", "Gateway_ProtocolMerge", "${excluded}"));
    }

    @Test
    void aCaseThatCannotComeToTheStopIsSaidToBeOutOfItsReach() {
        assertThat(Sentences.of(Edited.of("mandatory-path").remove("SubProcess_Stop"), "no-dead-end"))
                .contains(OUT_OF_REACH);
    }

    @Test
    void aRequestThatInterruptsNothingStopsNoCase() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path").set("Start_StopRequested", "isInterrupting", "false"),
                        "no-dead-end"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("L’arrêt ne peut pas être demandé à tout moment"));
    }

    /** The use would go on as long as that person leaves it undone. */
    @Test
    void nobodyHasATaskBeforeTheStop() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path").between("Flow_StopToTask", "Task_New", Edited.TASK), "no-dead-end"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("L’arrêt ne peut pas être demandé à tout moment"));
    }

    // What people read of a call that is not the framework's, or of which nobody knows what it hands over.

    @Test
    void aStepCallsItsOwnProcess() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .set("CallActivity_CommitteeDecision", "calledElement", "reassessment"),
                        "called-process"))
                .containsExactly(
                        "«\u00a0reassessment\u00a0» ne peut pas être appelé ici. Appelez «\u00a0deliberation\u00a0», par sa clé même.");
    }

    @Test
    void whatIsNoStepCallsNothing() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .between(
                                        "Flow_AssessmentToSecondReading",
                                        "Call",
                                        "<bpmn:callActivity id=\"Call\" calledElement=\"reassessment\"><bpmn:extensionElements>"
                                                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                                                + "</bpmn:extensionElements></bpmn:callActivity>"),
                        "called-process"))
                .containsExactly(
                        "«\u00a0reassessment\u00a0» ne peut pas être appelé ici. Retirez cet appel\u00a0: seule une étape du cadre en "
                                + "appelle un autre processus.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in variables=\"all\"",
                "out variables=\"all\"",
                "in sourceExpression=\"x\"",
                "in sourceExpression=\"x\" target=\" \"",
                "out source=\"a\" sourceExpression=\"b\" target=\"c\"",
                "in source=\"a\" target=\"b\" variables=\"all\""
            })
    void aMappingNamesWhatItHandsOver(String mapping) {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .extend("CallActivity_CommitteeDecision", "<camunda:" + mapping + " />"),
                        "called-process"))
                .containsExactly(
                        "Cette correspondance transmet on ne sait quelles variables. Nommez chaque variable transmise, par sa "
                                + "source et sa cible.");
    }
}
