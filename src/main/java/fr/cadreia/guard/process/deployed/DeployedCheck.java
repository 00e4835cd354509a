package fr.cadreia.guard.process.deployed;

import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.process.deployed.RefusedInService.Refused;
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

    private final RefusedInService refused;
    private final DeploymentJournal journal;

    DeployedCheck(RefusedInService refused, DeploymentJournal journal) {
        this.refused = refused;
        this.journal = journal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Refused found : refused.check()) {
            LOG.error(
                    "{} ({}) est en service et refusé par le contrôle\u00a0:",
                    found.file().name(),
                    found.which());
            Problem.lines(found.problems()).forEach(line -> LOG.error("{}", line));
            journal.refusedInService(found.file(), found.problems());
        }
    }
}
