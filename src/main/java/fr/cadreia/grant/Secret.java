package fr.cadreia.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Secret words for one person, of which only the fingerprint is kept. */
final class Secret {

    /** The signs of a code, which are easily read out: neither 0 and O nor 1, I and L. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Returns a secret for an address, e.g. of a one-time link. */
    static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Returns a code that people type, e.g. {@code K7QF-2MXW-9RTA}: it has 59 bits, and a person who guesses has few
     * attempts.
     */
    static String code() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP; at++) {
            if (at > 0 && at % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    static String fingerprint(String secret) {
        return DigestUtils.sha256Hex(secret);
    }

    /** Tells whether the typed code has this fingerprint; blanks and small letters in it do not matter. */
    static boolean matches(String typed, String fingerprint) {
        String given = fingerprint(typed.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT));
        return !fingerprint.isEmpty()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.US_ASCII), fingerprint.getBytes(StandardCharsets.US_ASCII));
    }
}
