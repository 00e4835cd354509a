package fr.cadreia.task.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.dossier.web.SummaryView;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.task.TaskDesk;
import fr.cadreia.task.TaskDesk.Beside;
import fr.cadreia.task.TaskDesk.Sheet;
import fr.cadreia.task.TaskHolder;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of a task for one reader. */
@Component
class TaskPages {

    private final TaskDesk desk;
    private final TaskHolder holder;
    private final ObjectMapper json;
    private final PlainForms plain;
    private final AuthorityClock clock;

    TaskPages(TaskDesk desk, TaskHolder holder, ObjectMapper json, PlainForms plain, AuthorityClock clock) {
        this.desk = desk;
        this.holder = holder;
        this.json = json;
        this.plain = plain;
        this.clock = clock;
    }

    /** A task in a list; {@code due} French or empty. */
    record Row(String name, String about, String due, boolean late, boolean free, String link) {}

    /** Shows a task. The holder of the task fills it in; other people read why they may not. */
    String open(CaseTask found, Person person, Model model, HttpServletResponse response) {
        Optional<String> whyNot = holder.whyNot(found, person);
        if (whyNot.isPresent()) {
            return refused(whyNot.get(), found.matter(), person, model, response);
        }
        try {
            return filledIn(found, desk.open(found.task().id()), person, model);
        } catch (FormRefusedException refused) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, refused.fields().get(0).message(), refused);
        } catch (CommandRefusedException refused) {
            return refused(refused.getMessage(), found.matter(), person, model, response);
        }
    }

    /** Shows again the answers that a browser without scripts sent and the form refused, to be corrected. */
    String again(CaseTask found, Person person, Model model, UncheckedAnswers answers, List<FieldError> errors) {
        Sheet sheet = desk.open(found.task().id());
        String template = filledIn(found, sheet, person, model);
        model.addAttribute("plain", plain.of(sheet, answers, errors));
        model.addAttribute("errors", errors);
        return template;
    }

    private String filledIn(CaseTask found, Sheet sheet, Person person, Model model) {
        model.addAttribute("plain", plain.of(sheet));
        model.addAttribute("errors", List.of());
        model.addAttribute("summary", summary(found, person));
        model.addAttribute("task", row(found));
        model.addAttribute("id", found.task().id());
        model.addAttribute("schema", sheet.schema());
        model.addAttribute("values", json(sheet.values()));
        addMatter(found.matter(), person, model);
        return "task/page";
    }

    /** Shows the record alone, for the Tasklist's own tab. */
    String beside(CaseTask found, Person person, Model model, HttpServletResponse response) {
        model.addAttribute("id", found.task().id());
        Optional<String> whyNot = holder.whyNot(found, person);
        if (whyNot.isPresent()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("reason", whyNot.get());
        } else {
            model.addAttribute("summary", summary(found, person));
        }
        addMatter(found.matter(), person, model);
        return "task/beside";
    }

    private SummaryView summary(CaseTask found, Person person) {
        Beside beside = desk.beside(found.task().id(), person);
        return SummaryView.besideTask(beside.sections(), beside.open());
    }

    static String refused(String reason, Matter matter, Person person, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("reason", reason);
        addMatter(matter, person, model);
        return "task/refused";
    }

    static void addMatter(Matter matter, Person person, Model model) {
        boolean maySee = matter.isOpenTo(person);
        model.addAttribute("matter", maySee ? matter.reference() + " " + matter.title() : "");
        model.addAttribute("page", maySee ? matter.page() : "");
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "Aucune tâche n’a cette adresse, ou elle est finie depuis longtemps.");
    }

    List<Row> rows(List<CaseTask> found) {
        return found.stream().map(this::row).toList();
    }

    private Row row(CaseTask found) {
        Optional<Instant> due = found.task().due();
        return new Row(
                found.task().name(),
                found.matter().reference() + " " + found.matter().title(),
                due.map(FrenchText::day).orElse(""),
                due.filter(clock.now()::isAfter).isPresent(),
                found.task().assignee().isEmpty(),
                TaskAddress.opening(found.task().id()));
    }

    /** Writes the values of a form as its page reads them. */
    private String json(ShownValues values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
