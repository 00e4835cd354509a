package fr.cadreia.engine.form;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Demands on the server what the form demands on the screen, whichever client sent the answers. */
public final class FormCheck {

    private FormCheck() {}

    /**
     * @param context what the server proposed to the form (options, helpers of its conditions)
     * @param submitted as the client sent it
     * @return the answers of the fields that are shown, typed
     * @throws FormRefusedException with every refused field
     */
    public static Answers check(FormSchema schema, Map<String, Object> context, Map<String, Object> submitted) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : submitted.keySet()) {
            if (schema.field(name).isEmpty()) {
                errors.add(FieldError.of(name, "ce champ n'existe pas dans le formulaire « " + schema.id() + " »."));
            }
        }
        Set<String> hidden = FormConditions.hidden(schema, context, submitted);
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : schema.fields()) {
            if (hidden.contains(field.key()) || field.fixed()) {
                continue;
            }
            try {
                Optional<Object> proposed = field.optionsKey().map(context::get);
                Object value = FieldCheck.check(field, submitted.get(field.key()), FieldCheck.options(field, proposed));
                if (value != null) {
                    answers.put(field.key(), value);
                }
            } catch (FieldCheck.Refused e) {
                errors.add(new FieldError(field.key(), field.plainLabel(), e.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        return new Answers(answers);
    }
}
