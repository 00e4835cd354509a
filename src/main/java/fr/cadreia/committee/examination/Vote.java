package fr.cadreia.committee.examination;

import java.util.Arrays;
import java.util.List;

/**
 * A member's current vote; a corrected one replaces it.
 *
 * @param member account of the member whose vote it is, even when another person holds the proxy
 */
public record Vote(String member, Choice choice) {

    /**
     * A member's choice. {@code RECUSED} stands for a member who declared an interest, does not vote and is not
     * counted.
     */
    public enum Choice {
        FOR("for", "Pour", "pour", "voix pour", "voix pour"),
        AGAINST("against", "Contre", "contre", "voix contre", "voix contre"),
        ABSTAIN("abstain", "Abstention", "abstentions", "abstention", "abstentions"),
        NO_PART(
                "noPart",
                "Ne prend pas part au vote",
                "ne prennent pas part au vote",
                "membre ne prenant pas part au vote",
                "membres ne prenant pas part au vote"),
        RECUSED("recused", "Déport", "déports", "déport", "déports");

        /** The choices that are votes: all except a recusal. */
        public static final List<Choice> VOTES =
                Arrays.stream(values()).filter(choice -> choice != RECUSED).toList();

        private final String code;
        private final String label;
        private final String heading;
        private final String one;
        private final String several;

        /**
         * @param heading the words before their number in a list, e.g. « abstentions : 2 »
         * @param one the name of one of them after the number, e.g. « 1 abstention »
         * @param several the name of several or none of them, e.g. « 2 abstentions »
         */
        Choice(String code, String label, String heading, String one, String several) {
            this.code = code;
            this.label = label;
            this.heading = heading;
            this.one = one;
            this.several = several;
        }

        public String code() {
            return code;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }

        /** Returns the French words before a number: « ne prennent pas part au vote ». */
        public String heading() {
            return heading;
        }

        /** Returns a number of votes in French: « 1 abstention ». */
        public String counted(int votes) {
            return votes + " " + (votes == 1 ? one : several);
        }

        /** @throws IllegalArgumentException for an unknown code */
        public static Choice of(String code) {
            return Arrays.stream(values())
                    .filter(choice -> choice.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown vote: " + code));
        }
    }
}
