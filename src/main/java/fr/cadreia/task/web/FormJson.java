package fr.cadreia.task.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** What a form is filled with, as its page reads it. */
@Component
class FormJson {

    private final ObjectMapper json;

    FormJson(ObjectMapper json) {
        this.json = json;
    }

    String of(Object values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
