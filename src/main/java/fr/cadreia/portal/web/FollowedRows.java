package fr.cadreia.portal.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.FollowedCases;
import fr.cadreia.dossier.OpenTasks;
import fr.cadreia.dossier.OpenTasks.CaseTask;
import fr.cadreia.dossier.web.FrenchDates;
import fr.cadreia.dossier.web.TaskTurn;
import fr.cadreia.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The cases that a person follows, each with where it stands and whose turn it is. */
@Component
class FollowedRows {

    private static final int MOST = 8;

    /** What has ended is told that long. */
    private static final Duration CLOSED = Duration.ofDays(60);

    private final FollowedCases followed;
    private final OpenTasks tasks;
    private final TaskTurn turn;
    private final Clock clock;

    FollowedRows(FollowedCases followed, OpenTasks tasks, TaskTurn turn, Clock clock) {
        this.followed = followed;
        this.tasks = tasks;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * @param standing French: its step, or how it ended
     * @param turn French: of whom something is waited for; empty when of nobody
     * @param since French day since when the first of them is waited for; empty when nobody is
     */
    record Row(String reference, String title, String standing, String use, String turn, String since, String path) {}

    List<Row> of(Person person) {
        List<Case> cases = followed.of(person, clock.instant().minus(CLOSED), MOST);
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
                found.endingLabel().orElseGet(found.step()::label),
                found.useLabel(),
                open.stream().map(task -> waitedFor(task, reader)).distinct().collect(Collectors.joining(", ")),
                open.stream()
                        .map(OpenTask::since)
                        .min(Comparator.<Instant>naturalOrder())
                        .map(FrenchDates::day)
                        .orElse(""),
                found.page());
    }

    private String waitedFor(OpenTask task, Person reader) {
        if (turn.isOthersVote(task, reader)) {
            return "membres du comité";
        }
        return task.assignee().filter(reader.id()::equals).isPresent() ? "vous" : turn.of(task);
    }
}
