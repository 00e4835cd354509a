package fr.cadreia.journal;

import java.util.List;
import java.util.Map;

/**
 * A deployment, or an attempt at one. Files are told by name with the SHA-256 of their content, in lower case
 * hexadecimal.
 */
public sealed interface DiagramEvent extends Event {

    Map<String, String> files();

    /** The first problems; French. */
    default List<String> problems() {
        return List.of();
    }

    /** Of all. */
    default int problemCount() {
        return 0;
    }

    /** Number of the request that a guarantor answers; 0 where there is none. */
    default long request() {
        return 0;
    }

    /** @param source from where the deployment says to come, or empty */
    record DeploymentAccepted(String deployment, String source, Map<String, String> files) implements DiagramEvent {}

    record DeploymentRefused(Map<String, String> files, List<String> problems, int problemCount)
            implements DiagramEvent {}

    /** @param request its number */
    record DeploymentAsked(long request, Map<String, String> files) implements DiagramEvent {}

    /** @param openTasks whether tasks that are open take the new forms */
    record DeploymentSigned(long request, boolean openTasks, Map<String, String> files) implements DiagramEvent {}

    record DeploymentDeclined(long request, String reason, Map<String, String> files)
            implements DiagramEvent, Reasoned {}

    record DeploymentWithdrawn(long request, Map<String, String> files) implements DiagramEvent {}

    /** @param reason what was in force when it was asked no longer is, or nobody signed it in time; French */
    record DeploymentLapsed(long request, String reason, Map<String, String> files) implements DiagramEvent, Reasoned {}

    /** One that is in service. */
    record DeployedDiagramRefused(Map<String, String> files, List<String> problems, int problemCount)
            implements DiagramEvent {}
}
