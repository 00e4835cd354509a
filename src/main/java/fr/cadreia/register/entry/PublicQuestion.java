package fr.cadreia.register.entry;

import java.util.List;

/**
 * A question that people ask of a use before anything else.
 *
 * @param question French
 * @param fields paths of those that answer it
 */
public record StoryQuestion(String question, List<String> fields) {

    public StoryQuestion {
        fields = List.copyOf(fields);
    }
}
