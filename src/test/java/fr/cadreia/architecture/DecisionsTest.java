package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each number of a decision is one file, or the folder's page says what became of it. */
class DecisionsTest {

    private static final Path FOLDER = Path.of("src/docs/adr");

    @Test
    void noNumberIsGivenTwiceOrMissingWithoutAWord() throws IOException {
        List<Integer> numbers;
        try (Stream<Path> files = Files.list(FOLDER)) {
            numbers = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .map(name -> Integer.valueOf(name.substring(0, 4)))
                    .sorted()
                    .toList();
        }
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        String page = Files.readString(FOLDER.resolve("README.md"));
        assertThat(IntStream.rangeClosed(1, numbers.get(numbers.size() - 1)))
                .allSatisfy(
                        number -> assertThat(numbers.contains(number) || page.matches("(?s).*\\b" + number + "\\b.*"))
                                .as("decision " + number)
                                .isTrue());
    }
}
