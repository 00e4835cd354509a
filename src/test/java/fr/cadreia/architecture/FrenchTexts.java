package fr.cadreia.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the sources hold texts that people read, and how those are told from the code around them. */
enum FrenchTexts {
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
                Stream.of(bare), found(Of.ATTRIBUTE, Of.UNREAD.matcher(content).replaceAll("")));
    }

    private static boolean isNoQuery(String literal) {
        return !Of.SQL.matcher(literal).find();
    }

    private static Stream<String> found(Pattern pattern, String content) {
        return pattern.matcher(content).results().map(FrenchTexts::firstGroup).filter(text -> text != null);
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

        private static final Pattern SCRIPT_LITERAL =
                Pattern.compile("(?s)\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\\n]|\\\\.)*)'|`((?:[^`\\\\]|\\\\.)*)`"
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
