package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryDeed;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.engine.UncheckedAnswers;
import fr.cadreia.task.DraftDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Types some answers of a task's form, and leaves it there: {@code draft: {form: proposal, fields: [summary, need]}}. */
@Component
@Profile("demo")
class DraftDeed implements StoryDeed {

    private final Workplace workplace;
    private final DraftDesk desk;

    DraftDeed(Workplace workplace, DraftDesk desk) {
        this.workplace = workplace;
        this.desk = desk;
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
        UncheckedAnswers typed = UncheckedAnswers.NONE;
        for (String field : act.list("fields")) {
            typed = typed.with(field, stage.subject(act).facts().values().get(field));
        }
        desk.save(task, stage.person(), typed, 0);
    }
}
