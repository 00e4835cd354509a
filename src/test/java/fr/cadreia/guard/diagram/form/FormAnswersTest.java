package fr.cadreia.guard.diagram.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.cadreia.guard.diagram.form.FormAnswers.Kind;
import fr.cadreia.guard.diagram.form.PropertyKinds.FormPattern;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fields of a form leave behind. */
class FormAnswersTest {

    private static Map<String, Kind> answers(String components) {
        return FormAnswers.of(
                ("{\"id\":\"f\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[" + components + "]}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Kind number(String validate, String digits) {
        return answers("{\"type\":\"number\",\"key\":\"a\"," + digits + "\"validate\":{" + validate + "}}")
                .get("a");
    }

    @ParameterizedTest
    @CsvSource({
        "checkbox, FLAG",
        "number, NUMBER",
        "datetime, TEXT",
        "radio, TEXT",
        "select, TEXT",
        "textfield, TEXT",
        "textarea, TEXT"
    })
    void aFieldThatMayStayEmptyLeavesWhatItsKindSays(String type, Kind kind) {
        assertThat(answers("{\"type\":\"" + type + "\",\"key\":\"a\"}")).containsOnly(Map.entry("a", kind));
    }

    @Test
    void whatIsNoFieldOrLeavesAListLeavesNothing() {
        assertThat(answers("{\"type\":\"text\",\"text\":\"b\"},{\"type\":\"checklist\",\"key\":\"a\"}"))
                .isEmpty();
        assertThat(FormAnswers.of("no form".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aDayIsSureWhereItIsRequiredAndAlwaysShown() {
        String day = "{\"type\":\"datetime\",\"key\":\"a\",\"validate\":{\"required\":true}%s}";
        assertThat(answers(day.formatted(""))).containsEntry("a", Kind.DATE);
        assertThat(answers(day.formatted(",\"conditional\":{\"hide\":\"=b\"}"))).containsEntry("a", Kind.TEXT);
    }

    @Test
    void aNumberCountsWhereItIsWholeAndWithinBounds() {
        String whole = "\"decimalDigits\":0,";
        assertThat(number("\"required\":true,\"min\":0,\"max\":999", whole)).isEqualTo(Kind.COUNT);
        assertThat(number("\"required\":true,\"min\":1,\"max\":10", whole)).isEqualTo(Kind.COUNT);
        assertThat(number("\"required\":true,\"min\":0,\"max\":1000", whole)).isEqualTo(Kind.NUMBER);
        assertThat(number("\"required\":true,\"min\":-1,\"max\":999", whole)).isEqualTo(Kind.NUMBER);
        assertThat(number("\"required\":true,\"max\":999", whole)).isEqualTo(Kind.NUMBER);
        assertThat(number("\"required\":true,\"min\":0", whole)).isEqualTo(Kind.NUMBER);
        assertThat(number("\"min\":0,\"max\":999", whole)).isEqualTo(Kind.NUMBER);
        assertThat(number("\"required\":true,\"min\":0,\"max\":999", "\"decimalDigits\":2,"))
                .isEqualTo(Kind.NUMBER);
        assertThat(number("\"required\":true,\"min\":0,\"max\":999", "")).isEqualTo(Kind.NUMBER);
    }

    // What a form may not compute, for it could take a while.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pour tous les cas : for, some, every, 1..4 // rien",
                "=a = null or b > 2",
                "=a = \"for // 1..4 \\\" some\"",
                "Le {{day}}, {{if a then \"matches(\" else b}}",
                "",
                "=formal + something + forever"
            })
    void comparisonsAndTextsEnd(String text) {
        assertThat(FormExpression.endless(TextNode.valueOf(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=for x in a return x | for",
                " =some x in a satisfies x | some",
                "=every x in a satisfies x | every",
                "=a in [1..4] | ..",
                "=matches (a, b) | matches (",
                "=a // b | //",
                "=\"a\" /* b | /*",
                "=\"a\" + split(b) | split(",
                "Le {{day}} et {{for x in a return x}} | for",
                "Le {{#loop a}} | #loop",
                "Le {{ 1..4 | .."
            })
    void whatCouldTakeAWhileIsFound(String text, String found) {
        assertThat(FormExpression.endless(TextNode.valueOf(text))).hasValue(found);
    }

    @Test
    void itIsFoundHoweverDeep() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(FormExpression.endless(json.readTree("{\"a\":[1,{\"b\":\"c\",\"d\":\"=1..4\"}]}")))
                .hasValue("..");
        assertThat(FormExpression.endless(json.readTree("{\"a\":[1,{\"b\":\"c\",\"d\":true}]}")))
                .isEmpty();
    }

    // A form may demand a format; some answer has it, and nobody's browser or server is kept busy by it.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^https://[^ ]+$",
                "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
                "^\\d{14}$",
                "[A-Z]{2,3}-?\\d*",
                "^(?:FR|BE)\\d{2}$",
                "^(0|\\+33)[1-9](\\d{2}){4}$",
                "[\\w.-]+",
                "été"
            })
    void isPlain(String pattern) {
        assertThat(FormPattern.isPlain(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "(", "[z-a]", "a{3,2}", "a^", "$a", "(?!)", "(?=a)b", "(?<!a)b", "(a)\\1", "[^\\s\\S]", "[^\\w\\W]",
                        "[a&&b]",
                "\\p{L}", "\\Aa", "a\\Z", "\\Qa\\E", "a++", "a*?", "(a+)+", "(a*)*", "(a|b)*", "((a))", "a|b", "[[a]b]",
                        "^^a",
                "a$$", "\\bx"
            })
    void isNotPlain(String pattern) {
        assertThat(FormPattern.isPlain(pattern)).isFalse();
    }

    @Test
    void isNotLong() {
        assertThat(FormPattern.isPlain("a".repeat(300))).isTrue();
        assertThat(FormPattern.isPlain("a".repeat(301))).isFalse();
    }
}
