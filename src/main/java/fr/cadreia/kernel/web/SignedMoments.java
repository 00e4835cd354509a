package fr.cadreia.kernel.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Moments that a browser keeps for us and cannot make up: signed with a key that lasts as long as this process. */
final class SignedMoments {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SignedMoments() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    String of(Instant moment) {
        String millis = String.valueOf(moment.toEpochMilli());
        return millis + "." + signature(millis);
    }

    /** Empty where there is none, or none of ours. */
    Optional<Instant> read(String stamp) {
        String[] parts = stamp.split("\\.", -1);
        boolean ours = parts.length == 2
                && MessageDigest.isEqual(
                        signature(parts[0]).getBytes(StandardCharsets.US_ASCII),
                        parts[1].getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[0]))) : Optional.empty();
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
