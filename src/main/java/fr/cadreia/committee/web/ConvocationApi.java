package fr.cadreia.committee.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.convening.SessionConvening;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.web.RefusalStatus;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API by which the person who convenes the members approves and sends the convocation of a session (see
 * openapi/committee.yaml).
 */
@RestController
@RequestMapping("/api/committee/sessions")
class ConvocationApi {

    private static final Set<String> FIELDS = Set.of("urgency", "impediment", NotPersons.FIELD);
    private static final int LONGEST = 2000;

    private final SessionReaders readers;
    private final SessionConvening convening;
    private final Sessions sessions;

    ConvocationApi(SessionReaders readers, SessionConvening convening, Sessions sessions) {
        this.readers = readers;
        this.convening = convening;
        this.sessions = sessions;
    }

    /**
     * @param status {@code CONVENED}
     * @param agenda references of the cases, in their order
     */
    record Convened(String number, String status, String startsAt, List<String> agenda) {}

    /**
     * @param message French sentence
     * @param fields the faulty fields of the request
     */
    record Refusal(String message, List<FieldError> fields) {}

    @PostMapping("/{number}/convocation")
    Convened convene(@PathVariable String number, @RequestBody(required = false) String body, Principal principal) {
        JsonNode sent = sent(body);
        convening.convene(
                readers.of(principal, number),
                number,
                text(sent, "urgency"),
                text(sent, "impediment"),
                notPersons(sent));
        Session session = sessions.get(number);
        return new Convened(
                number,
                session.status().name(),
                session.startsAt().toString(),
                session.agenda().stream().map(item -> item.caseReference()).toList());
    }

    private static JsonNode sent(String body) {
        if (body == null || body.isBlank()) {
            return StoredJson.STRICT.createObjectNode();
        }
        JsonNode sent;
        try {
            sent = StoredJson.STRICT.readTree(body);
        } catch (JsonProcessingException e) {
            throw FormRefusedException.because(
                    "Ce texte n’est pas du JSON\u00a0: envoyez {\"urgency\": \"motif\"}, ou rien.");
        }
        if (!sent.isObject()) {
            throw FormRefusedException.because("Envoyez un objet JSON, par exemple {\"urgency\": \"motif\"}.");
        }
        List<FieldError> errors = new ArrayList<>();
        sent.properties().forEach(field -> {
            if (!FIELDS.contains(field.getKey())) {
                errors.add(FieldError.of(
                        field.getKey(),
                        "ce champ n’existe pas\u00a0: «\u00a0urgency\u00a0», «\u00a0impediment\u00a0» et «\u00a0notPersons\u00a0» sont"
                                + " les seuls."));
            } else if (field.getKey().equals(NotPersons.FIELD)) {
                if (!isTexts(field.getValue())) {
                    errors.add(FieldError.of(field.getKey(), "une liste de textes est attendue."));
                }
            } else if (!field.getValue().isTextual()) {
                errors.add(FieldError.of(field.getKey(), "un texte est attendu."));
            }
        });
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        return sent;
    }

    private static boolean isTexts(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
    }

    private static NotPersons notPersons(JsonNode sent) {
        return new NotPersons(
                sent.path(NotPersons.FIELD).valueStream().map(JsonNode::asText).toList());
    }

    private static String text(JsonNode sent, String field) {
        try {
            return SessionForms.text(sent.path(field).asText(""), LONGEST);
        } catch (CommandRefusedException unreadable) {
            throw new FormRefusedException(List.of(FieldError.of(field, unreadable.getMessage())));
        }
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(FormRefusedException refused) {
        return ResponseEntity.badRequest().body(new Refusal(refused.getMessage(), refused.fields()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(CommandRefusedException refused) {
        return ResponseEntity.status(RefusalStatus.of(refused))
                .body(new Refusal(refused.getMessage(), refused.questions()));
    }
}
