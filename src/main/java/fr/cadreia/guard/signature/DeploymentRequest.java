package fr.cadreia.guard.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * What one person wants to put into force and a guarantor has to sign. It is never changed but for its answer.
 *
 * @param filesHash fingerprint of the files, names and bytes
 * @param inForceHash fingerprint of what was in force under their keys when it was asked
 * @param name of the deployment, as its sender called it; may be empty
 * @param source from where it says to come; may be empty
 * @param openTasks whether tasks that are open take the new forms
 * @param deployment id of the engine's, once it is in force; else empty
 */
public record DeploymentRequest(
        long id,
        String filesHash,
        String inForceHash,
        String name,
        String source,
        String askedBy,
        Instant askedAt,
        State state,
        String answeredBy,
        Optional<Instant> answeredAt,
        String reason,
        boolean openTasks,
        String deployment) {

    /** What became of it. */
    public enum State {
        WAITING("À signer"),
        SIGNED("Signée"),
        REFUSED("Refusée"),
        WITHDRAWN("Retirée"),
        LAPSED("Caduque");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** French. */
        public String label() {
            return label;
        }
    }

    /** Path of its page. */
    public String page() {
        return DeploymentDesk.PAGE + "/" + id;
    }
}
