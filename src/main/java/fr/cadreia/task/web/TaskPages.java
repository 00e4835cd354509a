package fr.cadreia.task.web;

import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.Matters;
import fr.cadreia.dossier.OpenTasks;
import fr.cadreia.dossier.OpenTasks.CaseTask;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.TaskAccess;
import fr.cadreia.dossier.TaskAddress;
import fr.cadreia.dossier.TaskOutcome;
import fr.cadreia.dossier.web.FrenchDates;
import fr.cadreia.dossier.web.SummaryView;
import fr.cadreia.engine.FormRefusedException;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.task.TaskDesk;
import fr.cadreia.task.TaskDesk.Beside;
import fr.cadreia.task.TaskDesk.Ended;
import fr.cadreia.task.TaskDesk.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the page of a task shows to one reader. */
@Component
class TaskPages {

    private static final int OTHERS = 5;

    private final TaskDesk desk;
    private final OpenTasks tasks;
    private final TaskAccess access;
    private final Matters matters;
    private final StepDocuments documents;
    private final List<TaskOutcome> outcomes;
    private final People people;
    private final FormJson json;
    private final Clock clock;

    TaskPages(
            TaskDesk desk,
            OpenTasks tasks,
            TaskAccess access,
            Matters matters,
            StepDocuments documents,
            List<TaskOutcome> outcomes,
            People people,
            FormJson json,
            Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.access = access;
        this.matters = matters;
        this.documents = documents;
        this.outcomes = outcomes;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /** A task in a list; {@code due} French or empty. */
    record Row(String name, String about, String due, boolean late, boolean free, String link) {}

    /** Whose a task is decides who fills it in; whoever may not reads why. */
    String open(CaseTask found, Person person, Model model, HttpServletResponse response) {
        Optional<String> whyNot = whyNot(found, person);
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

    private String filledIn(CaseTask found, Sheet sheet, Person person, Model model) {
        model.addAttribute("summary", summary(found, person));
        model.addAttribute("task", row(found));
        model.addAttribute("id", found.task().id());
        model.addAttribute("schema", sheet.schema());
        model.addAttribute("values", json.of(sheet.values()));
        addMatter(found.matter(), person, model);
        return "task/page";
    }

    /** The record alone, for the Tasklist's own tab. */
    String beside(CaseTask found, Person person, Model model, HttpServletResponse response) {
        model.addAttribute("id", found.task().id());
        Optional<String> whyNot = whyNot(found, person);
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

    private static String refused(
            String reason, Matter matter, Person person, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("reason", reason);
        addMatter(matter, person, model);
        return "task/refused";
    }

    private static void addMatter(Matter matter, Person person, Model model) {
        boolean maySee = matter.isOpenTo(person);
        model.addAttribute("matter", maySee ? matter.reference() + " " + matter.title() : "");
        model.addAttribute("page", maySee ? matter.page() : "");
    }

    /** By whose function and when: who it was is for the case's journal. */
    String ended(String id, Person person, Model model, HttpServletResponse response) {
        Ended ended = desk.ended(id).orElseThrow(TaskPages::unknown);
        Matter matter = matters.find(ended.reference()).orElseThrow(TaskPages::unknown);
        boolean own = ended.who().equals(Optional.of(person.id()));
        if (!own && !matter.isOpenTo(person)) {
            return refused("Cette tâche n'est pas la vôtre.", matter, person, model, response);
        }
        model.addAttribute("name", ended.name());
        model.addAttribute("when", FrenchDates.moment(ended.when()));
        model.addAttribute("state", !ended.completed() ? "withdrawn" : own ? "own" : "done");
        model.addAttribute("by", ended.who().map(this::function).orElse(""));
        List<StepDocument> done = documents.of(ended.reference()).stream()
                .filter(document -> document.taskId().equals(id))
                .toList();
        model.addAttribute("outcomes", outcomes(done, person));
        model.addAttribute("words", own ? words(done) : "");
        addMatter(matter, person, model);
        // What comes next is for whoever has just sent this one.
        model.addAttribute("others", rows(own ? tasks.next(person, OTHERS).tasks() : List.of()));
        return "task/ended";
    }

    private List<Link> outcomes(List<StepDocument> done, Person person) {
        return done.stream()
                .flatMap(document -> outcomes.stream().flatMap(outcome -> outcome.of(document, person).stream()))
                .toList();
    }

    private String words(List<StepDocument> done) {
        return done.stream()
                .flatMap(document -> outcomes.stream().flatMap(outcome -> outcome.words(document).stream()))
                .collect(Collectors.joining(" "));
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "Aucune tâche n'a cette adresse, ou elle est finie depuis longtemps.");
    }

    private String function(String account) {
        return people.find(account)
                .map(person -> person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")))
                .orElse("");
    }

    /** Once taken, a task is for whoever took it. */
    private Optional<String> whyNot(CaseTask found, Person person) {
        return found.task()
                .assignee()
                .map(holder -> holder.equals(person.id())
                        ? Optional.<String>empty()
                        : Optional.of("Cette tâche est déjà prise en charge par une autre personne."))
                .orElseGet(() -> access.whyNot(
                        person,
                        found.matter(),
                        found.task().form(),
                        found.task().groups()));
    }

    List<Row> rows(List<CaseTask> found) {
        return found.stream().map(this::row).toList();
    }

    private Row row(CaseTask found) {
        Optional<Instant> due = found.task().due();
        return new Row(
                found.task().name(),
                found.matter().reference() + " " + found.matter().title(),
                due.map(FrenchDates::day).orElse(""),
                due.filter(clock.instant()::isAfter).isPresent(),
                found.task().assignee().isEmpty(),
                TaskAddress.opening(found.task().id()));
    }
}
