package fr.cadreia.guard.process.deployed;

import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.DiagramVersion;
import fr.cadreia.guard.diagram.Problem;
import fr.cadreia.guard.diagram.SourceFile;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Verifies at each start what is already deployed: the newest version of every process, those on which cases run, the
 * tables and the forms. An earlier guard, or somebody with the database in hand, may have let in what is refused today.
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
        for (String key : diagrams.keys()) {
            diagrams.versions(key).stream()
                    .filter(DiagramVersion::inService)
                    .forEach(version -> report(
                            diagrams.source(version),
                            "version " + version.version() + ", dossiers en cours : " + version.runningCases(),
                            diagrams.problems(version)));
        }
        diagrams.tablesAndForms().forEach(file -> report(file, "dernière version", diagrams.verify(List.of(file))));
    }

    private void report(SourceFile file, String which, List<Problem> problems) {
        if (!problems.isEmpty()) {
            LOG.error("{} ({}) est en service et refusé par la garde :", file.name(), which);
            Problem.lines(problems).forEach(line -> LOG.error("{}", line));
            journal.refusedInService(file, problems);
        }
    }
}
