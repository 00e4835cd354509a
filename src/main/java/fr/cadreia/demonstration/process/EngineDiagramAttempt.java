package fr.cadreia.demonstration.process;

import fr.cadreia.demonstration.tour.DiagramAttempt;
import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.guard.diagram.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Profile("demo")
class EngineDiagramAttempt implements DiagramAttempt {

    private static final String FILE = "mandatory-path.bpmn";

    private final RepositoryService repository;

    EngineDiagramAttempt(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Deploys outside our transactions, so that a deployment that passes can be deleted at once. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Answer deploy() {
        try {
            String passed = repository
                    .createDeployment()
                    .name("Visite\u00a0: parcours sans bilan")
                    .addString(FILE, PathWithoutAssessment.drawing())
                    .deploy()
                    .getId();
            repository.deleteDeployment(passed);
            throw new IllegalStateException("The guard let a path pass that goes past the assessment");
        } catch (DeploymentRefusedException refused) {
            List<Problem> problems = refused.problems().stream()
                    .filter(Problem.class::isInstance)
                    .map(Problem.class::cast)
                    .toList();
            return new Answer(
                    problems.stream()
                            .filter(problem -> !problem.follows())
                            .map(EngineDiagramAttempt::reason)
                            .toList(),
                    (int) problems.stream().filter(Problem::follows).count());
        }
    }

    private static Reason reason(Problem problem) {
        return new Reason(
                problem.message(),
                problem.path().stream().map(Problem.Place::toString).toList(),
                problem.remedy());
    }

    /**
     * The shipped mandatory path without its assessment: the flows into the assessment lead to the element after it.
     */
    static final class PathWithoutAssessment {

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
}
