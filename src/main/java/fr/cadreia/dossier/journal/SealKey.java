package fr.cadreia.dossier.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of the seals, from a file outside the database. */
public final class SealKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private SealKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * @param file its text, without white space around, is the key
     * @throws IllegalStateException when there is no such file or it holds less than 32 bytes; the message is French
     */
    public static SealKey read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("La clé de scellement du journal est introuvable ou illisible : "
                    + file.toAbsolutePath().normalize()
                    + ". Remettez-la depuis sa sauvegarde. Si elle est perdue, posez là une nouvelle clé"
                    + " (32 caractères aléatoires au moins) : les sceaux antérieurs seront alors tous signalés.");
        }
        try {
            byte[] key =
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip().getBytes(StandardCharsets.ISO_8859_1);
            if (key.length < BYTES) {
                throw new IllegalStateException("La clé de scellement du journal est trop courte : " + file
                        + " doit contenir au moins " + BYTES + " caractères.");
            }
            return new SealKey(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a random key in a file that only its owner may read. */
    static void create(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, ownerOnly());
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** HMAC-SHA-256 in lower case hexadecimal of the fields, each preceded by its length in bytes. */
    String mac(String... fields) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
