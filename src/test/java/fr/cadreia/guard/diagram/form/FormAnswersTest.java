package fr.cadreia.guard.diagram.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.form.FormAnswers.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
