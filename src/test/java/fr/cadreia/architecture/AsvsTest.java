package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we say of our security names tests that are there. */
class AsvsTest {

    private static final int MOST_LINES = 120;

    /** Of a row: the requirements, how each holds, and the tests that show it or why there is none. */
    private static final Pattern ROW = Pattern.compile("\\| ([\\d., –]+) \\| ([^|]+) \\| ([^|]+) \\|");

    private static final Pattern NAMED = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    private static final List<String> lines = lines();

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/docs/asvs.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MatchResult> rows() {
        return lines.stream().flatMap(line -> ROW.matcher(line).results()).toList();
    }

    @Test
    void theTableIsShort() {
        assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(rows()).hasSizeGreaterThan(60);
    }

    @Test
    void eachNamedTestIsThere() throws IOException {
        Map<String, List<Path>> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
        for (MatchResult row : rows()) {
            for (MatchResult test : NAMED.matcher(row.group(3)).results().toList()) {
                assertThat(sources).as(row.group()).containsKey(test.group(1));
                String method = test.group(2) == null ? "" : " " + test.group(2) + "(";
                assertThat(sources.get(test.group(1)))
                        .as(row.group())
                        .anySatisfy(file -> assertThat(file).content().contains(method));
            }
        }
    }

    /** A requirement that no test shows says why. */
    @Test
    void eachRowNamesATestOrSaysWhyThereIsNone() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(NAMED.matcher(row.group(3)).find()
                                || row.group(3).startsWith("not met: ")
                                || row.group(3).startsWith("no test: "))
                        .as(row.group())
                        .isTrue());
    }
}
