package fr.cadreia.portal.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.FollowedCases;
import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.web.TaskTurn;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The cases that a person follows, each with its step and the people whose turn it is. */
@Component
class FollowedRows {

    private static final int MOST = 8;

    /** The time for which an ended case stays in the list. */
    private static final Duration CLOSED = Duration.ofDays(60);

    private final FollowedCases followed;
    private final OpenTasks tasks;
    private final TaskTurn turn;
    private final AuthorityClock clock;

    FollowedRows(FollowedCases followed, OpenTasks tasks, TaskTurn turn, AuthorityClock clock) {
        this.followed = followed;
        this.tasks = tasks;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * @param standing French: its step, and the state of its use; of a case that has ended how
     * @param turn French: of whom something is waited for, each since when; empty when of nobody
     */
    record Row(String reference, String title, String standing, String turn, String path) {}

    List<Row> of(Person person) {
        List<Case> cases = followed.of(person, clock.now().minus(CLOSED), MOST);
        Map<String, List<OpenTask>> open =
                tasks.of(cases.stream().map(Case::reference).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(
                                found -> found.matter().reference(),
                                Collectors.mapping(CaseTask::task, Collectors.toList())));
        return cases.stream()
                .map(found -> row(found, open.getOrDefault(found.reference(), List.of()), person))
                .toList();
    }

    private Row row(Case found, List<OpenTask> open, Person reader) {
        return new Row(
                found.reference(),
                found.title(),
                found.endingLabel().orElseGet(() -> found.step().label() + " · " + found.useLabel()),
                turns(open, reader),
                found.page());
    }

    /** Returns « Direction de l’eau depuis le 3 mars 2026, Comité : secrétariat depuis le 5 mars 2026 ». */
    private String turns(List<OpenTask> open, Person reader) {
        Map<String, Instant> since = new LinkedHashMap<>();
        open.stream()
                .sorted(Comparator.comparing(OpenTask::since))
                .forEach(task -> since.putIfAbsent(waitedFor(task, reader), task.since()));
        return since.entrySet().stream()
                .map(turn -> turn.getKey() + " depuis le " + FrenchText.day(turn.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String waitedFor(OpenTask task, Person reader) {
        if (turn.isOthersVote(task, reader)) {
            return "membres du comité";
        }
        return task.assignee().filter(reader.id()::equals).isPresent() ? "vous" : turn.of(task);
    }
}
