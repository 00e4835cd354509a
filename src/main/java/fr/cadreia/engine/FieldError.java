package fr.cadreia.engine;

/**
 * One field of a form that cannot be accepted.
 *
 * @param field the field's key, empty when the whole submission is refused
 * @param label the French label that the person sees, or the key where there is none
 * @param message French sentence that says what to do
 */
public record FieldError(String field, String label, String message) {

    public static FieldError of(String field, String message) {
        return new FieldError(field, field, message);
    }

    @Override
    public String toString() {
        return label.isEmpty() ? message : "«\u00a0" + label + "\u00a0»\u00a0: " + message;
    }
}
