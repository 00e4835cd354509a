package fr.cadreia.incident;

import fr.cadreia.kernel.Secret;

/**
 * The number by which a citizen follows a report: nobody guesses it, and only its hash is kept.
 *
 * @param number four groups of four signs without those that are mistaken for one another, e.g. {@code 7KQM-2HXF-...}
 */
public record Receipt(String number) {

    private static final int GROUPS = 4;

    public static Receipt draw() {
        return new Receipt(Secret.code(GROUPS));
    }

    /** Returns the hash of a receipt as people type it: in upper or lower case, with or without its dashes. */
    public static String hash(String typed) {
        return Secret.codeFingerprint(typed);
    }

    public String hash() {
        return hash(number);
    }
}
