package fr.cadreia.guard.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * A request of one person to put files into force, which a guarantor has to sign. Only its answer ever changes.
 *
 * @param filesHash fingerprint of the files, names and bytes
 * @param inForceHash fingerprint of what was in force under their keys when it was asked
 * @param name of the deployment, as its sender called it; may be empty
 * @param source the origin that it gives; may be empty
 * @param openTasks whether tasks that are open take the new forms
 * @param deployment the engine's id, once it is in force; else empty
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

    /** The state of a request. */
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

        /** Returns the French label. */
        public String label() {
            return label;
        }
    }

    /** Returns the path of its page. */
    public String page() {
        return DeploymentDesk.PAGE + "/" + id;
    }
}
