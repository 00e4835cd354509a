package fr.cadreia.register.entry;

/**
 * A question of a form.
 *
 * @param form id of the form, e.g. {@code experiment-protocol}
 * @param field its key; {@code #} stands for the number of a place, as in {@code indicator#Name}
 */
public record FormQuestion(String form, String field) {

    /** @param name of both, e.g. {@code proposal.need} */
    public FormQuestion(String name) {
        this(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1));
    }

    /** Returns the key of the question for one place, from 1. */
    public String at(int place) {
        return field.replace("#", String.valueOf(place));
    }

    /** Tells whether an answer with this key answers the question, at whatever place. */
    boolean isAnsweredBy(String key) {
        return field.equals(key) || field.equals(key.replaceFirst("\\d+", "#"));
    }

    @Override
    public String toString() {
        return form + "." + field;
    }
}
