package fr.cadreia.incident;

import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The number by which a citizen follows a report: nobody guesses it, and only its hash is kept.
 *
 * @param number four groups of four signs without those that are mistaken for one another, e.g. {@code 7KQM-2HXF-...}
 */
public record Receipt(String number) {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Receipt draw() {
        StringBuilder number = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            if (place > 0 && place % GROUP == 0) {
                number.append('-');
            }
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new Receipt(number.toString());
    }

    /** Returns the hash of a receipt as people type it: in upper or lower case, with or without its dashes. */
    public static String hash(String typed) {
        return DigestUtils.sha256Hex(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    public String hash() {
        return hash(number);
    }
}
