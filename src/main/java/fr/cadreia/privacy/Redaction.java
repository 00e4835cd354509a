package fr.cadreia.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * Content that one person asked to withhold for good, and the answer of a second one.
 *
 * @param chain of the journal: a case, a report, a session
 * @param key id of a file or document, or the name of a paper
 * @param field of a document; else empty
 * @param what the content in French, which names nobody
 * @param answeredBy empty while it waits
 * @param refusal reason; empty unless it was refused
 */
public record Redaction(
        long id,
        String chain,
        Source source,
        String key,
        String field,
        String what,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        String answeredBy,
        Optional<Instant> answeredAt,
        String refusal) {

    /** Where the content stands. */
    public enum Source {
        FILE,
        DOCUMENT,
        PAPER
    }

    /** The state of the request. */
    public enum State {
        WAITING("À contresigner"),
        SIGNED("Retiré"),
        REFUSED("Refusé");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }
    }

    boolean isOf(Source other, String otherKey, String otherField) {
        return source == other && key.equals(otherKey) && field.equals(otherField);
    }
}
