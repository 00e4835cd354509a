package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read has the apostrophe of print, wherever it is written. */
class TypographyTest {

    private static final Pattern TYPEWRITTEN = Pattern.compile("\\p{L}'(?=[\\p{L}\\d«])");

    private static final Pattern LITERAL = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*|(?s:/\\*.*?\\*/)|'(?:[^'\\\\]|\\\\.)'");

    private static final Pattern SQL = Pattern.compile("(?i)\\b(select|insert|update|delete|where|order by)\\b");

    /** A letter that stands for itself in the pattern of a date. */
    private static final Pattern QUOTED = Pattern.compile("'\\p{Lu}'");

    private static final Pattern MARKUP = Pattern.compile("(?s)<!--.*?-->|<(script|style).*?</\\1>|<[^>]*>");

    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:name|label|description)=\"([^\"$]*)\"|<(?:bpmn:)?(?:text|documentation|description)[^>]*>([^<]*)<");

    /**
     * A kind of file, and how its texts are told from the rest of it.
     *
     * @param ending of the names of such files
     */
    record Kind(String folder, String ending, Pattern taken) {

        @Override
        public String toString() {
            return folder + " " + ending;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind("src/main/resources", ".properties", Pattern.compile("(?m)^[^#\\n].*$")),
                new Kind("src/main/resources", ".yaml", Pattern.compile("(?m)^\\h*[^#\\h\\n].*$")),
                new Kind("src/main/resources/templates", ".html", Pattern.compile("(?s).*")),
                new Kind("src/main/java", ".java", LITERAL),
                new Kind("forms", ".form", Pattern.compile("(?s).*")),
                new Kind("processes", ".bpmn", NAMED),
                new Kind("processes", ".dmn", NAMED));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void apostrophesAreThoseOfPrint(Kind kind) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(kind.folder()))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(kind.ending()))
                    .toList();

            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(typewritten(kind, Files.readString(file)))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    @Test
    void aTypewrittenOneIsFound() {
        assertThat(typewritten(kinds().get(0), "# l'un\nkey=l'usage, l’autre\n"))
                .containsExactly("l'");
        assertThat(typewritten(kinds().get(2), "<p th:text=\"${a == 'b'}\">d'abord</p>"))
                .containsExactly("d'");
        assertThat(typewritten(kinds().get(3), "// isn't\nString a = \"n'est\" + \"where a='b'c\";"))
                .containsExactly("n'");
        assertThat(typewritten(kinds().get(5), "<task id=\"a'b\" name=\"Fin d'usage\" />"))
                .containsExactly("d'");
    }

    private static List<String> typewritten(Kind kind, String content) {
        return kind.taken()
                .matcher(content)
                .results()
                .map(found -> read(kind, found))
                .flatMap(text -> TYPEWRITTEN.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toList());
    }

    private static String read(Kind kind, MatchResult found) {
        String text = found.group();
        return switch (kind.ending()) {
            case ".html" -> MARKUP.matcher(text).replaceAll(" ");
            case ".java" ->
                text.startsWith("\"") && !SQL.matcher(text).find()
                        ? QUOTED.matcher(text).replaceAll("")
                        : "";
            case ".bpmn", ".dmn" -> found.group(1) == null ? found.group(2) : found.group(1);
            default -> text;
        };
    }
}
