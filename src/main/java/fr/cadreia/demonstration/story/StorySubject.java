package fr.cadreia.demonstration.story;

import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.Map;

/**
 * A case, session, call or report of the history, as the history's file describes it.
 *
 * @param key the name by which acts refer to it, e.g. {@code n1}
 * @param facts answers for any form that asks for them
 * @param answers answers for one form only, by form
 */
public record StorySubject(String key, UncheckedAnswers facts, Map<String, UncheckedAnswers> answers) {

    public String text(String fact) {
        return String.valueOf(facts.values().getOrDefault(fact, ""));
    }

    /** Returns the answers to a form; answers for this form only take precedence over the facts. */
    UncheckedAnswers to(String form) {
        return facts.with(answers.getOrDefault(form, UncheckedAnswers.NONE));
    }
}
