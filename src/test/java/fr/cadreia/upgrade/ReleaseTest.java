package fr.cadreia.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.text.FrenchText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release says of itself: one version everywhere, its entry in the changelog, its databases, the end dates. */
class ReleaseTest {

    private static final String SNAPSHOT = "-SNAPSHOT";

    /** The name of the image with a number, without the point behind a sentence. */
    private static final String IMAGE = "cadre-ia:(\\d[\\w.-]*\\w)";

    /** Returns the version that the pom has, or prepares. */
    static String version() {
        return inPom().replace(SNAPSHOT, "");
    }

    private static String inPom() {
        return all("pom.xml", "<artifactId>cadre-ia</artifactId>\\s*<version>([^<]+)<")
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    package.json | "version": "([^"]+)"
                    package-lock.json | \\A\\{\\s*"name": "[^"]+",\\s*"version": "([^"]+)"
                    package-lock.json | "packages": \\{\\s*"": \\{\\s*"name": "[^"]+",\\s*"version": "([^"]+)"
                    src/bench/stock/pom.xml | <artifactId>stock-application</artifactId>\\s*<version>([^<]+)<
                    kubernetes/example/kustomization.yaml | newTag: ([^ }]+)
                    docker/compose.yaml | cadre-ia:\\$\\{CADRE_TAG:-([^}]+)}
                    README.md | Version (\\S+), of
                    src/docs/operation.md | La (\\d\\S+) repose
                    CHANGELOG.md | (?s)\\A.*?\\n## (\\S+)
                    """)
    void theVersionIsTheSameEverywhere(String file, String place) {
        assertThat(all(file, place)).as(file).isNotEmpty().containsOnly(version());
    }

    /** Whoever copies a line of a document gets the image of this version. */
    @Test
    void theImageHasTheVersionWhereverItIsNamed() throws IOException {
        List<String> named = new ArrayList<>();
        for (String folder : List.of("docker", "kubernetes", "src/docs", "deploy")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.map(Path::toString)
                        .filter(file -> file.matches(".*\\.(md|ya?ml)"))
                        .forEach(file -> all(file, IMAGE).forEach(version -> named.add(file + " " + version)));
            }
        }
        for (String file : List.of("README.md", "CONTRIBUTING.md")) {
            all(file, IMAGE).forEach(version -> named.add(file + " " + version));
        }

        assertThat(named).hasSizeGreaterThan(5).allMatch(place -> place.endsWith(" " + version()));
    }

    /** What is released has its day in the changelog and its databases, from which the next version is upgraded. */
    @Test
    void whatIsReleasedIsDatedAndStored() {
        List<String> days = all("CHANGELOG.md", "(?m)^## \\S+ – (.+)$");
        if (inPom().endsWith(SNAPSHOT)) {
            assertThat(days.get(0)).isEqualTo("not released");
            return;
        }
        LocalDate day = LocalDate.parse(days.get(0));
        assertThat(all("README.md", "Version \\S+, of ([^(]+) \\("))
                .containsExactly(day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)));
        assertThat(days.stream().map(LocalDate::parse)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(StoredDatabase.releases()).contains(version());
    }

    @Test
    void aReleaseIsStoredOnce() {
        String stored = StoredDatabase.releases().get(0);
        for (StoredDatabase vendor : StoredDatabase.values()) {
            assertThatThrownBy(() -> vendor.make(stored, Path.of("target")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll(stored, "is stored", "delete it first");
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

    private static List<String> all(String file, String place) {
        return Pattern.compile(place)
                .matcher(read(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
