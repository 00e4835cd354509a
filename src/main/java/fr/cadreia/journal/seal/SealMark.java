package fr.cadreia.journal.seal;

import java.util.Arrays;

/** Why a seal was made when it was. */
public enum SealMark {
    /** Before the first row of the journal. */
    FIRST("premier sceau, avant toute ligne"),
    /** At the usual interval, or before the application stopped. */
    REGULAR(""),
    /** At a start, over rows that the application did not come to seal before it was interrupted. */
    AFTER_INTERRUPTION("après interruption"),
    /** When a restored database was recorded as such; the seals between the one before and this one are undone. */
    AFTER_RESTORE("après restauration"),
    /** None of ours: somebody wrote it into the database. */
    UNKNOWN("marque inconnue");

    private final String label;

    SealMark(String label) {
        this.label = label;
    }

    /** The mark with this name, {@link #UNKNOWN} for none of ours. */
    public static SealMark of(String name) {
        return Arrays.stream(values())
                .filter(mark -> mark.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** French, empty for what needs no word. */
    public String label() {
        return label;
    }
}
