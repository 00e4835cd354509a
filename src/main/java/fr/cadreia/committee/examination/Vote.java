package fr.cadreia.committee.examination;

import java.util.Arrays;
import java.util.List;

/**
 * A member's ballot as it stands; a corrected one replaces it.
 *
 * @param member whose vote it is, even when another holds the proxy
 */
public record Vote(String member, Choice choice) {

    /** How a member votes. {@code RECUSED} is a member who declared an interest: no vote, and not counted. */
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

        /** The choices that count: all but a recusal. */
        public static final List<Choice> VOTES =
                Arrays.stream(values()).filter(choice -> choice != RECUSED).toList();

        private final String code;
        private final String label;
        private final String heading;
        private final String one;
        private final String several;

        /**
         * @param heading what stands before a number of them in a list, e.g. « abstentions : 2 »
         * @param one what one of them is called after its number, e.g. « 1 abstention »
         * @param several what more or none of them are called, e.g. « 2 abstentions »
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

        /** French name. */
        public String label() {
            return label;
        }

        /** French: « ne prennent pas part au vote », before a number. */
        public String heading() {
            return heading;
        }

        /** French: « 1 abstention ». */
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
