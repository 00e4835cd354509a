package fr.cadreia.guard.process;

import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.engine.DeploymentWaitsException;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentDesk;
import fr.cadreia.guard.signature.DeploymentRequest;
import fr.cadreia.journal.Journal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Outside the transaction of a deployment: refuses options that would suspend or disguise what is deployed, records a
 * refusal once it has been rolled back, and files the request of what waits for a second person.
 */
@Component
@Order(5)
class DeploymentRefusals extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;
    private final DeploymentJournal journal;
    private final DeploymentDesk desk;
    private final AsApplication application;
    private final String baseUrl;

    DeploymentRefusals(
            @Lazy ProcessEngineConfigurationImpl engine,
            @Lazy DeploymentJournal journal,
            @Lazy DeploymentDesk desk,
            @Lazy AsApplication application,
            @Value("${cadre.notification.base-url}") String baseUrl) {
        this.engine = engine;
        this.journal = journal;
        this.desk = desk;
        this.application = application;
        this.baseUrl = baseUrl;
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
        } catch (UnsignedDeployment unsigned) {
            return answer(command, unsigned);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(Command<T> command, UnsignedDeployment unsigned) {
        if (!unsigned.existing().isEmpty()) {
            return (T) application.call(() ->
                    engine.getCommandExecutorTxRequired().execute(context -> inForce(context, unsigned.existing())));
        }
        DeploymentEntity deployment = builder(command).orElseThrow().getDeployment();
        DeploymentRequest request = desk.ask(
                actor(),
                unsigned.files(),
                Optional.ofNullable(deployment.getName()).orElse(""),
                Optional.ofNullable(deployment.getSource()).orElse(""));
        throw new DeploymentWaitsException(
                "Admis par le contrôle, et en attente d’un garant des habilitations\u00a0: rien ne change avant sa signature."
                        + " Suivez la demande à l’adresse " + baseUrl.replaceAll("/+$", "") + request.page()
                        + "\u00a0; une fois signée, le même envoi répond qu’il est en vigueur.",
                request.page());
    }

    /** Returns the deployment in force as the engine answers a deployment that has just been made. */
    private static DeploymentEntity inForce(CommandContext context, String id) {
        DeploymentEntity deployment = context.getDeploymentManager().findDeploymentById(id);
        context.getProcessDefinitionManager()
                .findProcessDefinitionsByDeploymentId(id)
                .forEach(found -> deployment.addDeployedArtifact((ResourceDefinitionEntity<?>) found));
        context.getDecisionDefinitionManager()
                .findDecisionDefinitionByDeploymentId(id)
                .forEach(found -> deployment.addDeployedArtifact((ResourceDefinitionEntity<?>) found));
        context.getCamundaFormDefinitionManager()
                .findDefinitionsByDeploymentId(id)
                .forEach(deployment::addDeployedArtifact);
        return deployment;
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
