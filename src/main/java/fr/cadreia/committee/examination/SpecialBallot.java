package fr.cadreia.committee.examination;

import java.util.List;

/**
 * The members who demand, before the vote, that a ballot be public or secret (scrutin public, scrutin secret), by
 * analogy with CGCT L2121-21. For a public ballot the minutes may say how each elected member voted. For a secret
 * ballot nobody learns how anybody voted, and the chair has no casting vote. If both are demanded, the ballot is
 * secret.
 *
 * @param publicly accounts that demand a public ballot; empty where nobody does
 * @param secretly accounts that demand a secret ballot; empty where nobody does
 */
public record SpecialBallot(List<String> publicly, List<String> secretly) {

    /** An ordinary ballot, neither public nor secret. */
    public static final SpecialBallot NONE = new SpecialBallot(List.of(), List.of());

    /** The kinds of ballot that members may demand, each with the share of the present members that must demand it. */
    public enum Kind {
        PUBLIC("public", "quart", 4),
        SECRET("secret", "tiers", 3);

        private final String label;
        private final String share;
        private final int divisor;

        Kind(String label, String share, int divisor) {
            this.label = label;
            this.share = share;
            this.divisor = divisor;
        }

        /** Returns the French word after « scrutin ». */
        public String label() {
            return label;
        }

        /** Returns the share in French: « quart ». */
        public String share() {
            return share;
        }

        /** @param present the number of members who count for the case and are present */
        public long needed(long present) {
            return Math.max(1, (present + divisor - 1) / divisor);
        }
    }

    public List<String> demandedBy(Kind kind) {
        return kind == Kind.SECRET ? secretly : publicly;
    }

    public boolean isSecret() {
        return !secretly.isEmpty();
    }

    public boolean isPublic() {
        return !publicly.isEmpty() && !isSecret();
    }
}
