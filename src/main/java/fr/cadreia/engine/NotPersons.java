package fr.cadreia.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text of which its sender says, having been asked, that they are no person.
 *
 * @param words as the question quoted them
 */
public record NotPersons(List<String> words) {

    /** Under which a submission carries them beside the fields of its form, as a list of texts. */
    public static final String FIELD = "notPersons";

    public static final NotPersons NONE = new NotPersons(List.of());

    /** More than any form can mention. */
    private static final int MOST = 200;

    public NotPersons {
        words = List.copyOf(words);
    }

    /**
     * Takes them out of a submission.
     *
     * @param submitted of a form's fields and this list, which is removed
     * @throws FormRefusedException when it is no list of texts
     */
    public static NotPersons takenFrom(Map<String, Object> submitted) {
        Object sent = submitted.remove(FIELD);
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

    /** A submission that carries them. */
    public Map<String, Object> beside(Map<String, Object> answers) {
        if (words.isEmpty()) {
            return answers;
        }
        Map<String, Object> submission = new LinkedHashMap<>(answers);
        submission.put(FIELD, words);
        return submission;
    }
}
