package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each number of a decision is one file with its line in the index, or the index says what became of it. */
class DecisionsTest {

    private static final Path FOLDER = Path.of("src/docs/adr");
    private static final Pattern LINK = Pattern.compile("\\(((?:[\\w.-]+/)*[\\w.-]+\\.md)(?:#[\\w-]+)?\\)");

    @Test
    void noNumberIsGivenTwiceOrMissingWithoutAWord() throws IOException {
        List<Integer> numbers = decisions().stream()
                .map(name -> Integer.valueOf(name.substring(0, 4)))
                .toList();
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        String page = read(FOLDER.resolve("README.md"));
        assertThat(IntStream.rangeClosed(1, numbers.get(numbers.size() - 1)))
                .allSatisfy(
                        number -> assertThat(numbers.contains(number) || page.matches("(?s).*\\b" + number + "\\b.*"))
                                .as("decision " + number)
                                .isTrue());
    }

    @Test
    void theIndexHasOneLineForEachDecision() throws IOException {
        List<String> lines = Pattern.compile("(?m)^\\| \\[(\\d+)]\\((\\d{4}-[\\w-]+\\.md)\\) \\|")
                .matcher(read(FOLDER.resolve("README.md")))
                .results()
                .peek(line -> assertThat(line.group(2)).startsWith("%04d-".formatted(Integer.valueOf(line.group(1)))))
                .map(line -> line.group(2))
                .sorted()
                .toList();

        assertThat(lines).isEqualTo(decisions());
    }

    /** A file that is renamed or folded into another one takes its references along. */
    @Test
    void noDocumentLinksToADocumentThatIsGone() throws IOException {
        try (Stream<Path> documents = Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docker/README.md")
                        .map(Path::of),
                Files.walk(Path.of("src/docs")))) {
            assertThat(documents.filter(document -> document.toString().endsWith(".md")))
                    .allSatisfy(document -> assertThat(LINK.matcher(read(document))
                                    .results()
                                    .map(MatchResult::group)
                                    .map(link -> link.replaceAll("[()]|#.*", ""))
                                    .filter(link -> !Files.exists(document.resolveSibling(link))))
                            .as(document.toString())
                            .isEmpty());
        }
    }

    private static List<String> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
