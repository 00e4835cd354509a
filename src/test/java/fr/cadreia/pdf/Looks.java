package fr.cadreia.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps files that tests made where a person can look at them: {@code target/documents}. */
public final class Looks {

    private Looks() {}

    public static void keep(String name, byte[] content) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
