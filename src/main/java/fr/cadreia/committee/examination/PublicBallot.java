package fr.cadreia.committee.examination;

import java.util.List;

/**
 * A public ballot (scrutin public), by analogy with CGCT L2121-21: a quarter of the members who are there demand it before the
 * vote. The minutes then say how each elected member voted; the votes of the agents' college stay numbers.
 *
 * @param demandedBy accounts; empty for a ballot as any other
 */
public record PublicBallot(List<String> demandedBy) {

    private static final int SHARE = 4;

    public boolean isDemanded() {
        return !demandedBy.isEmpty();
    }

    /** @param present how many members who count for the case are there */
    public static long needed(long present) {
        return Math.max(1, (present + SHARE - 1) / SHARE);
    }
}
