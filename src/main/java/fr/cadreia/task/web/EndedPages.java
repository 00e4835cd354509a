package fr.cadreia.task.web;

import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.TaskOutcome;
import fr.cadreia.dossier.web.ActorFunctions;
import fr.cadreia.dossier.web.NextActs;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Person;
import fr.cadreia.task.TaskDesk;
import fr.cadreia.task.TaskDesk.Ended;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of a task that is over, and of the next acts. */
@Component
class EndedPages {

    private static final int OTHERS = 5;

    private final TaskDesk desk;
    private final OpenTasks tasks;
    private final Matters matters;
    private final StepDocuments documents;
    private final List<TaskOutcome> outcomes;
    private final ActorFunctions functions;
    private final NextActs next;
    private final TaskPages pages;

    EndedPages(
            TaskDesk desk,
            OpenTasks tasks,
            Matters matters,
            StepDocuments documents,
            List<TaskOutcome> outcomes,
            ActorFunctions functions,
            NextActs next,
            TaskPages pages) {
        this.desk = desk;
        this.tasks = tasks;
        this.matters = matters;
        this.documents = documents;
        this.outcomes = outcomes;
        this.functions = functions;
        this.next = next;
        this.pages = pages;
    }

    /** Shows by which function and when the task ended; the name of the person is for the case's journal. */
    String show(String id, Person person, Model model, HttpServletResponse response) {
        Ended ended = desk.ended(id).orElseThrow(TaskPages::unknown);
        Matter matter = matters.find(ended.reference()).orElseThrow(TaskPages::unknown);
        boolean own = ended.who().equals(Optional.of(person.id()));
        if (!own && !matter.isOpenTo(person)) {
            return TaskPages.refused("Cette tâche n’est pas la vôtre.", matter, person, model, response);
        }
        model.addAttribute("name", ended.name());
        model.addAttribute("when", FrenchText.moment(ended.when()));
        model.addAttribute("state", !ended.completed() ? "withdrawn" : own ? "own" : "done");
        model.addAttribute("by", ended.who().map(functions::of).orElse(""));
        List<StepDocument> all = documents.of(ended.reference());
        List<StepDocument> done =
                all.stream().filter(document -> document.taskId().equals(id)).toList();
        model.addAttribute("outcomes", outcomes(done, person));
        model.addAttribute("words", own ? words(done) : "");
        TaskPages.addMatter(matter, person, model);
        // The next acts are for the person who has just sent this one.
        Optional<Instant> later = all.stream()
                .map(StepDocument::writtenAt)
                .filter(ended.when()::isBefore)
                .min(Comparator.naturalOrder());
        model.addAttribute(
                "next", own && matter.isOpenTo(person) ? next.of(matter, person, ended.when(), later) : null);
        model.addAttribute("others", pages.rows(own ? tasks.next(person, OTHERS).tasks() : List.of()));
        return "task/ended";
    }

    /** Shows the acts that come after a task, for the person who did it, as the Tasklist shows them. */
    String next(String id, Person person, Model model, HttpServletResponse response) {
        String template = show(id, person, model, response);
        return "task/ended".equals(template) ? "task/next" : template;
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
}
