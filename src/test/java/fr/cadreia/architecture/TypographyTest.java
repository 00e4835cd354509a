package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
}
