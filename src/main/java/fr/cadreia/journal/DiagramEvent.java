package fr.cadreia.journal;

import java.util.List;
import java.util.Map;

/**
 * A deployment, or an attempt at one. Each file is given by its name with the SHA-256 of its content, in lower case
 * hexadecimal.
 */
public sealed interface DiagramEvent extends Event {

    Map<String, String> files();

    /** Returns the first problems; French. */
    default List<String> problems() {
        return List.of();
    }

    /** Returns the number of all problems. */
    default int problemCount() {
        return 0;
    }

    /** Returns the number of the request that a guarantor answers; 0 where there is none. */
    default long request() {
        return 0;
    }

    /** @param source the origin that the deployment gives, or empty */
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

    /**
     * @param reason that the content in force has changed since it was asked, or that nobody signed it in time; French
     */
    record DeploymentLapsed(long request, String reason, Map<String, String> files) implements DiagramEvent, Reasoned {}

    /** The event that the guard refuses content in service. */
    record DeployedDiagramRefused(Map<String, String> files, List<String> problems, int problemCount)
            implements DiagramEvent {}
}
