package fr.cadreia.task.web;

import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What a form without scripts sends, as values of the form's fields. */
final class PlainAnswers {

    /** Before the name of a field that was shown: a browser sends nothing of a box that is not ticked. */
    private static final String SHOWN = "_";

    private PlainAnswers() {}

    /** Of the fields that were shown; null for one that was left empty. */
    static UncheckedAnswers of(FormSchema schema, MultiValueMap<String, String> sent) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : schema.fields()) {
            if (sent.containsKey(field.key()) || sent.containsKey(SHOWN + field.key())) {
                answers.put(field.key(), value(field, sent.getOrDefault(field.key(), List.of())));
            }
        }
        return new UncheckedAnswers(answers);
    }

    private static Object value(FormField field, List<String> sent) {
        String text = sent.isEmpty() ? "" : sent.get(0).replace("\r\n", "\n");
        return switch (field.type()) {
            case "checkbox" -> !sent.isEmpty();
            case "checklist", "taglist" -> List.copyOf(sent);
            case "number" -> text.isBlank() ? null : number(text);
            default -> text.isBlank() ? null : text;
        };
    }

    /** What is no number stays as it was typed, and is refused as such. */
    private static Object number(String text) {
        try {
            BigDecimal number = new BigDecimal(
                    text.strip().replaceAll("[\\s\u202f\u00a0]", "").replace(',', '.'));
            return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValueExact() : number.doubleValue();
        } catch (ArithmeticException | NumberFormatException e) {
            return text;
        }
    }
}
