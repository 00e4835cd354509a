package fr.cadreia.demonstration.process;

import fr.cadreia.demonstration.tour.DiagramAttempt;
import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
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

    /** In no transaction of ours: should it pass, it is taken back at once. */
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
}
