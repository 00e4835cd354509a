package fr.cadreia.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.engine.form.DeployedForms.OptionLists;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.OptionList;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngine;
import org.junit.jupiter.api.Test;

class FormConditionsTest {

    private static final FeelEngine FEEL = new FeelEngine.Builder().build();
    private static final String FORM = """
            {"id": "f", "components": [
              {"type": "group", "components": [{"type": "checklist", "key": "guests", "valuesKey": "guestOptions"}]},
              {"type": "radio", "key": "member", "valuesKey": "memberOptions"}]}""";
    private static final Pattern SHOWN_ONLY = Pattern.compile("\\b(returnReason|closeCases|essentials)\\b");

    @Test
    void anUnreadableConditionSpoilsNoOther() {
        FormSchema form = FormSchema.parse("""
                {"id": "trial", "components": [
                  {"type": "textfield", "key": "one", "conditional": {"hide": "=two = \\"hides\\""}},
                  {"type": "textfield", "key": "two", "conditional": {"hide": "=this is no FEEL ("}},
                  {"type": "textfield", "key": "three", "conditional": {"hide": "=1), (2"}},
                  {"type": "textfield", "key": "four", "conditional": {"hide": "=true // as long as it stands alone"}}]}
                """);

        assertThat(FormConditions.hidden(form, ShownValues.NONE, new UncheckedAnswers(Map.of("two", "hides"))))
                .containsExactlyInAnyOrder("one", "four");
    }

    @Test
    void aConditionThatIsReadAloneOnlyIsAskedAlone() {
        FormSchema form = FormSchema.parse("""
                {"id": "trial", "components": [
                  {"type": "textfield", "key": "one", "conditional": {"hide": "=true // as long as it stands alone"}},
                  {"type": "textfield", "key": "two", "conditional": {"hide": "=1 = 2"}}]}
                """);

        assertThat(FormConditions.hidden(form, ShownValues.NONE, UncheckedAnswers.NONE))
                .containsExactly("one");
    }

    @Test
    void askedTogetherTheConditionsOfAFormSayWhatEachSaysAlone() throws IOException {
        Random random = new Random(20261128);
        int hidden = 0;
        for (FormSchema form : shipped()) {
            for (int round = 0; round < 20; round++) {
                UncheckedAnswers answers = answers(form, random);
                Set<String> together = FormConditions.hidden(form, ShownValues.NONE, answers);
                // A hidden answer counts no more: the last round of the search is the one that is compared.
                assertThat(together).as(form.id()).isEqualTo(alone(form, answers.without(together)));
                hidden += together.size();
            }
        }
        assertThat(hidden).isGreaterThan(100);
    }

    @Test
    void noShippedFormNeedsItsConditionsAskedOneByOne() throws IOException {
        assertThat(shipped())
                .filteredOn(form -> !form.hideConditions().isEmpty())
                .isNotEmpty()
                .allSatisfy(form -> assertThat(FormConditions.together(form.hideConditions(), Map.of()))
                        .as(form.id())
                        .isPresent());
    }

    private static List<FormSchema> shipped() throws IOException {
        List<FormSchema> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".form")).toList()) {
                forms.add(FormSchema.parse(Files.readString(file)));
            }
        }
        return forms;
    }

    private static UncheckedAnswers answers(FormSchema form, Random random) {
        Map<String, Object> values = new HashMap<>();
        for (FormField field : form.fields()) {
            if (random.nextBoolean()) {
                values.put(field.key(), answer(field, random));
            }
        }
        return new UncheckedAnswers(values);
    }

    private static Object answer(FormField field, Random random) {
        List<String> options = List.copyOf(field.options());
        return switch (field.type()) {
            case "checkbox" -> random.nextBoolean();
            case "number" -> random.nextInt(10);
            case "checklist", "taglist" -> options.subList(0, random.nextInt(options.size() + 1));
            default -> options.isEmpty() ? "2026-12-24" : options.get(random.nextInt(options.size()));
        };
    }

    private static Set<String> alone(FormSchema form, UncheckedAnswers answers) {
        Map<String, Object> values = new HashMap<>();
        form.fields().forEach(field -> values.put(field.key(), null));
        values.putAll(answers.values());
        Set<String> hidden = new HashSet<>();
        for (FormField field : form.fields()) {
            for (String condition : field.hideConditions()) {
                var result = FEEL.evalExpression(condition, values);
                if (result.isRight() && Boolean.TRUE.equals(result.toOption().get())) {
                    hidden.add(field.key());
                }
            }
        }
        return hidden;
    }

    private static OptionLists lists(OptionList... known) {
        return new OptionLists(List.of(known));
    }

    @Test
    void aListThatTheApplicationHoldsStandsInTheFormLikeAnyOther() {
        OptionList guests =
                new OptionList("guestOptions", List.of(new FieldOption("a", "Anne"), new FieldOption("b", "Bo")));
        FormSchema form = FormSchema.parse(lists(guests).writtenInto(FORM));

        assertThat(form.field("guests").orElseThrow()).satisfies(field -> {
            assertThat(field.options()).containsExactly("a", "b");
            assertThat(field.optionsKey()).isEmpty();
        });
        assertThat(form.optionLabel("guests", "b")).isEqualTo("Bo");
    }

    @Test
    void aListThatTheStepGivesIsLeftToIt() {
        OptionList guests = new OptionList("guestOptions", List.of(new FieldOption("a", "Anne")));
        FormSchema form = FormSchema.parse(lists(guests).writtenInto(FORM));

        assertThat(form.field("member").orElseThrow()).satisfies(field -> {
            assertThat(field.options()).isEqualTo(Set.of());
            assertThat(field.optionsKey()).contains("memberOptions");
        });
        assertThat(lists().writtenInto(FORM)).isEqualTo(FORM);
    }

    @Test
    void twoListsOfOneKeyAreRefusedAtTheStart() {
        OptionList guests = new OptionList("guestOptions", List.of(new FieldOption("a", "Anne")));

        assertThatThrownBy(() -> lists(guests, guests))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("guestOptions");
    }

    // A submission is checked without what a form only shows, so that no field may depend on it.

    @Test
    void noFieldDependsOnWhatIsOnlyShown() throws IOException {
        List<FormSchema> forms;
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            forms = files.filter(file -> file.toString().endsWith(".form"))
                    .map(FormConditionsTest::schema)
                    .toList();
        }

        assertThat(forms)
                .hasSizeGreaterThan(30)
                .allSatisfy(form -> assertThat(form.fields().stream()
                                .flatMap(FormConditionsTest::names)
                                .filter(SHOWN_ONLY.asPredicate()))
                        .as(form.id())
                        .isEmpty());
    }

    private static Stream<String> names(FormField field) {
        return Stream.concat(field.hideConditions().stream(), field.optionsKey().stream());
    }

    private static FormSchema schema(Path file) {
        try {
            return FormSchema.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
