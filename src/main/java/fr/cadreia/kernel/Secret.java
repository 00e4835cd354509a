package fr.cadreia.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The secrets that the application draws for people: tokens of addresses and sessions, and codes that people type. The
 * database keeps only the fingerprint.
 */
public final class Secret {

    /** The pattern of a token in the path of an address. */
    public static final String TOKEN = "[A-Za-z0-9_-]{43}";

    /** The signs of a code, which are easily read out: neither 0 and O nor 1, I and L. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUP = 4;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Returns a token for an address or a cookie: 256 random bits, as 43 letters, digits, {@code -} and {@code _}. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Returns a code that people type, e.g. {@code K7QF-2MXW-9RTA}. Each group of four signs has 19.8 random bits: three have 59,
     * enough where a person who guesses has few attempts, and four have 79.
     */
    public static String code(int groups) {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < groups * GROUP; at++) {
            if (at > 0 && at % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Returns what is kept of a token: SHA-256, 64 hexadecimal digits. */
    public static String fingerprint(String token) {
        return DigestUtils.sha256Hex(token);
    }

    /** Returns what is kept of a code as people type it: small letters, blanks and dashes do not matter. */
    public static String codeFingerprint(String typed) {
        return fingerprint(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    /** Tells whether the typed code has this fingerprint; none has an empty one. */
    public static boolean isCode(String typed, String fingerprint) {
        return isSame(codeFingerprint(typed), fingerprint);
    }

    /** Compares two secrets or fingerprints in a time that does not tell where they differ. */
    public static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
