package fr.cadreia.task.web;

import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.RefusalStatus;
import fr.cadreia.people.Person;
import fr.cadreia.task.TaskDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The page of one task, and the answers that its form sends. */
@Controller
class TaskController {

    private final CaseAccess access;
    private final TaskDesk desk;
    private final OpenTasks tasks;
    private final TaskPages pages;
    private final EndedPages ended;

    TaskController(CaseAccess access, TaskDesk desk, OpenTasks tasks, TaskPages pages, EndedPages ended) {
        this.access = access;
        this.desk = desk;
        this.tasks = tasks;
        this.pages = pages;
        this.ended = ended;
    }

    /**
     * The result of a form that was sent.
     *
     * @param message French, empty when it is accepted
     * @param fields the fields to correct, in the order of the form
     */
    record Answer(String message, List<FieldError> fields) {}

    @GetMapping("/taches/{id}")
    String show(@PathVariable String id, Principal principal, Model model, HttpServletResponse response) {
        Person person = access.person(principal);
        return tasks.find(id)
                .map(found -> pages.open(found, person, model, response))
                .orElseGet(() -> ended.show(id, person, model, response));
    }

    /** Answers the record for the Tasklist's tab, which asks as the signed-in person. */
    @GetMapping("/taches/{id}/dossier")
    String beside(@PathVariable String id, Principal principal, Model model, HttpServletResponse response) {
        return tasks.find(id)
                .map(found -> pages.beside(found, access.person(principal), model, response))
                .orElseThrow(TaskPages::unknown);
    }

    /** Answers the words of the Tasklist once a task is sent. */
    @GetMapping("/taches/{id}/suite")
    String next(@PathVariable String id, Principal principal, Model model, HttpServletResponse response) {
        return ended.next(id, access.person(principal), model, response);
    }

    @PostMapping(path = "/taches/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> send(@PathVariable String id, @RequestBody UncheckedAnswers answers, Principal principal) {
        try {
            desk.send(id, access.person(principal), answers);
            return ResponseEntity.ok(new Answer("", List.of()));
        } catch (FormRefusedException refused) {
            return ResponseEntity.badRequest().body(new Answer(refused.getMessage(), refused.fields()));
        } catch (CommandRefusedException refused) {
            return ResponseEntity.status(RefusalStatus.of(refused)).body(new Answer(refused.getMessage(), List.of()));
        }
    }

    /** Takes answers from a browser without scripts: all on one page, and the page again with the fields to correct. */
    @PostMapping(path = "/taches/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String sendPlain(
            @PathVariable String id,
            EnteredForm entered,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        Person person = access.person(principal);
        Optional<CaseTask> found = tasks.find(id);
        if (found.isPresent()) {
            UncheckedAnswers answers = UncheckedAnswers.NONE;
            try {
                answers = PlainAnswers.of(FormSchema.parse(desk.form(id)), entered.all());
                desk.send(id, person, entered.notPersons().beside(answers));
            } catch (FormRefusedException refused) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                entered.ask(refused.fields());
                return pages.again(found.get(), person, model, answers, refused.fields());
            } catch (CommandRefusedException refused) {
                // The page gives the reason, or says that the task is over.
                return show(id, principal, model, response);
            }
        }
        return "redirect:/taches/" + id;
    }

    /** The answers that a form without scripts sends, as values of the form's fields. */
    private static final class PlainAnswers {

        /** The prefix of the name of a shown field: a browser sends nothing about a box that is not ticked. */
        private static final String SHOWN = "_";

        private PlainAnswers() {}

        /** Returns the answers of the shown fields; null for a field that was left empty. */
        static UncheckedAnswers of(FormSchema schema, MultiValueMap<String, String> sent) {
            Map<String, Object> answers = new LinkedHashMap<>();
            for (FormField field : schema.fields()) {
                if (sent.containsKey(field.key()) || sent.containsKey(SHOWN + field.key())) {
                    answers.put(field.key(), value(field, sent.getOrDefault(field.key(), List.of())));
                }
            }
            return new UncheckedAnswers(answers);
        }

        private static Object value(FormField field, List<String> sent) {
            String text = sent.isEmpty() ? "" : sent.get(0).replace("\r\n", "\n");
            return switch (field.type()) {
                case "checkbox" -> !sent.isEmpty();
                case "checklist", "taglist" -> List.copyOf(sent);
                case "number" -> text.isBlank() ? null : number(text);
                default -> text.isBlank() ? null : text;
            };
        }

        /** Reads a number. A text that is no number stays as it was typed, and is refused as such. */
        private static Object number(String text) {
            try {
                BigDecimal number = new BigDecimal(
                        text.strip().replaceAll("[\\s\u202f\u00a0]", "").replace(',', '.'));
                return number.stripTrailingZeros().scale() <= 0
                        ? (Object) number.longValueExact()
                        : number.doubleValue();
            } catch (ArithmeticException | NumberFormatException e) {
                return text;
            }
        }
    }
}
