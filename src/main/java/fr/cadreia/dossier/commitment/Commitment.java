package fr.cadreia.dossier.commitment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The demand of a reservation of the committee, or of a condition of an opinion, on the proposer's side (suite à
 * donner).
 *
 * @param processInstance of the process that follows it
 * @param source the source of the demand, e.g. "Réserve du comité"
 * @param holder the function that is to do it, or empty
 */
public record Commitment(
        String processInstance,
        String caseReference,
        String source,
        String demand,
        String holder,
        LocalDate due,
        Optional<Fulfilment> fulfilment) {

    /** The outcome of a commitment. */
    public enum Fulfilment {
        DONE("done", "Faite"),
        MOOT("moot", "Sans objet");

        private final String code;
        private final String label;

        Fulfilment(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }

        /** @throws IllegalArgumentException for an unknown code */
        public static Fulfilment of(String code) {
            for (Fulfilment fulfilment : values()) {
                if (fulfilment.code.equals(code)) {
                    return fulfilment;
                }
            }
            throw new IllegalArgumentException("Unknown fulfilment: " + code);
        }
    }

    public boolean isLate(LocalDate today) {
        return fulfilment.isEmpty() && due.isBefore(today);
    }
}
