package fr.cadreia.guard.process;

import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.engine.DeploymentWaitsException;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentDesk;
import fr.cadreia.guard.signature.DeploymentRequest;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.json.ShippedFiles;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.web.PublicUrls;
import fr.cadreia.kernel.web.VirusScan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
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
    private final VirusScan scan;
    private final PublicUrls urls;

    DeploymentRefusals(
            @Lazy ProcessEngineConfigurationImpl engine,
            @Lazy DeploymentJournal journal,
            @Lazy DeploymentDesk desk,
            @Lazy AsApplication application,
            VirusScan scan,
            PublicUrls urls) {
        this.engine = engine;
        this.journal = journal;
        this.desk = desk;
        this.application = application;
        this.scan = scan;
        this.urls = urls;
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
                // What the application itself deploys came with it, or was looked at when somebody sent it.
                if (engine.getIdentityService().getCurrentAuthentication() != null) {
                    files(command).forEach(file -> scan.check(file.name(), file.name(), file.content()));
                }
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
                        + " Suivez la demande à l’adresse " + urls.of(request.page())
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

    /**
     * The options of a deployment besides its files. A deployment takes effect at once, for the one authority that the
     * application serves, and names its true sender: a date of activation would suspend definitions that cases need
     * until then.
     */
    static final class DeploymentOptions {

        private static final String MODELER = "Camunda Modeler";

        /**
         * A path that leads out of the folder that it was taken from, or that is not written as the engine's own
         * folders are.
         */
        private static final Pattern OUTSIDE = Pattern.compile("/.*|.*[\\\\:].*|(?:.*/)?\\.{1,2}(?:/.*)?");

        private DeploymentOptions() {}

        static List<Problem> problems(DeploymentBuilderImpl builder) {
            List<Problem> problems = new ArrayList<>();
            DeploymentEntity deployment = builder.getDeployment();
            if (builder.getProcessDefinitionsActivationDate() != null) {
                problems.add(problem(
                        "Cette mise en service est différée (deployment-activation-time)\u00a0: jusque-là, ses diagrammes seraient "
                                + "suspendus et plus aucun dossier ne pourrait y commencer.",
                        "Déployez sans date, le jour voulu."));
            }
            if (deployment.getTenantId() != null) {
                problems.add(problem(
                        "Ce déploiement est destiné au locataire «\u00a0" + deployment.getTenantId()
                                + "\u00a0»\u00a0; l’application n’en connaît pas.",
                        "Déployez sans locataire (tenant-id)."));
            }
            String source = deployment.getSource();
            if (source != null && !source.isBlank() && !isKnown(source, builder)) {
                problems.add(problem(
                        "Ce déploiement dit venir de «\u00a0" + source
                                + "\u00a0» (deployment-source), qui ne dépose rien ici.",
                        "Déployez sans source, ou depuis Camunda Modeler («\u00a0" + MODELER + "\u00a0»)."));
            }
            files(deployment).stream()
                    .map(SourceFile::name)
                    .filter(name -> OUTSIDE.matcher(name).matches()
                            || VisibleText.obstacleInLine(name).isPresent())
                    .forEach(name -> problems.add(problem(
                            "Un fichier de ce déploiement s’appelle «\u00a0" + VisibleText.line(name)
                                    + "\u00a0»\u00a0: un chemin qui sort du dossier, un retour à la ligne ou un caractère invisible n’a pas sa place dans un "
                                    + "nom de fichier.",
                            "Donnez à chaque fichier un nom simple, par exemple «\u00a0mandatory-path.bpmn\u00a0».")));
            return problems;
        }

        /**
         * Tells whether the source is known: only files that the application ships itself, unchanged, may bear its own
         * name.
         */
        private static boolean isKnown(String source, DeploymentBuilderImpl builder) {
            boolean again = !builder.getDeployments().isEmpty()
                    || !builder.getDeploymentResourcesById().isEmpty()
                    || !builder.getDeploymentResourcesByName().isEmpty();
            List<SourceFile> files = files(builder.getDeployment());
            return source.equals(MODELER)
                    || source.equals(ShippedFiles.SOURCE)
                            && !again
                            && !files.isEmpty()
                            && files.stream()
                                    .allMatch(file -> ShippedFiles.content(file.name())
                                            .filter(content -> Arrays.equals(content, file.content()))
                                            .isPresent());
        }

        /** Returns the files that were given with the deployment; before it is stored it has no others. */
        static List<SourceFile> files(DeploymentEntity deployment) {
            return deployment.getResources() == null
                    ? List.of()
                    : deployment.getResources().values().stream()
                            .map(resource -> new SourceFile(resource.getName(), resource.getBytes()))
                            .toList();
        }

        private static Problem problem(String message, String remedy) {
            return Problem.ofFile(Rule.KNOWN_PROCESS, "déploiement", message, remedy);
        }
    }
}
