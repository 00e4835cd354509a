package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryDeed;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.task.DraftDesk;
import fr.cadreia.task.TaskDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Types some answers into a task's form and leaves it unsent: the answers of the act, and facts of its subject, as in
 * {@code draft: {form: proposal, fields: [summary, need]}}.
 */
@Component
@Profile("demo")
class DraftDeed implements StoryDeed {

    private final Workplace workplace;
    private final TaskDesk desk;
    private final DraftDesk drafts;

    DraftDeed(Workplace workplace, TaskDesk desk, DraftDesk drafts) {
        this.workplace = workplace;
        this.desk = desk;
        this.drafts = drafts;
    }

    @Override
    public boolean isCalled(String what) {
        return what.equals("draft");
    }

    @Override
    public void play(Act act, StoryState stage) {
        String reference = stage.reference(act.on());
        String task = workplace
                .task(reference, act.text("form"), stage.person())
                .orElseThrow(() -> new IllegalStateException(reference + " has no task for " + act));
        UncheckedAnswers typed = FilledForm.of(stage, act, desk.open(task).schema(), ShownValues.NONE)
                .only(act.with().keySet());
        for (String field : act.list("fields")) {
            typed = typed.with(field, stage.subject(act).facts().values().get(field));
        }
        drafts.save(task, stage.person(), typed, 0);
    }
}
