package fr.cadreia.kernel.form;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A submission that was refused before anything was stored. REST answers 400 with the list of fields.
 *
 * <p>It is a {@link FormFieldValidationException} because that is the only exception for which the engine's REST
 * resources answer 400 on their own.
 */
public class FormRefusedException extends FormFieldValidationException {

    private final transient List<FieldError> fields;

    public FormRefusedException(List<FieldError> fields) {
        super("fields", message(fields));
        this.fields = List.copyOf(fields);
    }

    /** Returns a refusal that concerns the whole submission rather than a field. */
    public static FormRefusedException because(String message) {
        return new FormRefusedException(List.of(new FieldError("", "", message)));
    }

    public List<FieldError> fields() {
        return fields;
    }

    /** Each refusal is a sentence of its own. */
    private static String message(List<FieldError> fields) {
        return fields.stream().map(FieldError::toString).collect(Collectors.joining(" "));
    }
}
