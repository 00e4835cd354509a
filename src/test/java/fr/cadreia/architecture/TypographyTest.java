package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read has the apostrophes and the spaces of print, wherever it is written. */
class TypographyTest {

    private static final Pattern TYPEWRITTEN = Pattern.compile("\\p{L}'(?=[\\p{L}\\d«])");

    /** A space at which a line may break: before a mark of two parts, or inside quotation marks. */
    private static final Pattern BREAKING =
            Pattern.compile("(?m)(?<=[\\p{L}\\p{N})\\]}»%…’”.*?!]) [:;?!»](?=[\\s,.)»…*\\\\]|$)|^ [:;?!»](?=\\s)|« ");

    /** A letter that stands for itself in the pattern of a date. */
    private static final Pattern QUOTED = Pattern.compile("'\\p{Lu}'");

    @ParameterizedTest
    @EnumSource
    void apostrophesAreThoseOfPrint(FrenchTexts kind) throws IOException {
        assertNoneHas(TYPEWRITTEN, kind);
    }

    @ParameterizedTest
    @EnumSource
    void noLineBreaksBeforeAMarkOfTwoParts(FrenchTexts kind) throws IOException {
        assertNoneHas(BREAKING, kind);
    }

    @Test
    void aTypewrittenApostropheIsFound() {
        assertThat(found(TYPEWRITTEN, FrenchTexts.MESSAGES, "# l'un\nkey=l'usage, l’autre\n"))
                .containsExactly("l'");
        assertThat(found(TYPEWRITTEN, FrenchTexts.PAGES, "<p th:text=\"${a == 'b'}\">d'abord</p>"))
                .containsExactly("d'");
        assertThat(found(TYPEWRITTEN, FrenchTexts.CODE, "// isn't\nString a = \"n'est\" + \"where a='b'c\";"))
                .containsExactly("n'");
        assertThat(found(TYPEWRITTEN, FrenchTexts.DIAGRAMS, "<task id=\"a'b\" name=\"Fin d'usage\" />"))
                .containsExactly("d'");
    }

    @Test
    void aSpaceThatBreaksIsFound() {
        assertThat(found(BREAKING, FrenchTexts.MESSAGES, "# un : deux\nkey=Motif : {0} ; fin\\u00a0!\n"))
                .containsExactly(" :", " ;");
        assertThat(found(BREAKING, FrenchTexts.PAGES, "<p th:text=\"${a ? 'Nom : ' : 'Date'}\"><b>Lieu</b> : ici</p>"))
                .containsExactlyInAnyOrder(" :", " :");
        assertThat(found(BREAKING, FrenchTexts.CODE, "// un : deux\nString a = b ? \"Qui ?\" : \"where a = ? \";"))
                .containsExactly(" ?");
        assertThat(found(BREAKING, FrenchTexts.SCRIPTS, "a ? `${b} : ${c}` : /x : y/.test('« d\\u00a0»')"))
                .containsExactly(" :", "« ");
        assertThat(found(BREAKING, FrenchTexts.FORMS, "{\"label\" : \"Quand ?\"}"))
                .containsExactly(" ?");
        assertThat(found(BREAKING, FrenchTexts.TABLES, "<text>\"a\"</text><text>Oui ; non</text>"))
                .containsExactly(" ;");
    }

    private static void assertNoneHas(Pattern fault, FrenchTexts kind) throws IOException {
        Map<Path, List<String>> faults = new TreeMap<>();
        for (Path file : kind.files()) {
            faults.put(file, found(fault, kind, Files.readString(file)));
        }

        assertThat(faults).isNotEmpty();
        faults.values().removeIf(List::isEmpty);
        assertThat(faults).isEmpty();
    }

    private static List<String> found(Pattern fault, FrenchTexts kind, String content) {
        return kind.in(content).stream()
                .map(text -> QUOTED.matcher(text).replaceAll(""))
                .flatMap(text -> fault.matcher(text).results().map(MatchResult::group))
                .toList();
    }

