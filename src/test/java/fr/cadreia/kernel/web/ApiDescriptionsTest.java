package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The descriptions of the interfaces for programs say what linters ask for, where ours would go wrong first. */
class ApiDescriptionsTest {

    static Stream<Path> descriptions() throws IOException {
        return Files.list(Path.of("src/main/resources/static/openapi"))
                .filter(file -> file.toString().endsWith(".yaml"));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void eachSaysWhoMayUseIt(Path file) throws IOException {
        assertThat(part(file, "info")).containsKeys("title", "version", "description", "license");
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void noAddressFitsTwoPaths(Path file) throws IOException {
        List<String> paths = List.copyOf(part(file, "paths").keySet());
        List<Set<String>> ambiguous = new ArrayList<>();
        for (int at = 0; at < paths.size(); at++) {
            for (String other : paths.subList(at + 1, paths.size())) {
                if (isAmbiguous(paths.get(at).split("/"), other.split("/"))) {
                    ambiguous.add(Set.of(paths.get(at), other));
                }
            }
        }
        assertThat(paths).isNotEmpty();
        assertThat(ambiguous).isEmpty();
    }

    /** Some address fits both, and neither says more than the other. */
    private static boolean isAmbiguous(String[] one, String[] other) {
        return one.length == other.length
                && IntStream.range(0, one.length)
                        .allMatch(at -> one[at].equals(other[at]) || isAny(one[at]) || isAny(other[at]))
                && saysMore(one, other) == saysMore(other, one);
    }

    private static boolean saysMore(String[] one, String[] other) {
        return IntStream.range(0, one.length).anyMatch(at -> !isAny(one[at]) && isAny(other[at]));
    }

    private static boolean isAny(String segment) {
        return segment.startsWith("{");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Path file, String name) throws IOException {
        Map<String, Object> whole = new Yaml().load(Files.readString(file));
        return (Map<String, Object>) whole.get(name);
    }
}
