package fr.cadreia.verified;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the virtual machines of one build note the acts that they see, each in a file of its own.
 *
 * @param directory of this build alone: what an earlier one left behind does not count
 */
record ActsNoted(Path directory) {

    /** @param machine number of the virtual machine's process */
    void write(long machine, Set<String> acts) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(machine + ".txt"), acts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all of them have noted up to now; empty before any test class has ended. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        if (!Files.isDirectory(directory)) {
            return all;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                all.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
