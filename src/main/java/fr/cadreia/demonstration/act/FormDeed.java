package fr.cadreia.demonstration.act;

import fr.cadreia.call.step.CallOpened;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryDeed;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.incident.step.ReportStatement;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.review.step.ReviewRequest;
import fr.cadreia.task.TaskDesk;
import fr.cadreia.task.TaskDesk.Sheet;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills in a form: a start form, or the form of a task. */
@Component
@Profile("demo")
class FormDeed implements StoryDeed {

    private static final Map<String, String> BEGINNING = Map.of(
            FormId.of(ReportStatement.class), "incident-report",
            FormId.of(CallOpened.class), "call-for-projects",
            FormId.of(ReviewRequest.class), "framework-review");

    private final Workplace workplace;
    private final TaskDesk desk;

    FormDeed(Workplace workplace, TaskDesk desk) {
        this.workplace = workplace;
        this.desk = desk;
    }

    @Override
    public boolean isCalled(String what) {
        return FormDeed.class.getResource("/forms/" + what + ".form") != null;
    }

    @Override
    public void play(Act act, StoryState stage) {
        String process = BEGINNING.get(act.what());
        if (process == null) {
            fill(act, stage);
        } else {
            UncheckedAnswers answers = FilledForm.of(stage, act, workplace.startForm(process), ShownValues.NONE);
            stage.isKnownAs(act.on(), workplace.start(process, answers));
        }
    }

    private void fill(Act act, StoryState stage) {
        String reference = stage.reference(act.on());
        String task = workplace
                .task(reference, act.what(), stage.person())
                .orElseThrow(() -> new IllegalStateException(reference + " has no task for " + act));
        Sheet sheet = desk.open(task);
        desk.send(task, stage.person(), FilledForm.of(stage, act, sheet.schema(), sheet.values()));
    }
}
