package fr.cadreia.task;

import fr.cadreia.kernel.form.UncheckedAnswers;
import java.time.Instant;
import java.util.Optional;

/** Drafts, one of each person for each task. Whoever asks for one has made sure that it is the person's own. */
public interface TaskDrafts {

    Optional<TaskDraft> find(String taskId, String person);

    /**
     * Keeps the answers in place of the earlier ones.
     *
     * @return the draft as it is now, or empty when the task is over: then nothing is kept
     */
    Optional<TaskDraft> save(String taskId, String person, UncheckedAnswers answers, Instant now);

    void drop(String taskId, String person);

    /** Everybody's, once the task is over. */
    void dropAll(String taskId);

    /** All of one person's, once the account is gone. */
    void dropAllOf(String person);
}
