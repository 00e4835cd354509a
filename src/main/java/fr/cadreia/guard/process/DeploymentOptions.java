package fr.cadreia.guard.process;

import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.kernel.json.ShippedFiles;
import fr.cadreia.kernel.text.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

/**
 * The options of a deployment besides its files. A deployment takes effect at once, for the one authority that the
 * application serves, and names its true sender: a date of activation would suspend definitions that cases need until
 * then.
 */
final class DeploymentOptions {

    private static final String MODELER = "Camunda Modeler";

    /**
     * A path that leads out of the folder that it was taken from, or that is not written as the engine's own folders
     * are.
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
