package fr.cadreia.demonstration.story;

import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.Map;

/**
 * A case, session, call or report of the history, as the history's file describes it.
 *
 * @param key by which acts name it, e.g. {@code n1}
 * @param facts answers that any form asks for
 * @param answers answers of one form only, by form
 */
public record StorySubject(String key, UncheckedAnswers facts, Map<String, UncheckedAnswers> answers) {

    public String text(String fact) {
        return String.valueOf(facts.values().getOrDefault(fact, ""));
    }

    /** What is answered to a form: what is told of it alone goes before the rest. */
    UncheckedAnswers to(String form) {
        return facts.with(answers.getOrDefault(form, UncheckedAnswers.NONE));
    }
}
