package fr.cadreia.committee.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.CommandRefusedException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For programs: whoever convenes the members approves and sends the convocation of a session (see openapi/committee.yaml). */
@RestController
@RequestMapping("/api/committee/sessions")
class ConvocationApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2000;

    private final SessionReaders readers;
    private final SessionPlanning planning;
    private final Sessions sessions;

    ConvocationApi(SessionReaders readers, SessionPlanning planning, Sessions sessions) {
        this.readers = readers;
        this.planning = planning;
        this.sessions = sessions;
    }

    /**
     * @param status {@code CONVENED}
     * @param agenda references of the cases, in their order
     */
    record Convened(String number, String status, String startsAt, List<String> agenda) {}

    /** @param message French sentence */
    record Refusal(String message) {}

    @PostMapping("/{number}/convocation")
    Convened convene(@PathVariable String number, @RequestBody(required = false) String body, Principal principal) {
        JsonNode sent = sent(body);
        planning.convene(readers.of(principal, number), number, text(sent, "urgency"), text(sent, "impediment"));
        Session session = sessions.get(number);
        return new Convened(
                number,
                session.status().name(),
                session.startsAt().toString(),
                session.agenda().stream().map(item -> item.caseReference()).toList());
    }

    private static String text(JsonNode sent, String field) {
        return SessionForms.text(Map.of(field, sent.path(field).asText("")), field, LONGEST);
    }

    private static JsonNode sent(String body) {
        if (body == null || body.isBlank()) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode sent = JSON.readTree(body);
            if (!sent.isObject() || !isText(sent, "urgency") || !isText(sent, "impediment")) {
                throw CommandRefusedException.invalid("Envoyez un objet JSON, par exemple {\"urgency\": \"motif\"}.");
            }
            return sent;
        } catch (JsonProcessingException e) {
            throw CommandRefusedException.invalid(
                    "Ce texte n’est pas du JSON : envoyez {\"urgency\": \"motif\"}, ou rien.");
        }
    }

    private static boolean isText(JsonNode sent, String field) {
        return !sent.has(field) || sent.path(field).isTextual();
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(CommandRefusedException refused) {
        HttpStatus status = switch (refused.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.CONFLICT;
        };
        return ResponseEntity.status(status).body(new Refusal(refused.getMessage()));
    }
}
