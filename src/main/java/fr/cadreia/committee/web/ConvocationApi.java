package fr.cadreia.committee.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.web.RefusalStatus;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormRefusedException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String URGENCY = "urgency";
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

    /**
     * @param message French sentence
     * @param fields of the request, that cannot be as they are
     */
    record Refusal(String message, List<FieldError> fields) {}

    @PostMapping("/{number}/convocation")
    Convened convene(@PathVariable String number, @RequestBody(required = false) String body, Principal principal) {
        planning.convene(readers.of(principal, number), number, urgency(body));
        Session session = sessions.get(number);
        return new Convened(
                number,
                session.status().name(),
                session.startsAt().toString(),
                session.agenda().stream().map(item -> item.caseReference()).toList());
    }

    private static String urgency(String body) {
        if (body == null || body.isBlank()) {
            return "";
        }
        try {
            return urgency(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw FormRefusedException.because(
                    "Ce texte n’est pas du JSON : envoyez {\"urgency\": \"motif\"}, ou rien.");
        }
    }

    private static String urgency(JsonNode sent) {
        if (!sent.isObject()) {
            throw FormRefusedException.because("Envoyez un objet JSON, par exemple {\"urgency\": \"motif\"}.");
        }
        List<FieldError> unknown = new ArrayList<>();
        sent.fieldNames().forEachRemaining(name -> {
            if (!name.equals(URGENCY)) {
                unknown.add(FieldError.of(name, "ce champ n’existe pas : « urgency » est le seul."));
            }
        });
        if (!unknown.isEmpty()) {
            throw new FormRefusedException(unknown);
        }
        JsonNode reason = sent.path(URGENCY);
        if (sent.has(URGENCY) && !reason.isTextual()) {
            throw refused("un texte est attendu.");
        }
        try {
            return SessionForms.text(Map.of(URGENCY, reason.asText("")), URGENCY, LONGEST);
        } catch (CommandRefusedException unreadable) {
            throw refused(unreadable.getMessage());
        }
    }

    private static FormRefusedException refused(String message) {
        return new FormRefusedException(List.of(FieldError.of(URGENCY, message)));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(FormRefusedException refused) {
        return ResponseEntity.badRequest().body(new Refusal(refused.getMessage(), refused.fields()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(CommandRefusedException refused) {
        return ResponseEntity.status(RefusalStatus.of(refused)).body(new Refusal(refused.getMessage(), List.of()));
    }
}
