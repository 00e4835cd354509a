package fr.cadreia.engine.form;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Demands on the server what the form demands on the screen, whichever client sent the answers. */
public final class FormCheck {

    /** The limit in characters of a text field that declares none of its own. */
    public static final int DEFAULT_MAX_LENGTH = FieldCheck.DEFAULT_MAX_LENGTH;

    /**
     * The suffix that, after the name of a proposed list of options, names the text which says why some are missing;
     * French.
     */
    private static final String LIMIT = "Limit";

    private FormCheck() {}

    /**
     * @param context the values that the server proposed to the form (options, helpers of its conditions)
     * @param submitted as the client sent it
     * @return the answers of the fields that are shown, typed
     * @throws FormRefusedException with every refused field
     */
    public static Answers check(FormSchema schema, ShownValues context, UncheckedAnswers submitted) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : submitted.values().keySet()) {
            if (schema.field(name).isEmpty()) {
                errors.add(FieldError.of(
                        name, "ce champ n’existe pas dans le formulaire «\u00a0" + schema.id() + "\u00a0»."));
            }
        }
        Set<String> hidden = FormConditions.hidden(schema, context, submitted);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : schema.fields()) {
            if (hidden.contains(field.key()) || field.fixed()) {
                continue;
            }
            Optional<Object> proposed = field.optionsKey().map(context::value);
            Optional<String> limit =
                    field.optionsKey().map(key -> context.value(key + LIMIT)).map(Object::toString);
            check(
                    schema,
                    field,
                    submitted.values().get(field.key()),
                    FieldCheck.options(field, proposed),
                    limit,
                    answers,
                    errors);
        }
        return accepted(answers, errors);
    }

    /**
     * Returns the fields that the form shows with these answers, in its order.
     *
     * @param context the values that the server proposed to the form
     */
    public static List<FormField> shown(FormSchema schema, ShownValues context, UncheckedAnswers answers) {
        Set<String> hidden = FormConditions.hidden(schema, context, answers);
        return schema.fields().stream()
                .filter(field -> !field.fixed() && !hidden.contains(field.key()))
                .toList();
    }

    /**
     * Checks answers that are known before anybody opens the form, each by itself: no other is demanded, and none is left
     * out because the form would not show it. Fields whose options the server proposes cannot be given.
     *
     * @param given null and blank ones count as not given
     * @throws FormRefusedException with every refused field
     */
    public static Answers checkGiven(FormSchema schema, UncheckedAnswers given) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        given.values().forEach((name, value) -> {
            FormField field = schema.field(name).filter(known -> !known.fixed()).orElse(null);
            if (field == null) {
                errors.add(FieldError.of(name, "ce champ ne se remplit pas dans «\u00a0" + schema.id() + "\u00a0»."));
            } else if (value != null && !value.toString().isBlank()) {
                check(
                        schema,
                        field,
                        value,
                        FieldCheck.options(field, Optional.empty()),
                        Optional.empty(),
                        answers,
                        errors);
            }
        });
        return accepted(answers, errors);
    }

    private static void check(
            FormSchema schema,
            FormField field,
            Object value,
            Set<String> options,
            Optional<String> limit,
            Map<String, Object> answers,
            List<FieldError> errors) {
        try {
            Object checked = FieldCheck.check(field, value, options);
            if (checked != null) {
                answers.put(field.key(), checked);
            }
        } catch (FieldCheck.Refused e) {
            boolean limited = value != null && limit.isPresent();
            errors.add(new FieldError(
                    field.key(), schema.label(field), e.getMessage() + (limited ? " " + limit.get() : "")));
        }
    }

    private static Answers accepted(Map<String, Object> answers, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        return new Answers(answers);
    }
}
