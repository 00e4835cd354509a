package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

/** The sender of a message asks for a step, and the case goes there. */
class RequestedStepsTest {

    private static final String REFUSED =
            "Qui envoie le message «\u00a0reassessment-requested\u00a0» demande «\u00a0Réévaluation\u00a0», et le dossier peut passer outre. "
                    + "Menez cet événement à «\u00a0Réévaluation\u00a0», sans autre étape ni retour à l’attente.";
    private static final String MESSAGE =
            "<bpmn:messageEventDefinition messageRef=\"Message_ReassessmentRequestedName\" />";

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
}
