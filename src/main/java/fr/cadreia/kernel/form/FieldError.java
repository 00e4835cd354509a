package fr.cadreia.kernel.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The refusal of one field of a form: it cannot be accepted, or not before its sender has answered a question about it.
 *
 * @param field the field's key, empty when the whole submission is refused
 * @param label the French label that the person sees, or the key where there is none
 * @param message French sentence that says what to do
 * @param mention the words of the answer about which the sender is asked whether they are a person; empty for a fault
 */
public record FieldError(
        String field,
        String label,
        String message,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String mention) {

    public FieldError(String field, String label, String message) {
        this(field, label, message, "");
    }

    public static FieldError of(String field, String message) {
        return new FieldError(field, field, message);
    }

    public FieldError labelled(String other) {
        return new FieldError(field, other, message, mention);
    }

    /** Returns, for programs, the field in which the next submission lists the mentions that are no person. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public String answerIn() {
        return mention.isEmpty() ? "" : NotPersons.FIELD;
    }

    @Override
    public String toString() {
        return label.isEmpty() ? message : "«\u00a0" + label + "\u00a0»\u00a0: " + message;
    }
}
