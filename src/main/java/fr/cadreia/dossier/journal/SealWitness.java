package fr.cadreia.dossier.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers the last seal in a file outside the database: the only way to see that the last seals were cut off together
 * with the rows that they sealed, or that an older database was put back.
 */
public final class SealWitness {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,9}) ([0-9a-f]{64})");

    private final Path file;

    SealWitness(Path file) {
        this.file = file;
    }

    /** What the file remembers of a seal. */
    public record Remembered(int sequence, String mac) {

        boolean is(Seal seal) {
            return seal.sequence() == sequence && seal.mac().equals(mac);
        }
    }

    Path file() {
        return file;
    }

    /**
     * @return empty when there is no file yet
     * @throws IllegalStateException when it is not one of ours; the message is French
     */
    Optional<Remembered> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Matcher line = LINE.matcher(Files.readString(file).strip());
            if (!line.matches()) {
                throw new IllegalStateException("Le témoin du dernier sceau est illisible : " + file);
            }
            return Optional.of(new Remembered(Integer.parseInt(line.group(1)), line.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Seal seal) {
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = Files.createTempFile(directory, "seal", ".tmp");
            Files.writeString(written, seal.sequence() + " " + seal.mac() + "\n");
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
