package fr.cadreia.register.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What somebody wrote, as the journal keeps it. */
final class RequestText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestText() {}

    /** @param content of the journal's row */
    static String of(String content) {
        try {
            return JSON.readTree(content).path("text").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the journal is no JSON", e);
        }
    }
}
