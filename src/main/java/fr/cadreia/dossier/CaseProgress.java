package fr.cadreia.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The progress of a case in its diagram.
 *
 * @param active ids of the diagram's elements that are being done
 * @param done ids of those that were done at least once and are not active
 * @param tasks the open tasks, in the called processes too, soonest due first
 * @param deadlines the events that come by themselves, with their moments, soonest first
 * @param passages through the steps, oldest first; those that were cancelled are left out
 * @param awaitsReassessment whether a re-evaluation can be requested
 */
public record CaseProgress(
        Set<String> active,
        Set<String> done,
        List<OpenTask> tasks,
        List<Deadline> deadlines,
        List<Passage> passages,
        boolean awaitsReassessment) {

    public static final CaseProgress NONE =
            new CaseProgress(Set.of(), Set.of(), List.of(), List.of(), List.of(), false);

    /**
     * A task of the Tasklist.
     *
     * @param name French, without the case's reference
     * @param form its form's id, empty where it has none
     * @param groups ids of the roles, and of the organisation where it belongs to one
     * @param since the moment at which it began to wait
     */
    public record OpenTask(
            String id,
            String name,
            String form,
            Optional<String> assignee,
            Set<String> groups,
            Instant since,
            Optional<Instant> due) {}

    /** A timer of the diagram; its name is what happens then. */
    public record Deadline(String name, Instant when) {}

    /** @param completed false while the step is being done */
    public record Passage(Step step, boolean completed) {}

    /** Tells whether opinions are being given, which come between two steps. */
    public boolean awaitsOpinions() {
        return tasks.stream().anyMatch(task -> OpinionKind.isForm(task.form()));
    }

    /** Tells whether the step is being done at this moment. */
    public boolean isIn(Step step) {
        return passages.stream().anyMatch(passage -> passage.step() == step && !passage.completed());
    }
}
