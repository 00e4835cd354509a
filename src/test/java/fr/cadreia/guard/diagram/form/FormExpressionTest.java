package fr.cadreia.guard.diagram.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form may not compute, for it could take a while. */
class FormExpressionTest {

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
}
