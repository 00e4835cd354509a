package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.Deed;
import fr.cadreia.demonstration.story.Stage;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.task.TaskDesk;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says what became of one condition or reservation, which is known by how it begins. */
@Component
@Profile("demo")
class FulfilDeed implements Deed {

    private static final String FORM = "commitment";

    private final Commitments commitments;
    private final Workplace workplace;
    private final TaskDesk desk;

    FulfilDeed(Commitments commitments, Workplace workplace, TaskDesk desk) {
        this.commitments = commitments;
        this.workplace = workplace;
        this.desk = desk;
    }

    @Override
    public boolean isCalled(String what) {
        return what.equals("fulfil");
    }

    @Override
    public void play(Act act, Stage stage) {
        String process = commitments.of(stage.reference(act.on())).stream()
                .filter(found -> found.demand().startsWith(act.text("demand")))
                .filter(found -> found.fulfilment().isEmpty())
                .map(Commitment::processInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing of the kind is asked: " + act.text("demand")));
        Map<String, Object> answers = new LinkedHashMap<>(stage.timeline().answers(act, FORM));
        answers.keySet().retainAll(java.util.Set.of("fulfilment", "fulfilmentText"));
        desk.send(workplace.taskOf(process), stage.person(), answers);
    }
}
