package fr.cadreia.register.entry;

import java.util.List;

/**
 * A question that people ask of a use before anything else.
 *
 * @param question French
 * @param fields paths of those that answer it
 */
public record PublicQuestion(String question, List<String> fields) {

    public PublicQuestion {
        fields = List.copyOf(fields);
    }
}
