package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways that every case keeps, whatever happened to it: to be opened, to be stopped, to be re-evaluated. */
class StandingWaysTest {

    @Test
    void aCaseThatAnEventInterruptedForGoodCanStillBeStopped() {
        String trap = "<bpmn:subProcess id=\"Trap\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\">"
                + Edited.definition("signal") + "</bpmn:startEvent><bpmn:receiveTask id=\"Wait\" "
                + "messageRef=\"New_message\" /><bpmn:endEvent id=\"E\">%s</bpmn:endEvent>"
                + "<bpmn:sequenceFlow id=\"F1\" sourceRef=\"S\" targetRef=\"Wait\" />"
                + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"Wait\" targetRef=\"E\" /></bpmn:subProcess>";
        // The case can be stopped, but meanwhile nothing brings about the re-evaluation of a solution in service.
        assertThat(Edited.of("mandatory-path")
                        .declare("signal")
                        .declare("message")
                        .add(trap.formatted("<bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" />"))
                        .codes())
                .containsExactlyInAnyOrder("watched-afterwards", "liveness");
        // The engine no longer listens for the request of a stop once the scope was interrupted.
        assertThat(Edited.of("mandatory-path")
                        .declare("signal")
                        .declare("message")
                        .add(trap.formatted("")
                                .replace(
                                        "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"Wait\" targetRef=\"E\" />",
                                        "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"Wait\" targetRef=\"Wait\" />"))
                        .problems())
                .extracting(Problem::code)
                .contains("no-dead-end");
    }

    @Test
    void aCaseMustBeOpenedSomehow() {
        assertThat(Edited.of("mandatory-path")
                        .add("Start_Case", Edited.definition("timer"))
                        .unset("Start_Case", "camunda:formRef")
                        .unset("Start_Case", "camunda:formRefBinding")
                        .codes())
                .contains("user-task");
    }

    @Test
    void onlyOneElementWaitsForTheRequestOfAStop() {
        assertThat(Edited.of("mandatory-path")
                        .between(
                                "Flow_GateOpen",
                                "Wait_New",
                                "<bpmn:receiveTask id=\"Wait_New\" messageRef=\"Message_StopRequestedName\" />")
                        .codes())
                .contains("no-dead-end");
        assertThat(Edited.of("mandatory-path")
                        .between(
                                "Flow_StopRequested",
                                "Wait_New",
                                "<bpmn:receiveTask id=\"Wait_New\" "
                                        + "messageRef=\"Message_ReassessmentRequestedName\" />")
                        .codes())
                .contains("no-dead-end");
    }

    @Test
    void aGeneralisedSolutionWaitsForNothingThatMayNeverCome() {
        for (String definition :
                List.of(Edited.definition("signal"), Edited.definition("timer").replace("P3D", "P99Y"))) {
            assertThat(Edited.of("mandatory-path")
                            .declare("signal")
                            .between(
                                    "Flow_GeneralizationToFollowUp",
                                    "Wait_New",
                                    "<bpmn:intermediateCatchEvent id=\"Wait_New\">" + definition
                                            + "</bpmn:intermediateCatchEvent>")
                            .codes())
                    .contains("watched-afterwards");
        }
    }

    @Test
    void anotherWayToTheStopIsWelcome() {
        assertThat(Edited.of("mandatory-path")
                        .add("<bpmn:endEvent id=\"End_New\"><bpmn:escalationEventDefinition "
                                + "escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>")
                        .boundary("CallActivity_Reassessment", "message", true, "End_New")
                        .problems())
                .isEmpty();
    }
}
