package fr.cadreia.committee.examination;

import java.util.List;

/**
 * Who demands, before the vote, that a ballot be public or secret (scrutin public, scrutin secret), by analogy with CGCT
 * L2121-21. Of a public one the minutes may say how each elected member voted; of a secret one nobody learns how anybody voted,
 * and the chair has no casting vote. A secret one goes before a public one.
 *
 * @param publicly accounts; empty where nobody demands it
 * @param secretly the same
 */
public record SpecialBallot(List<String> publicly, List<String> secretly) {

    /** A ballot as any other. */
    public static final SpecialBallot NONE = new SpecialBallot(List.of(), List.of());

    /** The kinds of ballot that members may demand, each with the share of the present members that it takes. */
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

        /** French, after « scrutin ». */
        public String label() {
            return label;
        }

        /** French: « quart ». */
        public String share() {
            return share;
        }

        /** @param present how many members who count for the case are there */
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
