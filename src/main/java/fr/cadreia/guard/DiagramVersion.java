package fr.cadreia.guard;

import java.time.Instant;

/**
 * A version of a process that stands in the engine.
 *
 * @param version from 1
 * @param file name under which it was deployed
 * @param newest whether new cases start on it
 * @param runningCases processes that run on it now
 */
public record DiagramVersion(
        String definitionId,
        String key,
        String name,
        int version,
        String deploymentId,
        String file,
        Instant deployedAt,
        boolean newest,
        long runningCases) {

    /** Tells whether a case still depends on it. */
    public boolean inService() {
        return newest || runningCases > 0;
    }
}
