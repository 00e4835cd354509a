package fr.cadreia.guard.process.deployed;

import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.DiagramVersion;
import fr.cadreia.guard.diagram.Problem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Verifies at each start what is already deployed: the newest version of every process, and those on which cases run. An
 * earlier guard, or somebody with the database in hand, may have let in what is refused today.
 */
@Component
@Order(20)
class DeployedCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DeployedCheck.class);

    private final DeployedDiagrams diagrams;
    private final DeploymentJournal journal;

    DeployedCheck(DeployedDiagrams diagrams, DeploymentJournal journal) {
        this.diagrams = diagrams;
        this.journal = journal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        diagrams.keys().stream()
                .flatMap(key -> diagrams.versions(key).stream())
                .filter(DiagramVersion::inService)
                .forEach(this::check);
    }

    private void check(DiagramVersion version) {
        List<Problem> problems = diagrams.problems(version);
        if (problems.isEmpty()) {
            return;
        }
        LOG.error(
                "La version {} de « {} », en service, est refusée par la garde ; dossiers en cours : {}",
                version.version(),
                version.key(),
                version.runningCases());
        problems.forEach(problem -> LOG.error("{}", problem.text()));
        journal.refusedInService(diagrams.source(version), problems);
    }
}
