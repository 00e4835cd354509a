package fr.cadreia.demonstration.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.demonstration.ClockBusyException;
import fr.cadreia.demonstration.DemonstrationClock;
import fr.cadreia.demonstration.PassageResult;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of the demonstration's clock: it tells the current day, and moves the clock to a later one. */
@RestController
@RequestMapping(ClockController.ADDRESS)
@Profile("demo")
class ClockController {

    static final String ADDRESS = "/demo/horloge";

    private final DemonstrationClock clock;

    ClockController(DemonstrationClock clock) {
        this.clock = clock;
    }

    /**
     * @param date the day by the application's clock
     * @param ran number of jobs and rounds that succeeded on the way
     * @param failed number of jobs and rounds that failed
     */
    record Moved(LocalDate date, int ran, int failed) {}

    /**
     * A refusal in the form of the engine's API:
     * {@code {"type", "message", "fields": [{"field", "label", "message"}]}}.
     */
    record Refusal(String type, String message, List<FieldError> fields) {}

    @GetMapping
    Moved today() {
        return new Moved(clock.today(), 0, 0);
    }

    @PostMapping
    Moved move(@RequestBody(required = false) String body) {
        PassageResult work = clock.moveTo(ClockMove.of(read(body), clock.today()));
        return new Moved(clock.today(), work.ran(), work.failed());
    }

    private static JsonNode read(String body) {
        try {
            return StoredJson.STRICT.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            throw FormRefusedException.because(
                    "Ce texte n’est pas du JSON\u00a0: écrivez par exemple {\"jours\": 30}.");
        }
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(FormRefusedException refused) {
        return ResponseEntity.badRequest().body(new Refusal("InvalidRequest", refused.getMessage(), refused.fields()));
    }

    @ExceptionHandler
    void refuse(ClockBusyException busy, HttpServletResponse response) throws IOException {
        busy.answer().answerProgram(response);
    }
}
