package fr.cadreia.portal.web;

import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.task.OpenTasks.Page;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.dossier.web.TaskTurn;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The tasks that wait for a person: the late ones, the person's own, and those that the person may take; the Tasklist
 * has all of them.
 */
@Component
class AwaitingTasks {

    private static final int MOST_LATE = 15;
    private static final int MOST_HELD = 15;
    private static final int MOST_OFFERED = 8;

    private final OpenTasks tasks;
    private final TaskTurn turn;
    private final AuthorityClock clock;

    AwaitingTasks(OpenTasks tasks, TaskTurn turn, AuthorityClock clock) {
        this.tasks = tasks;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * @param own whether it is the reader's, and not to be taken by any of their group
     * @param turn French: who may take it; empty for the reader's own
     * @param since French day
     * @param due French day, or empty
     */
    record Task(
            String name,
            String reference,
            String title,
            boolean own,
            String turn,
            String since,
            String due,
            boolean late,
            String path) {}

    /**
     * The awaiting tasks, each in one of three lists.
     *
     * @param more whether there are others, which the Tasklist shows
     */
    record Awaiting(List<Task> late, List<Task> held, List<Task> offered, boolean more) {

        public boolean isEmpty() {
            return late.isEmpty() && held.isEmpty() && offered.isEmpty();
        }
    }

    Awaiting of(Person person) {
        Page late = tasks.of(person, Instant.EPOCH, clock.now(), MOST_LATE);
        Page held = tasks.held(person, MOST_HELD);
        Page offered = tasks.offered(person, MOST_OFFERED);
        Set<String> told = late.tasks().stream().map(found -> found.task().id()).collect(Collectors.toSet());
        return new Awaiting(
                views(late, Set.of()),
                views(held, told),
                views(offered, told),
                Stream.of(late, held, offered).anyMatch(Page::more));
    }

    private List<Task> views(Page page, Set<String> told) {
        return page.tasks().stream()
                .filter(found -> !told.contains(found.task().id()))
                .map(this::view)
                .toList();
    }

    private Task view(CaseTask found) {
        boolean own = found.task().assignee().isPresent();
        return new Task(
                found.task().name(),
                found.matter().reference(),
                found.matter().title(),
                own,
                own ? "" : turn.of(found.task()),
                FrenchText.day(found.task().since()),
                found.task().due().map(FrenchText::day).orElse(""),
                found.task().due().filter(clock.now()::isAfter).isPresent(),
                TaskAddress.opening(found.task().id()));
    }
}
