package fr.cadreia.demonstration.story;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case, session, call or report of the history, as its file tells of it.
 *
 * @param key by which acts name it, e.g. {@code n1}
 * @param facts answers that any form asks for, by field
 * @param answers those of one form alone, by form and field
 */
public record StorySubject(String key, Map<String, Object> facts, Map<String, Map<String, Object>> answers) {

    public String text(String fact) {
        return String.valueOf(facts.getOrDefault(fact, ""));
    }

    /** What is answered to a form: what is told of it alone goes before the rest. */
    Map<String, Object> to(String form) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.putAll(answers.getOrDefault(form, Map.of()));
        return all;
    }
}
