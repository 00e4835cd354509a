package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.steps.commitment.FulfilledCommitment;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.task.TaskDesk;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers one condition or reservation, which is found by the first words of its text. */
@Component
@Profile("demo")
class FulfilDeed extends NamedDeeds {

    private static final String FORM = FormId.of(FulfilledCommitment.class);

    private final Commitments commitments;
    private final Workplace workplace;
    private final TaskDesk desk;

    FulfilDeed(Commitments commitments, Workplace workplace, TaskDesk desk) {
        this.commitments = commitments;
        this.workplace = workplace;
        this.desk = desk;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of("fulfil", this::fulfil);
    }

    private void fulfil(Act act, StoryState stage) {
        String process = commitments.of(stage.reference(act.on())).stream()
                .filter(found -> found.demand().startsWith(act.text("demand")))
                .filter(found -> found.fulfilment().isEmpty())
                .map(Commitment::processInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing of the kind is asked: " + act.text("demand")));
        UncheckedAnswers answers = stage.timeline().answers(act, FORM).only(Set.of("fulfilment", "fulfilmentText"));
        desk.send(workplace.taskOf(process), stage.person(), answers);
    }
}
