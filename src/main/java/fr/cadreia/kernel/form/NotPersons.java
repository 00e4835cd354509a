package fr.cadreia.kernel.form;

import java.util.Collection;
import java.util.List;

/**
 * The words of a text that name no person, by the answer of its sender.
 *
 * @param words as the question quoted them
 */
public record NotPersons(List<String> words) {

    /** The name under which a submission carries them beside the fields of its form, as a list of texts. */
    public static final String FIELD = "notPersons";

    public static final NotPersons NONE = new NotPersons(List.of());

    /** The greatest number, more than any form can mention. */
    private static final int MOST = 200;

    public NotPersons {
        words = List.copyOf(words);
    }

    /**
     * Reads the words that a submission carries beside the fields of its form.
     *
     * @throws FormRefusedException when it is no list of texts
     */
    public static NotPersons in(UncheckedAnswers submitted) {
        Object sent = submitted.values().get(FIELD);
        if (sent == null) {
            return NONE;
        }
        if (sent instanceof Collection<?> list
                && list.size() <= MOST
                && list.stream().allMatch(String.class::isInstance)) {
            return new NotPersons(list.stream().map(String.class::cast).toList());
        }
        throw new FormRefusedException(List.of(FieldError.of(
                FIELD,
                "une liste de textes est attendue\u00a0: les mots, tels que la question les cite, qui ne sont pas une "
                        + "personne.")));
    }

    /** Returns a submission that carries them. */
    public UncheckedAnswers beside(UncheckedAnswers answers) {
        return words.isEmpty() ? answers : answers.with(FIELD, words);
    }
}
