package fr.cadreia.intake;

import fr.cadreia.dossier.GatheredCases;
import java.util.ArrayList;
import java.util.List;

/**
 * References for the cases that a run opens, asked for some at a time: each time is a short transaction of its own, which
 * may cost more than the rest of the row.
 */
final class SpareReferences {

    private final GatheredCases uses;
    private final List<String> spare = new ArrayList<>();
    private int taken;

    SpareReferences(GatheredCases uses) {
        this.uses = uses;
    }

    /** @param more how many further ones the transaction is going to ask for, at most */
    String next(int more) {
        if (taken == spare.size()) {
            spare.addAll(uses.references(1 + more));
        }
        return spare.get(taken++);
    }

    /** The transaction was committed. */
    void keep() {
        spare.subList(0, taken).clear();
        taken = 0;
    }

    /** The transaction was undone: its references are free again. */
    void undo() {
        taken = 0;
    }
}
