package fr.cadreia.verified;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder where the virtual machines of one build note the acts that they see, each in a file of its own.
 *
 * @param directory of this build alone: what an earlier one left behind does not count
 */
record ActsNoted(Path directory) {

    private static final String SEEN = ".txt";
    private static final String UNVERIFIED = ".unverified";

    /** @param machine number of the virtual machine's process */
    void write(long machine, Set<String> acts) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(machine + SEEN), acts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param waiting test classes whose journals this virtual machine has still to verify, and what it found too late */
    void writeUnverified(long machine, List<String> waiting) {
        Path file = directory.resolve(machine + UNVERIFIED);
        try {
            Files.createDirectories(directory);
            if (waiting.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.write(file, waiting);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What no virtual machine has verified up to now. */
    Set<String> unverified() {
        return lines(UNVERIFIED);
    }

    /** What all of them have noted up to now; empty before any test class has ended. */
    Set<String> all() {
        return lines(SEEN);
    }

    private Set<String> lines(String ending) {
        Set<String> all = new TreeSet<>();
        if (!Files.isDirectory(directory)) {
            return all;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                all.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
