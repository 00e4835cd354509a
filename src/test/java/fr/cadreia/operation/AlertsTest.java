package fr.cadreia.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alert is raised by what it is for, and none on an ordinary day; Prometheus’s own tool tries it. */
class AlertsTest {

    private static final Path FOLDER = Path.of("docker/prometheus").toAbsolutePath();
    private static final Optional<Path> PROMTOOL = Stream.of(
                    String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
            .map(folder -> Path.of(folder, "promtool"))
            .filter(Files::isExecutable)
            .findFirst();

    @TempDir
    Path folder;

    private record Outcome(int code, String output) {}

    @BeforeEach
    void promtoolIsThere() {
        assumeTrue(
                PROMTOOL.isPresent(),
                "promtool is not on this machine's PATH (Debian: apt-get install promtool): the alerts are not tried."
                        + " MeasuresTest compares their series with those that are served all the same.");
    }

    private static Outcome promtool(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new java.util.ArrayList<>(List.of(PROMTOOL.orElseThrow().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    @Test
    void theRulesAreWellFormedAndTested() throws Exception {
        assertThat(promtool(FOLDER, "check", "rules", "alerts.yaml")).satisfies(AlertsTest::succeeds);
        assertThat(promtool(FOLDER, "test", "rules", "alerts-test.yaml")).satisfies(AlertsTest::succeeds);
    }

    private static void succeeds(Outcome outcome) {
        assertThat(outcome.code()).as(outcome.output()).isZero();
    }

    /** Otherwise the tests of the alerts would prove nothing. */
    @Test
    void anAlertThatNothingRaisesAnyMoreIsFound() throws Exception {
        String alerts = Files.readString(FOLDER.resolve("alerts.yaml"));
        Files.writeString(
                folder.resolve("alerts.yaml"),
                alerts.replace("max(cadre_jobs_failed) > 0", "max(cadre_jobs_failed) > 9"));
        Files.copy(FOLDER.resolve("alerts-test.yaml"), folder.resolve("alerts-test.yaml"));

        assertThat(promtool(folder, "test", "rules", "alerts-test.yaml").code()).isNotZero();
    }

    @Test
    void everyAlertHasItsTest() throws IOException {
        String tests = Files.readString(FOLDER.resolve("alerts-test.yaml"));
        assertThat(Files.readString(FOLDER.resolve("alerts.yaml")).lines())
                .filteredOn(line -> line.contains("- alert: "))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(tests).contains("- name: " + line.replaceAll(".*alert: ", "") + "\n"));
    }
}
