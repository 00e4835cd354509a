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
        FOR("for", "Pour"),
        AGAINST("against", "Contre"),
        ABSTAIN("abstain", "Abstention"),
        NO_PART("noPart", "Ne prend pas part au vote"),
        RECUSED("recused", "Déport");

        /** Those that count: all but a recusal. */
        public static final List<Choice> VOTES =
                Arrays.stream(values()).filter(choice -> choice != RECUSED).toList();

        private final String code;
        private final String label;

        Choice(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        /** French name. */
        public String label() {
            return label;
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
