package fr.cadreia.register.web;

import fr.cadreia.kernel.form.FieldError;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers programs whose parameters mean nothing: 400, with each of them and what it may be. */
@RestControllerAdvice(annotations = RestController.class)
class RefusedParameters {

    /** {@code {"message", "fields": [{"field", "label", "message"}]}}. */
    record Refusal(String message, List<FieldError> fields) {}

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(BadParametersException refused) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Refusal("Cette demande contient des paramètres qui n’ont pas de sens.", refused.fields()));
    }
}
