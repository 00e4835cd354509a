package fr.cadreia.dossier.event;

import java.util.List;
import java.util.Map;

/** What was deployed, or tried to be. Files are told by name with the SHA-256 of their content, in lower case hexadecimal. */
public sealed interface DiagramEvent extends Event {

    Map<String, String> files();

    /** The first of them; French. */
    default List<String> problems() {
        return List.of();
    }

    /** Of all. */
    default int problemCount() {
        return 0;
    }

    /** @param source from where the deployment says to come, or empty */
    record DeploymentAccepted(String deployment, String source, Map<String, String> files) implements DiagramEvent {}

    record DeploymentRefused(Map<String, String> files, List<String> problems, int problemCount)
            implements DiagramEvent {}

    /** One that is in service. */
    record DeployedDiagramRefused(Map<String, String> files, List<String> problems, int problemCount)
            implements DiagramEvent {}
}
