package fr.cadreia.dossier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeyTest {

    @TempDir
    Path directory;

    @Test
    void onlyItsOwnerMayReadAKeyThatWasMade() throws Exception {
        Path file = directory.resolve("deeper").resolve("seal.key");
        SealKey.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().matches("[0-9a-f]{64}\n");
    }

    @Test
    void theSameFileGivesTheSameMac() throws Exception {
        Path file = Files.writeString(directory.resolve("key"), "0123456789abcdef0123456789abcdef\n");
        SealKey key = SealKey.read(file);

        assertThat(key.mac("a", "b"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(SealKey.read(file).mac("a", "b"));
        assertThat(key.mac("ab", "")).isNotEqualTo(key.mac("a", "b"));
    }

    @Test
    void aKeyThatIsAbsentOrShortIsRefusedInFrench() throws Exception {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> SealKey.read(missing)).hasMessageContainingAll("introuvable", missing.toString());
        Path tooShort = Files.writeString(directory.resolve("short"), "secret");
        assertThatThrownBy(() -> SealKey.read(tooShort)).hasMessageContaining("trop courte");
    }
}
