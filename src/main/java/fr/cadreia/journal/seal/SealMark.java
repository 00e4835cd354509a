package fr.cadreia.journal.seal;

import java.util.Arrays;

/** The occasion of a seal. */
public enum SealMark {
    /** First: before the first row of the journal. */
    FIRST("premier sceau, avant toute ligne"),
    /** Regular: at the usual interval, or before the application stopped. */
    REGULAR(""),
    /** After an interruption: at a start, over rows that the application could not seal before it was interrupted. */
    AFTER_INTERRUPTION("après interruption"),
    /**
     * After a restore: when a restored database was recorded as such. The seals between the one before and this one are
     * undone.
     */
    AFTER_RESTORE("après restauration"),
    /** None of ours: somebody wrote it into the database. */
    UNKNOWN("marque inconnue");

    private final String label;

    SealMark(String label) {
        this.label = label;
    }

    /** Returns the mark with this name, {@link #UNKNOWN} for none of ours. */
    public static SealMark of(String name) {
        return Arrays.stream(values())
                .filter(mark -> mark.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Returns the French words, empty for a mark that needs none. */
    public String label() {
        return label;
    }
}
