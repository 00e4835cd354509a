package fr.cadreia.catalogue;

import java.util.List;

/**
 * The answer to « Puis-je l'utiliser ? ».
 *
 * @param reasons French sentences; of a yes, its conditions
 */
public record UseAnswer(Sense sense, List<String> reasons) {

    /** Never a permission that no decision gave. */
    public enum Sense {
        YES("Oui, sous conditions"),
        NO("Non"),
        ASK("Demandez conseil aux experts");

        private final String label;

        Sense(String label) {
            this.label = label;
        }

        /** French. */
        public String label() {
            return label;
        }
    }
}
