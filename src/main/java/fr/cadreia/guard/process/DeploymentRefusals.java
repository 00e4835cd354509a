package fr.cadreia.guard.process;

import fr.cadreia.dossier.Journal;
import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.Problem;
import fr.cadreia.guard.diagram.SourceFile;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Outside the transaction of a deployment: refuses options that would suspend or disguise what is deployed, and records
 * a refusal once it has been rolled back.
 */
@Component
@Order(5)
class DeploymentRefusals extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;
    private final DeploymentJournal journal;

    DeploymentRefusals(@Lazy ProcessEngineConfigurationImpl engine, @Lazy DeploymentJournal journal) {
        this.engine = engine;
        this.journal = journal;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            if (command instanceof DeployCmd) {
                builder(command)
                        .map(DeploymentOptions::problems)
                        .filter(found -> !found.isEmpty())
                        .ifPresent(found -> {
                            throw DeploymentGuard.refusal(found);
                        });
            }
            return next.execute(command);
        } catch (DeploymentRefusedException refused) {
            if (command instanceof DeployCmd) {
                journal.refused(actor(), files(command), problems(refused));
            }
            throw refused;
        }
    }

    private String actor() {
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId)
                .orElse(Journal.APPLICATION);
    }

    private static List<Problem> problems(DeploymentRefusedException refused) {
        return refused.problems().stream()
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .toList();
    }

    private static List<SourceFile> files(Command<?> command) {
        return builder(command)
                .map(found -> DeploymentOptions.files(found.getDeployment()))
                .orElse(List.of());
    }

    private static Optional<DeploymentBuilderImpl> builder(Command<?> command) {
        return Optional.ofNullable(new CommandFields(command).get("deploymentBuilder"))
                .filter(DeploymentBuilderImpl.class::isInstance)
                .map(DeploymentBuilderImpl.class::cast);
    }
}
