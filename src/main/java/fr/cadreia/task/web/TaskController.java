package fr.cadreia.task.web;

import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.OpenTasks;
import fr.cadreia.dossier.web.Visits;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormRefusedException;
import fr.cadreia.people.Person;
import fr.cadreia.task.TaskDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The page of one task, and what its form sends. */
@Controller
class TaskController {

    private final Visits visits;
    private final TaskDesk desk;
    private final OpenTasks tasks;
    private final TaskPages pages;

    TaskController(Visits visits, TaskDesk desk, OpenTasks tasks, TaskPages pages) {
        this.visits = visits;
        this.desk = desk;
        this.tasks = tasks;
        this.pages = pages;
    }

    /**
     * What becomes of a form that was sent.
     *
     * @param message French, empty when it is accepted
     * @param fields what to correct, in the order of the form
     */
    record Answer(String message, List<FieldError> fields) {}

    @GetMapping("/taches/{id}")
    String show(@PathVariable String id, Principal principal, Model model, HttpServletResponse response) {
        Person person = visits.person(principal);
        return tasks.find(id)
                .map(found -> pages.open(found, person, model, response))
                .orElseGet(() -> pages.ended(id, person, model, response));
    }

    /** What the Tasklist shows in its tab; it asks as the signed-in person. */
    @GetMapping("/taches/{id}/dossier")
    String beside(@PathVariable String id, Principal principal, Model model, HttpServletResponse response) {
        return tasks.find(id)
                .map(found -> pages.beside(found, visits.person(principal), model, response))
                .orElseThrow(TaskPages::unknown);
    }

    @PostMapping(path = "/taches/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> send(
            @PathVariable String id, @RequestBody Map<String, Object> answers, Principal principal) {
        try {
            desk.send(id, visits.person(principal), answers);
            return ResponseEntity.ok(new Answer("", List.of()));
        } catch (FormRefusedException refused) {
            return ResponseEntity.badRequest().body(new Answer(refused.getMessage(), refused.fields()));
        } catch (CommandRefusedException refused) {
            boolean forbidden = refused.kind() == CommandRefusedException.Kind.FORBIDDEN;
            return ResponseEntity.status(forbidden ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT)
                    .body(new Answer(refused.getMessage(), List.of()));
        }
    }
}
