package fr.cadreia.guard.process.deployed;

import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.difference.FileDifference;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.deployed.RefusedInService.Refused;
import fr.cadreia.guard.signature.FilesInForce;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
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
    private final FilesInForce filesInForce;
    private final DiagramGuard guard;
    private final RepositoryService repository;

    DeployedCheck(
            RefusedInService refused,
            DeploymentJournal journal,
            FilesInForce filesInForce,
            DiagramGuard guard,
            RepositoryService repository) {
        this.refused = refused;
        this.journal = journal;
        this.filesInForce = filesInForce;
        this.guard = guard;
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Refused> all = refused.check();
        all = all.stream().map(Refused::file).filter(this::isNormalized).count() > 0 ? refused.check() : all;
        for (Refused found : all) {
            LOG.error(
                    "{} ({}) est en service et refusé par le contrôle\u00a0:",
                    found.file().name(),
                    found.which());
            Problem.lines(found.problems()).forEach(line -> LOG.error("{}", line));
            journal.refusedInService(found.file(), found.problems());
        }
    }

    /**
     * Deploys a file in UTF-8 in place of the one in force, where it is refused for its encoding alone and nothing that
     * anybody reads in it changes.
     */
    private boolean isNormalized(SourceFile file) {
        if (file.isForm() || file.isUtf8()) {
            return false;
        }
        SourceFile normalized = file.inUtf8();
        boolean inForce =
                filesInForce.inForce(file).stream().anyMatch(latest -> Arrays.equals(latest.content(), file.content()));
        if (!inForce
                || !FileDifference.between(List.of(file), normalized, guard.reading())
                        .isEmpty()) {
            return false;
        }
        try {
            repository
                    .createDeployment()
                    .name("En UTF-8")
                    .addInputStream(file.name(), new ByteArrayInputStream(normalized.content()))
                    .deploy();
        } catch (DeploymentRefusedException other) {
            return false;
        }
        LOG.info("{} n’était pas en UTF-8\u00a0: le même contenu est en vigueur en UTF-8.", file.name());
        return true;
    }
}
