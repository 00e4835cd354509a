package fr.cadreia.training;

import java.time.LocalDate;

/**
 * An awareness action (sensibilisation) of an organisation that was held, with the number of people who came, but never
 * their names.
 *
 * @param id 0 before it is stored
 */
public record Awareness(
        long id, String organisation, LocalDate day, Theme theme, Audience audience, String content, int attended) {

    /** The themes of rule 7, which everyone should know. */
    public enum Theme {
        DATA("Données"),
        ENVIRONMENT("Environnement"),
        ETHICS("Éthique"),
        ALL("Données, environnement et éthique");

        private final String label;

        Theme(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }
    }

    /** The people whom an action is for. */
    public enum Audience {
        EVERYONE("Tous les agents"),
        MANAGERS("Encadrement");

        private final String label;

        Audience(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }
    }
}
