package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeyTest {

    /** RFC 8032, test 2: a secret key with its public key and the signature of one letter, known to everybody. */
    private static final String KNOWN_KEY = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7
            -----END PRIVATE KEY-----
            """;

    private static final String KNOWN_PUBLIC_KEY = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=
            -----END PUBLIC KEY-----
            """;

    private static final String KNOWN_SIGNATURE =
            "kqAJqfDUyrhyDoILX2QlQKKye1QWUD+Ps3YiI+vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA==";

    @TempDir
    Path directory;

    @Test
    void onlyItsOwnerMayReadAKeyThatWasMade() throws Exception {
        Path file = directory.resolve("deeper").resolve("seal.key");
        SealKey.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----END PRIVATE KEY-----\n");
    }

    @Test
    void thePublicKeyAndTheSignatureAreThoseOfTheStandard() throws Exception {
        SealKey key = SealKey.read(Files.writeString(directory.resolve("key"), KNOWN_KEY));

        assertThat(key.publicKey().pem()).isEqualTo(KNOWN_PUBLIC_KEY);
        assertThat(key.sign("r")).isEqualTo(KNOWN_SIGNATURE);
    }

    @Test
    void thePublicKeyAloneVerifiesWhatThePrivateKeySigned() {
        Path file = directory.resolve("seal.key");
        SealKey.create(file);
        SealKey key = SealKey.read(file);
        SealPublicKey published = SealPublicKey.parse(key.publicKey().pem());
        String signature = key.sign("Sceau n° 1");

        assertThat(published.verifies("Sceau n° 1", signature)).isTrue();
        assertThat(published.verifies("Sceau n° 2", signature)).isFalse();
        assertThat(published.verifies("Sceau n° 1", "no signature")).isFalse();
        assertThat(SealPublicKey.parse(KNOWN_PUBLIC_KEY).verifies("Sceau n° 1", signature))
                .isFalse();
    }

    @Test
    void aKeyThatIsAbsentOrUnusableIsRefusedInFrench() throws Exception {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> SealKey.read(missing)).hasMessageContainingAll("introuvable", missing.toString());
        for (String other : new String[] {"k".repeat(64), KNOWN_PUBLIC_KEY, KNOWN_KEY.replace("MC4C", "MC4D")}) {
            Path file = Files.writeString(directory.resolve("other"), other);
            assertThatThrownBy(() -> SealKey.read(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("inutilisable", file.toString(), "Ed25519");
        }
        assertThatThrownBy(() -> SealPublicKey.read(missing)).hasMessageContainingAll("introuvable", "missing");
        Path secret = Files.writeString(directory.resolve("secret"), KNOWN_KEY);
        assertThatThrownBy(() -> SealPublicKey.read(secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Clé publique attendue");
    }
}
