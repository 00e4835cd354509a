package fr.cadreia.catalogue.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.catalogue.Solution;
import fr.cadreia.kernel.form.Answers;

/** What the catalogue's tables keep as JSON. */
final class CatalogueJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CatalogueJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON", e);
        }
    }

    static Solution solution(String json) {
        try {
            return JSON.readValue(json, Solution.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answers answers(String json) {
        try {
            return JSON.readValue(json, Answers.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
