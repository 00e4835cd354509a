package fr.cadreia.portal.web;

import fr.cadreia.dossier.OpenTasks;
import fr.cadreia.dossier.OpenTasks.CaseTask;
import fr.cadreia.dossier.TaskAddress;
import fr.cadreia.dossier.web.FrenchDates;
import fr.cadreia.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits for a person, the most urgent first: a few, the Tasklist has them all. */
@Component
class NextTasks {

    private static final int MOST = 5;

    private final OpenTasks tasks;
    private final Clock clock;

    NextTasks(OpenTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @param due French day, or empty */
    record NextTask(String name, String reference, String title, String due, boolean late, String path) {}

    List<NextTask> of(Person person) {
        return tasks.next(person, MOST).tasks().stream().map(this::view).toList();
    }

    private NextTask view(CaseTask found) {
        Optional<Instant> due = found.task().due();
        return new NextTask(
                found.task().name(),
                found.matter().reference(),
                found.matter().title(),
                due.map(FrenchDates::day).orElse(""),
                due.filter(moment -> moment.isBefore(clock.instant())).isPresent(),
                TaskAddress.of(found.task().id()));
    }
}
