package fr.cadreia.journal.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** The private key of the seals (Ed25519), from a file outside the database. */
public final class SealKey {

    static final String ALGORITHM = "Ed25519";

    private static final String LABEL = "PRIVATE KEY";

    private final PrivateKey key;
    private final SealPublicKey publicKey;

    private SealKey(PrivateKey key, SealPublicKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * @param file the private key in PEM (PKCS#8), as {@code openssl genpkey -algorithm ed25519} writes it
     * @throws IllegalStateException when there is no such file or no such key in it; the message is French
     */
    public static SealKey read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("La clé de scellement du journal est introuvable ou illisible\u00a0: "
                    + file.toAbsolutePath().normalize()
                    + ". Remettez-la depuis sa sauvegarde. Si elle est perdue, posez là une nouvelle clé"
                    + " (openssl genpkey -algorithm ed25519)\u00a0: les sceaux antérieurs seront alors tous signalés.");
        }
        try {
            byte[] encoded = Pem.decode(LABEL, Files.readString(file, StandardCharsets.ISO_8859_1))
                    .orElseThrow(() -> unusable(file));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SealKey(key, publicOf(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            // Without the cause: the reader of the message knows nothing of encodings.
            throw unusable(file);
        }
    }

    private static IllegalStateException unusable(Path file) {
        return new IllegalStateException("La clé de scellement du journal est inutilisable\u00a0: " + file
                + " doit contenir une clé privée Ed25519 au format PEM (openssl genpkey -algorithm ed25519).");
    }

    /** Makes the public key from the private half alone; the JDK has no other way from one to the other. */
    private static SealPublicKey publicOf(PrivateKey key) throws GeneralSecurityException {
        byte[] secret = ((EdECPrivateKey) key)
                .getBytes()
                .orElseThrow(() -> new GeneralSecurityException("A key that does not show its bytes"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
        SealKey pair =
                new SealKey(key, new SealPublicKey(generator.generateKeyPair().getPublic()));
        if (!pair.publicKey.verifies(ALGORITHM, pair.sign(ALGORITHM))) {
            throw new GeneralSecurityException("The public key does not go with the private one");
        }
        return pair.publicKey;
    }

    /** Gives the bytes that it was given, once for all. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] asked) {
            System.arraycopy(bytes, 0, asked, 0, asked.length);
        }
    }

    /** Makes a key in a file that only its owner may read. */
    public static void create(Path file) {
        try {
            byte[] encoded = KeyPairGenerator.getInstance(ALGORITHM)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, ownerOnly());
            Files.writeString(file, Pem.encode(LABEL, encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    public SealPublicKey publicKey() {
        return publicKey;
    }

    /**
     * Returns 32 bytes that follow from this key, for another use than seals: a person without the key cannot know them.
     * Ed25519 signs the same text always alike.
     *
     * @param use its name, another for each use
     */
    public byte[] secret(String use) {
        return DigestUtils.sha256("cadre-ia/" + use + "/" + sign("cadre-ia/secret/" + use));
    }

    /** Returns the signature of the text in UTF-8, in Base64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
