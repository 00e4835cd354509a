package fr.cadreia.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.text.FrenchText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release says of itself: one version everywhere, its entry in the changelog, its databases, the end dates. */
class ReleaseTest {

    private static final String SNAPSHOT = "-SNAPSHOT";

    /** Returns the version that the pom has, or prepares. */
    static String version() {
        return inPom().replace(SNAPSHOT, "");
    }

    private static String inPom() {
        return first("pom.xml", "<artifactId>cadre-ia</artifactId>\\s*<version>([^<]+)<");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    package.json | "version": "([^"]+)"
                    package-lock.json | "version": "([^"]+)"
                    kubernetes/example/kustomization.yaml | newTag: ([^ ]+)
                    docker/compose.yaml | cadre-ia:\\$\\{CADRE_TAG:-([^}]+)}
                    README.md | Version ([^ ,]+),
                    README.md | docker build -t cadre-ia:([^ ]+)
                    README.md | docker run [^`]*cadre-ia:([^ ]+)
                    docker/README.md | docker run [^`]*cadre-ia:([^ ]+)
                    CHANGELOG.md | (?m)^## ([^ ]+)
                    """)
    void theVersionIsTheSameEverywhere(String file, String place) {
        assertThat(first(file, place)).as(file).isEqualTo(version());
    }

    /** What is released has its day in the changelog and its databases, from which the next version is upgraded. */
    @Test
    void whatIsReleasedIsDatedAndStored() {
        if (!inPom().endsWith(SNAPSHOT)) {
            LocalDate day = LocalDate.parse(first("CHANGELOG.md", "(?m)^## " + version() + " – (\\S+)$"));
            assertThat(day).isAfterOrEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(StoredDatabase.releases()).contains(version());
        }
    }

    /** They stand in the file that the page of administrators shows. */
    @Test
    void theOperatorReadsTheSameEndDates() throws IOException {
        Map<String, List<Map<String, Object>>> known;
        try (InputStream yaml = Files.newInputStream(Path.of("src/docs/vulnerabilities.yaml"))) {
            known = ShippedYaml.tree(yaml);
        }
        String document = read("src/docs/operation.md");

        assertThat(known.get("ends")).hasSizeGreaterThan(8).allSatisfy(end -> {
            Object last = end.get("last");
            assertThat(document)
                    .contains("| " + end.get("part") + " | " + end.get("version") + " | "
                            + (last == null
                                    ? "aucune fin annoncée"
                                    : FrenchText.day(LocalDate.parse((String) last)) + " |"));
        });
    }

    private static String first(String file, String place) {
        return Pattern.compile(place)
                .matcher(read(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no " + place));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
