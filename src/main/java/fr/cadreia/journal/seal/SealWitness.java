package fr.cadreia.journal.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers the last seal in a file outside the database. On the server itself, only this file shows that the last
 * seals were cut off together with the rows that they sealed, or that an older database was put back. It is written
 * once the database has its seal on disk, so that it never knows of a seal that a crash took away.
 */
public final class SealWitness {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,9}) ([0-9a-f]{64})");

    private final Path file;

    SealWitness(Path file) {
        this.file = file;
    }

    /** The witness's record of a seal; the number 0 stands for a file that is not one of ours. */
    public record Remembered(int sequence, String hash) {

        static final Remembered UNREADABLE = new Remembered(0, "");

        boolean is(Seal seal) {
            return seal.sequence() == sequence && seal.hash().equals(hash);
        }
    }

    Path file() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** @return empty when there is no file */
    Optional<Remembered> read() {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            Matcher line = LINE.matcher(
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip());
            return Optional.of(
                    line.matches()
                            ? new Remembered(Integer.parseInt(line.group(1)), line.group(2))
                            : Remembered.UNREADABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file as a whole: a crash leaves the old one or the new one, on disk. */
    void write(Seal seal) {
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = Files.createTempFile(directory, "seal", ".tmp");
            Files.writeString(written, seal.sequence() + " " + seal.hash() + "\n");
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
