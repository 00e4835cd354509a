package fr.cadreia.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private static final String FORM = """
            {"id": "trial", "type": "default", "components": [
              {"type": "textfield", "key": "name", "label": "Nom :", "validate": {"required": true, "maxLength": 5}},
              {"type": "number", "key": "count", "decimalDigits": 0, "validate": {"min": 1, "max": 9}},
              {"type": "radio", "key": "kind", "values": [{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]},
              {"type": "checkbox", "key": "sure"},
              {"type": "datetime", "key": "day"},
              {"type": "checklist", "key": "who", "valuesKey": "people"},
              {"type": "textfield", "key": "shown", "disabled": true},
              {"type": "group", "conditional": {"hide": "=kind = null or kind = \\"a\\""}, "components": [
                {"type": "textfield", "key": "why", "validate": {"required": true}},
                {"type": "textfield", "key": "more", "validate": {"required": true},
                 "conditional": {"hide": "=why = null or why = \\"short\\""}}]}]}
            """;

    private final FormSchema schema = FormSchema.parse(FORM);
    private final ShownValues context =
            ShownValues.NONE.with("people", List.of(new FieldOption("ann", "Ann"), new FieldOption("bob", "Bob")));

    @Test
    void acceptsTypedAnswersAndLeavesUnansweredFieldsOut() {
        Answers answers = check("name", "Ada", "count", 3, "day", "2026-12-24", "who", List.of("ann", "ann"));

        assertThat(answers.values())
                .isEqualTo(Map.of("name", "Ada", "count", 3, "day", "2026-12-24", "who", List.of("ann")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u2003", ".", "—"})
    void aRequiredTextSaysSomething(String blank) {
        refused(() -> check("name", blank)).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "€", "‰", "°C"})
    void aUnitAloneIsAnAnswer(String unit) {
        assertThat(check("name", unit).values()).containsEntry("name", unit);
    }

    @Test
    void namesEveryRefusedFieldAtOnce() {
        refused(() -> check("count", 10, "kind", "c", "why", "short", "who", List.of("eve"), "foreign", "x"))
                .containsExactlyInAnyOrder("name", "count", "kind", "who", "foreign");
    }

    @Test
    void aFieldThatIsCalledLikeOthersIsNamedAfterItsGroup() {
        FormSchema twins = FormSchema.parse("""
                {"id": "twins", "components": [
                  {"type": "group", "label": "Indicateur 1", "components": [
                    {"type": "textfield", "key": "one", "label": "Unité", "validate": {"required": true}}]},
                  {"type": "group", "label": "Indicateur 2", "components": [
                    {"type": "textfield", "key": "two", "label": "Unité", "validate": {"required": true}},
                    {"type": "textfield", "key": "own", "label": "Cible", "validate": {"required": true}}]}]}
                """);

        assertThatThrownBy(
                        () -> FormCheck.check(twins, ShownValues.NONE, () -> ShownValues.NONE, UncheckedAnswers.NONE))
                .asInstanceOf(type(FormRefusedException.class))
                .extracting(FormRefusedException::fields)
                .isEqualTo(List.of(
                        new FieldError("one", "Indicateur 1, Unité", "ce champ est obligatoire."),
                        new FieldError("two", "Indicateur 2, Unité", "ce champ est obligatoire."),
                        new FieldError("own", "Cible", "ce champ est obligatoire.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nB", "A\rB", "A\u2028B", "A\u0085B"})
    void aTextOfOneLineHasNoLineBreak(String text) {
        refused(() -> check("name", text)).containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource({"name, Adalbert", "count, 0", "day, 2026-02-30", "day, demain", "day, 0001-01-01"})
    void refusesWhatTheFormDoesNotAllow(String field, String value) {
        Object typed = field.equals("count") ? Integer.valueOf(value) : value;

        refused(() -> check("name", "Ada", field, typed)).containsExactly(field);
    }

    @Test
    void refusesValuesOfAnotherTypeThanTheFields() {
        refused(() -> check(
                        "name", 12, "count", "trois", "sure", "oui", "day", true, "kind", List.of("a"), "why", "short"))
                .containsExactlyInAnyOrder("name", "count", "sure", "day", "kind");
        refused(() -> check("name", "Ada", "count", 2.5)).containsExactly("count");
        refused(() -> check("name", "Ada", "count", Double.NaN)).containsExactly("count");
    }

    @Test
    void refusesControlCharactersAndBlankRequiredText() {
        refused(() -> check("name", "a\u0000b")).containsExactly("name");
        refused(() -> check("name", "a\u202Eb")).containsExactly("name");
        refused(() -> check("name", "   ")).containsExactly("name");
    }

    @Test
    void demandsAFieldOnlyWhileItIsShown() {
        assertThat(check("name", "Ada", "kind", "a").values()).doesNotContainKey("why");
        refused(() -> check("name", "Ada", "kind", "b")).containsExactly("why");
        refused(() -> check("name", "Ada", "kind", "b", "why", "long story")).containsExactly("more");
        assertThat(check("name", "Ada", "kind", "b", "why", "short").values()).containsEntry("why", "short");
    }

    @Test
    void refusesAnAnswerToAQuestionThatIsNotAskedWhichShowsNoOther() {
        refused(() -> check("name", "Ada", "kind", "a", "why", "long story", "more", "x"))
                .containsExactly("why", "more");
        assertThatThrownBy(() -> check("name", "Ada", "kind", "a", "why", "long story"))
                .hasMessageContaining("n’est pas posée avec vos autres réponses");
    }

    /** A program that sends back all that it was given answers nothing by that; neither does who leaves a field empty. */
    @Test
    void takesWhatTheFormStartsFromAndWhatIsEmptyForNoAnswer() {
        ShownValues started = ShownValues.NONE.with("why", "long story").with("count", 5);
        for (Object why : new Object[] {"long story", "", " ", null}) {
            Map<String, Object> sent = new LinkedHashMap<>(Map.of("name", "Ada", "kind", "a"));
            sent.put("why", why);
            assertThat(FormCheck.check(schema, context, () -> started, new UncheckedAnswers(sent))
                            .values())
                    .containsOnlyKeys("name", "kind");
        }
    }

    @Test
    void leavesAsideWhatTheRendererSendsBackForAShownField() {
        assertThat(check("name", "Ada", "shown", "forged").values()).doesNotContainKey("shown");
    }

    @Test
    void saysTheFrenchLabelWithoutItsPunctuation() {
        assertThatThrownBy(() -> check("count", 2))
                .isInstanceOf(FormRefusedException.class)
                .hasMessage("«\u00a0Nom\u00a0»\u00a0: ce champ est obligatoire.");
    }

    private Answers check(Object... answers) {
        Map<String, Object> submitted = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            submitted.put((String) answers[i], answers[i + 1]);
        }
        return FormCheck.check(schema, context, () -> context, new UncheckedAnswers(submitted));
    }

    private static org.assertj.core.api.ListAssert<String> refused(ThrowingCallable submission) {
        List<String> fields = new java.util.ArrayList<>();
        assertThatThrownBy(submission)
                .asInstanceOf(type(FormRefusedException.class))
                .satisfies(refusal ->
                        refusal.fields().stream().map(FieldError::field).forEach(fields::add));
        return assertThat(fields);
    }
}
