package fr.cadreia.task;

import fr.cadreia.dossier.SummarySection;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The engine's tasks, asked as the signed-in person: it allows the same acts as the Tasklist, and no more. */
public interface TaskDesk {

    /**
     * A form to be filled in.
     *
     * @param schema the form as it is deployed, in JSON
     * @param values the values to fill it with, for this person
     */
    record Sheet(String schema, ShownValues values) {}

    /**
     * The record that stands beside a form.
     *
     * @param sections as this person may read them
     * @param open the ids of those that matter for this step
     */
    record Beside(List<SummarySection> sections, Set<String> open) {}

    /**
     * A task that is no longer to be done.
     *
     * @param reference the matter to which it belonged
     * @param name French
     * @param completed false when it was withdrawn, by a ballot that closed or a case that stopped
     * @param who account of its holder, empty when it had none
     */
    record Ended(String reference, String name, boolean completed, Optional<String> who, Instant when) {}

    /**
     * @throws fr.cadreia.kernel.form.FormRefusedException when the task has no form
     * @throws fr.cadreia.kernel.form.CommandRefusedException forbidden, or in conflict when it has just ended
     */
    Sheet open(String taskId);

    /**
     * Returns the form of an open task as it is deployed, in JSON.
     *
     * @throws fr.cadreia.kernel.form.FormRefusedException when the task has no form
     * @throws fr.cadreia.kernel.form.CommandRefusedException forbidden, or in conflict when it has just ended
     */
    String form(String taskId);

    /**
     * Returns the record beside the form of an open task. The caller checks whether the person may have it.
     *
     * @throws fr.cadreia.kernel.form.CommandRefusedException in conflict when the task has just ended
     */
    Beside beside(String taskId, Person person);

    /**
     * Takes the task where it is free, and ends it: both or neither.
     *
     * @throws fr.cadreia.kernel.form.FormRefusedException with the fields to correct
     * @throws fr.cadreia.kernel.form.CommandRefusedException forbidden, or in conflict when somebody was quicker
     */
    void send(String taskId, Person person, UncheckedAnswers answers);

    /** Returns an ended task; empty when there never was such a task, or it is too long ago. */
    Optional<Ended> ended(String taskId);
}
