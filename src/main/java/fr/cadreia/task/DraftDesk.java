package fr.cadreia.task;

import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.engine.form.BegunCheck;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.BegunAnswers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A person's own draft of a task's form. */
@Component
public class DraftDesk implements BegunAnswers {

    /**
     * The result of a draft that was sent to be kept.
     *
     * @param replaced the draft that stood there, when it was saved elsewhere since the writer last read or saved it
     */
    public record Saved(TaskDraft draft, Optional<TaskDraft> replaced) {}

    /** The greatest number of characters of all answers together, more than the longest form takes. */
    private static final int LONGEST = 200_000;

    private static final String OVER =
            "Cette tâche n’est plus à faire\u00a0: elle a été faite ou retirée ailleurs. Ce que vous saisissez ici n’est plus"
                    + " enregistré.";

    private final TaskDrafts drafts;
    private final OpenTasks tasks;
    private final TaskHolder holder;
    private final TaskDesk desk;
    private final AuthorityClock clock;

    DraftDesk(
            TaskDrafts drafts,
            @Lazy OpenTasks tasks,
            @Lazy TaskHolder holder,
            @Lazy TaskDesk desk,
            AuthorityClock clock) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.holder = holder;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public UncheckedAnswers of(String taskId, String person) {
        return drafts.find(taskId, person).map(TaskDraft::answers).orElse(UncheckedAnswers.NONE);
    }

    /** Returns the draft; empty where nothing was begun, or the task is over. */
    public Optional<TaskDraft> find(String taskId, Person person) {
        requireOwn(taskId, person);
        return drafts.find(taskId, person.id());
    }

    /**
     * Keeps the typed answers, complete or not; the newer replaces the older.
     *
     * @param since the revision that the writer's form was filled with or last saved, 0 for none
     * @throws fr.cadreia.kernel.form.FormRefusedException with the fields that are not the form's
     * @throws fr.cadreia.kernel.form.CommandRefusedException invalid when it is too long, forbidden, or in conflict when the
     *     task is over
     */
    public Saved save(String taskId, Person person, UncheckedAnswers answers, int since) {
        requireOwn(taskId, person);
        UncheckedAnswers kept = BegunCheck.check(FormSchema.parse(desk.form(taskId)), answers);
        if (length(kept) > LONGEST) {
            throw CommandRefusedException.invalid("Vos réponses sont trop longues pour être gardées\u00a0: "
                    + LONGEST / 1000 + " 000 caractères au plus en tout.");
        }
        Optional<TaskDraft> before = drafts.find(taskId, person.id());
        TaskDraft saved = drafts.save(taskId, person.id(), kept, clock.now())
                .orElseThrow(() -> CommandRefusedException.conflict(OVER));
        return new Saved(saved, before.filter(earlier -> earlier.revision() != since));
    }

    /** Drops the draft: the form starts again from the known answers. */
    public void drop(String taskId, Person person) {
        requireOwn(taskId, person);
        drafts.drop(taskId, person.id());
    }

    private static int length(UncheckedAnswers answers) {
        return answers.values().values().stream()
                .mapToInt(value -> String.valueOf(value).length())
                .sum();
    }

    private void requireOwn(String taskId, Person person) {
        OpenTasks.CaseTask found = tasks.find(taskId).orElseThrow(() -> CommandRefusedException.conflict(OVER));
        holder.whyNot(found, person).ifPresent(why -> {
            throw CommandRefusedException.forbidden(why);
        });
    }
}
