package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may take a case out of its re-evaluation: a stop that somebody asks for, and nothing else. */
class UncutReassessmentTest {

    private static final String CALL = "CallActivity_Reassessment";
    private static final String STOP =
            "<bpmn:endEvent id=\"End_New\"><bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>";

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
}
