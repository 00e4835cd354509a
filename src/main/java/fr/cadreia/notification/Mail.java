package fr.cadreia.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail, the same word for word however often it is sent.
 *
 * @param id given by the database; 0 before
 * @param messageId without its brackets and its host
 * @param recipient account
 * @param attempts made until now
 * @param failure the reason why the last attempt failed, or empty
 */
public record Mail(
        long id,
        String messageId,
        String recipient,
        String address,
        String subject,
        String text,
        String html,
        Instant writtenAt,
        State state,
        int attempts,
        String failure,
        Optional<Instant> sentAt) {

    /** The progress of a mail. */
    public enum State {
        PENDING("En attente d’envoi"),
        SENT("Envoyé"),
        GIVEN_UP("Abandonné"),
        KEPT_BACK("Gardé ici (envoi désactivé)");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }
    }
}
