package fr.cadreia.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Words that were written down as data, without accents and capitals. */
final class WordList {

    private WordList() {}

    /** @param name of a file beside {@code people/} whose lines are words or, after a #, a remark */
    static Set<String> of(String name) {
        Set<String> words = new HashSet<>();
        try (InputStream file = WordList.class.getResourceAsStream("/people/" + name + ".txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(Arrays.asList(line.split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(words);
    }
}
