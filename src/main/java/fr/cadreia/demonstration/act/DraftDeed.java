package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.Deed;
import fr.cadreia.demonstration.story.Stage;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.task.DraftDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Types some answers of a task's form, and leaves it there: {@code draft: {form: proposal, fields: [summary, need]}}. */
@Component
@Profile("demo")
class DraftDeed implements Deed {

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
    public void play(Act act, Stage stage) {
        String reference = stage.reference(act.on());
        String task = workplace
                .task(reference, act.text("form"), stage.person())
                .orElseThrow(() -> new IllegalStateException(reference + " has no task for " + act));
        Map<String, Object> typed = new LinkedHashMap<>();
        for (Object field : (List<?>) act.with().get("fields")) {
            typed.put(field.toString(), stage.subject(act).facts().get(field.toString()));
        }
        desk.save(task, stage.person(), typed, 0);
    }
}
