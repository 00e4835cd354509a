package fr.cadreia.task.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.RefusalStatus;
import fr.cadreia.task.DraftDesk;
import fr.cadreia.task.DraftDesk.Saved;
import fr.cadreia.task.TaskDraft;
import fr.cadreia.task.web.TaskController.Answer;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what people type, for the script of a form on our page or in the Tasklist. */
@RestController
@RequestMapping("/taches/{id}/brouillon")
class DraftController {

    private final DraftDesk desk;
    private final CaseAccess access;
    private final AuthorityClock clock;

    DraftController(DraftDesk desk, CaseAccess access, AuthorityClock clock) {
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The answers that a form's script sends.
     *
     * @param answers complete or not
     * @param since the revision that it started from, 0 or nothing for none
     */
    record Typed(UncheckedAnswers answers, Integer since) {}

    /**
     * The state of the draft.
     *
     * @param revision 0 when there is none
     * @param saved « Brouillon enregistré à 14 h 12. », empty when there is none
     * @param notice French, the fate of the draft of another window or device, mostly empty
     * @param token against forged requests, for the next one to be sent with
     */
    record State(int revision, String saved, String notice, String token) {}

    @GetMapping
    ResponseEntity<State> read(@PathVariable String id, Principal principal, CsrfToken token) {
        State state = desk.find(id, access.person(principal))
                .map(draft -> state(draft, "", token))
                .orElseGet(() -> new State(0, "", "", token.getToken()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    State save(@PathVariable String id, @RequestBody Typed typed, Principal principal, CsrfToken token) {
        if (typed.answers() == null) {
            throw new FormRefusedException(
                    List.of(FieldError.of("answers", "ce champ manque\u00a0: envoyez les réponses du formulaire.")));
        }
        int since = typed.since() == null ? 0 : typed.since();
        Saved saved = desk.save(id, access.person(principal), typed.answers(), since);
        String notice = saved.replaced()
                .map(other -> "Un brouillon avait été enregistré ailleurs, " + when(other)
                        + "\u00a0: ce que vous saisissez ici le remplace.")
                .orElse("");
        return state(saved.draft(), notice, token);
    }

    @DeleteMapping
    ResponseEntity<Void> drop(@PathVariable String id, Principal principal) {
        desk.drop(id, access.person(principal));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Answer> refused(FormRefusedException refused) {
        return ResponseEntity.badRequest().body(new Answer(refused.getMessage(), refused.fields()));
    }

    /** Refuses a body that cannot be read: names the part that has another type, or the whole when it is no JSON. */
    @ExceptionHandler
    ResponseEntity<Answer> refused(HttpMessageNotReadableException unreadable) {
        String field = unreadable.getCause() instanceof JsonMappingException wrong
                ? wrong.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
        return refused(
                field.isEmpty()
                        ? FormRefusedException.because(
                                "Un objet JSON est attendu\u00a0: envoyez {\"answers\": {…}, \"since\": 0}.")
                        : new FormRefusedException(List.of(FieldError.of(
                                field,
                                field.equals("answers")
                                        ? "un objet est attendu, avec une réponse par champ."
                                        : "un nombre entier est attendu."))));
    }

    @ExceptionHandler
    ResponseEntity<Answer> refused(CommandRefusedException refused) {
        return ResponseEntity.status(RefusalStatus.of(refused)).body(new Answer(refused.getMessage(), List.of()));
    }

    private State state(TaskDraft draft, String notice, CsrfToken token) {
        return new State(draft.revision(), "Brouillon enregistré " + when(draft) + ".", notice, token.getToken());
    }

    /** Returns « à 14 h 12 », of another day « le 3 mars 2026 à 14 h 12 ». */
    private String when(TaskDraft draft) {
        LocalDateTime saved = AuthorityClock.dateTimeOf(draft.savedAt());
        return saved.toLocalDate().equals(clock.today())
                ? "à " + FrenchText.time(saved)
                : "le " + FrenchText.moment(draft.savedAt());
    }
}
