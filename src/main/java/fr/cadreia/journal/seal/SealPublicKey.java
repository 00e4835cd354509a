package fr.cadreia.journal.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of the key of the seals: a person who has it can verify seals, but cannot forge any. */
public final class SealPublicKey {

    private static final String LABEL = "PUBLIC KEY";

    private final PublicKey key;

    SealPublicKey(PublicKey key) {
        this.key = key;
    }

    /**
     * @param file an Ed25519 public key in PEM, as the application publishes it
     * @throws IllegalStateException when there is none in it; the message is French
     */
    public static SealPublicKey read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException("La clé publique est introuvable ou illisible\u00a0: "
                    + file.toAbsolutePath().normalize() + ".");
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + "\u00a0: " + e.getMessage());
        }
    }

    /** @throws IllegalArgumentException when the text holds no Ed25519 public key in PEM; the message is French */
    static SealPublicKey parse(String pem) {
        byte[] encoded = Pem.decode(LABEL, pem)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "Clé publique attendue au format PEM (-----BEGIN PUBLIC KEY-----), publiée à /registre/scelles."));
        try {
            return new SealPublicKey(
                    KeyFactory.getInstance(SealKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Ce n’est pas une clé publique Ed25519.");
        }
    }

    /** Returns the key in PEM. */
    public String pem() {
        return Pem.encode(LABEL, key.getEncoded());
    }

    /** @param signature in Base64; another text is no error, and does not verify */
    boolean verifies(String text, String signature) {
        try {
            Signature verifier = Signature.getInstance(SealKey.ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
