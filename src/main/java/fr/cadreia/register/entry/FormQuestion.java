package fr.cadreia.register.entry;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A question of a form.
 *
 * @param form id of the form, e.g. {@code experiment-protocol}
 * @param field its key; {@code #} stands for the number of a place, as in {@code indicator#Name}
 */
public record FormQuestion(String form, String field) {

    /** @param name e.g. {@code proposal.need} */
    @JsonCreator
    public static FormQuestion of(String name) {
        int dot = name.indexOf('.');
        return new FormQuestion(name.substring(0, dot), name.substring(dot + 1));
    }

    /** The key of the question for one place, from 1. */
    public String at(int place) {
        return field.replace("#", String.valueOf(place));
    }

    /** Whether an answer with this key answers the question, at whatever place. */
    boolean isAnsweredBy(String key) {
        return field.equals(key) || field.equals(key.replaceFirst("\\d+", "#"));
    }

    @Override
    public String toString() {
        return form + "." + field;
    }
}
