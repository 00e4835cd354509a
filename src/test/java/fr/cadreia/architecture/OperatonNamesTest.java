package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The names of the engine that its continuation Operaton does not have, or has otherwise: none is used. What else changes is
 * renamed by {@code bin/operaton-check}, which compiles the whole and takes longer.
 */
class OperatonNamesTest {

    private static final Pattern WITHOUT_TWIN = Pattern.compile(
            "\\b(CAMUNDA_ADMIN|CAMUNDA_BPMN_EXTENSIONS_NS|AbstractCamundaConfiguration|resorceReports)\\b");

    @Test
    void noneIsUsed() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).flatMap(source -> used(source).stream()))
                    .isEmpty();
        }
    }

    private static List<String> used(Path source) {
        try {
            return WITHOUT_TWIN
                    .matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    .map(name -> source + ": " + name)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
