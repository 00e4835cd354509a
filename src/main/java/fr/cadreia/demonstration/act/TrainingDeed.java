package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.training.AccessDesk;
import fr.cadreia.training.Awareness;
import fr.cadreia.training.AwarenessDesk;
import fr.cadreia.training.Trainee;
import fr.cadreia.training.TrainingDesk;
import fr.cadreia.training.TrainingSession;
import fr.cadreia.training.Trainings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The deeds by which an organisation trains its agents: to plan, hold and attest a session, and to give the access that
 * follows.
 */
@Component
@Profile("demo")
class TrainingDeed extends NamedDeeds {

    private final TrainingDesk desk;
    private final AccessDesk access;
    private final AwarenessDesk awareness;
    private final Trainings trainings;

    TrainingDeed(TrainingDesk desk, AccessDesk access, AwarenessDesk awareness, Trainings trainings) {
        this.desk = desk;
        this.access = access;
        this.awareness = awareness;
        this.trainings = trainings;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of(
                "plan-training", this::plan,
                "train-agents", this::train,
                "raise-awareness", this::raise);
    }

    private void plan(Act act, StoryState stage) {
        String reference = stage.reference(act.on());
        desk.plan(
                stage.person(),
                TrainingSession.planned(
                        reference,
                        stage.day(act, "for"),
                        act.text("content"),
                        act.text("trainer"),
                        act.text("audience")));
        String lines = IntStream.rangeClosed(1, act.number("agents"))
                .mapToObj(number -> act.text("named") + number)
                .collect(Collectors.joining("\n"));
        desk.enrol(stage.person(), reference, lines);
    }

    /**
     * Marks as many trainees as were present at the last planned session, attests their training and gives them access.
     */
    private void train(Act act, StoryState stage) {
        String reference = stage.reference(act.on());
        List<TrainingSession> planned = trainings.sessions(reference);
        Set<Long> present = trainings.trainees(reference).stream()
                .limit(act.number("present"))
                .map(Trainee::id)
                .collect(Collectors.toSet());
        desk.attend(stage.person(), reference, planned.get(planned.size() - 1).id(), present);
        access.attest(stage.person(), reference, present);
        access.admit(stage.person(), reference, present);
    }

    private void raise(Act act, StoryState stage) {
        awareness.record(
                stage.person(),
                new Awareness(
                        0,
                        act.text("organisation"),
                        act.at().toLocalDate(),
                        Awareness.Theme.valueOf(act.text("theme")),
                        Awareness.Audience.valueOf(act.text("audience")),
                        act.text("content"),
                        act.number("attended")));
    }
}