    /** Where the sources hold texts that people read, and how those are told from the code around them. */
    private enum FrenchTexts {
        MESSAGES("src/main/resources", ".properties", texts -> found(Of.SETTING, texts)),
        RECORDS("src/main/resources", ".yaml", texts -> found(Of.LINE, texts)),
        PAGES("src/main/resources/templates", ".html", FrenchTexts::page),
        CODE("src/main/java", ".java", texts -> found(Of.LITERAL, texts).filter(FrenchTexts::isNoQuery)),
        SCRIPTS("src/main/resources", ".js", texts -> found(Of.SCRIPT_LITERAL, texts)),
        BROWSER("src/main/browser", ".js", texts -> found(Of.SCRIPT_LITERAL, texts)),
        FORMS("forms", ".form", texts -> found(Of.LITERAL, texts)),
        DIAGRAMS("processes", ".bpmn", texts -> found(Of.NAMED, texts)),
        TABLES("processes", ".dmn", texts -> found(Of.NAMED, texts));

        private final String folder;

        private final String ending;

        private final Function<String, Stream<String>> taken;

        FrenchTexts(String folder, String ending, Function<String, Stream<String>> taken) {
            this.folder = folder;
            this.ending = ending;
            this.taken = taken;
        }

        /** The files of this kind. */
        List<Path> files() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                return files.filter(file -> file.toString().endsWith(ending)).toList();
            }
        }

        /** The texts within the content of a file of this kind, an expression within them written "…". */
        List<String> in(String content) {
            return taken.apply(content)
                    .map(text -> Of.EXPRESSION.matcher(text).replaceAll("…"))
                    .toList();
        }

        private static Stream<String> page(String content) {
            String bare = Of.MARKUP.matcher(content).replaceAll("");
            return Stream.concat(
                    Stream.of(bare),
                    found(Of.ATTRIBUTE, Of.UNREAD.matcher(content).replaceAll("")));
        }

        private static boolean isNoQuery(String literal) {
            return !Of.SQL.matcher(literal).find();
        }

        private static Stream<String> found(Pattern pattern, String content) {
            return pattern.matcher(content)
                    .results()
                    .map(FrenchTexts::firstGroup)
                    .filter(text -> text != null);
        }

        private static String firstGroup(MatchResult found) {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    return found.group(group);
                }
            }
            return null;
        }

        /** What each kind is read by: the text is the first group that matched, a comment matches none. */
        private static final class Of {

            private static final Pattern SETTING = Pattern.compile("(?m)^[^#\\n=]+=(.*)$");

            private static final Pattern LINE = Pattern.compile("(?m)^\\h*([^#\\h\\n].*)$");

            private static final Pattern LITERAL = Pattern.compile(
                    "(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)'");

            private static final Pattern SCRIPT_LITERAL = Pattern.compile(
                    "(?s)\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\\n]|\\\\.)*)'|`((?:[^`\\\\]|\\\\.)*)`"
                            + "|//[^\\n]*|/\\*.*?\\*/|/(?:[^/\\\\\\n\\[]|\\\\.|\\[(?:[^]\\\\\\n]|\\\\.)*])+/[gimsuy]*");

            private static final Pattern NAMED = Pattern.compile("\\b(?:name|label|description)=\"([^\"$]*)\""
                    + "|<(?:bpmn:)?(?:text|documentation|description)[^>]*>([^<]*)<");

            private static final Pattern UNREAD = Pattern.compile("(?s)<!--.*?-->|<(script|style).*?</\\1>");

            private static final Pattern MARKUP = Pattern.compile(UNREAD.pattern() + "|<(?:[^>\"]|\"[^\"]*\")*>");

            /** A literal of an attribute that is computed, or an attribute that is read out. */
            private static final Pattern ATTRIBUTE = Pattern.compile(
                    "(?:'([^'\"<>=]*)'|\\|([^|\"<>]*)\\|)|\\s(?:title|aria-label|alt|placeholder)=\"([^\"]*)\"");

            private static final Pattern SQL = Pattern.compile(
                    "(?i)\\b(select|insert|update|delete|where|order by|limit \\?|like \\?|between \\?)|= \\?");

            private static final Pattern EXPRESSION = Pattern.compile("[$*#@]\\{[^}]*}|\\{\\{[^}]*}}|\\[\\[.*?]]");
        }
    }
}
