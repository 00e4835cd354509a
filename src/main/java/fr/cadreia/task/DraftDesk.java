package fr.cadreia.task;

import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.Person;
import java.util.Optional;

/** A person's own draft of a task's form. */
public interface DraftDesk {

    /**
     * The result of a draft that was sent to be kept.
     *
     * @param replaced the draft that stood there, when it was saved elsewhere since the writer last read or saved it
     */
    record Saved(TaskDraft draft, Optional<TaskDraft> replaced) {}

    /** Returns the draft; empty where nothing was begun, or the task is over. */
    Optional<TaskDraft> find(String taskId, Person person);

    /**
     * Keeps the typed answers, complete or not; the newer replaces the older.
     *
     * @param since the revision that the writer's form was filled with or last saved, 0 for none
     * @throws fr.cadreia.kernel.form.FormRefusedException with the fields that are not the form's
     * @throws fr.cadreia.kernel.form.CommandRefusedException invalid when it is too long, forbidden, or in conflict when the
     *     task is over
     */
    Saved save(String taskId, Person person, UncheckedAnswers answers, int since);

    /** Drops the draft: the form starts again from the known answers. */
    void drop(String taskId, Person person);
}
