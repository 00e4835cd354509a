package fr.cadreia.demonstration.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The mandatory path as it is shipped, without the assessment: what leads there leads on to what comes after it. */
final class PathWithoutAssessment {

    private static final String SHIPPED = "/processes/mandatory-path.bpmn";
    private static final String ASSESSMENT = "Task_Assessment";

    private PathWithoutAssessment() {}

    /** @return BPMN XML */
    static String drawing() {
        try (InputStream shipped = PathWithoutAssessment.class.getResourceAsStream(SHIPPED)) {
            BpmnModelInstance path = Bpmn.readModelFromStream(shipped);
            goPast(path.getModelElementById(ASSESSMENT));
            return Bpmn.convertToString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void goPast(UserTask assessment) {
        SequenceFlow on = assessment.getOutgoing().iterator().next();
        FlowNode next = on.getTarget();
        for (SequenceFlow flow : List.copyOf(assessment.getIncoming())) {
            flow.setTarget(next);
            next.getIncoming().add(flow);
        }
        next.getIncoming().remove(on);
        remove(on);
        remove(assessment);
    }

    private static void remove(SequenceFlow flow) {
        flow.getDiagramElement().getParentElement().removeChildElement(flow.getDiagramElement());
        flow.getParentElement().removeChildElement(flow);
    }

    private static void remove(UserTask task) {
        task.getDiagramElement().getParentElement().removeChildElement(task.getDiagramElement());
        task.getParentElement().removeChildElement(task);
    }
}
