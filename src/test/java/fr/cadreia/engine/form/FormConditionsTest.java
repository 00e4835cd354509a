package fr.cadreia.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngine;
import org.junit.jupiter.api.Test;

class FormConditionsTest {

    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

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
}
