package fr.cadreia.demonstration.story;

import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the acts of the history, each as its own actor. */
@Component
@Profile("demo")
public class StoryActors {

    /** The id for a person without an account. */
    private static final String NOBODY = "-";

    private final List<StoryDeed> deeds;
    private final Workplace workplace;
    private final People people;

    StoryActors(List<StoryDeed> deeds, Workplace workplace, People people) {
        this.deeds = deeds;
        this.workplace = workplace;
        this.people = people;
    }

    public Play play(StoryTimeline timeline) {
        return new Play(new StoryState(timeline));
    }

    /** A play of the history. */
    public final class Play {

        private final StoryState stage;

        private Play(StoryState stage) {
            this.stage = stage;
        }

        /** Notes the key of something that already exists in the application. */
        public void knows(String key, String reference) {
            stage.isKnownAs(key, reference);
        }

        /** @throws IllegalStateException when the application refuses the act, or no deed has its name */
        public void act(Act act) {
            StoryDeed deed = deeds.stream()
                    .filter(known -> known.isCalled(act.what()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody knows how to do " + act));
            Optional<Person> person =
                    Optional.of(act.who()).filter(who -> !who.equals(NOBODY)).map(people::get);
            stage.enters(person);
            try {
                workplace.as(person, () -> deed.play(act, stage));
            } catch (RuntimeException e) {
                throw new IllegalStateException("The history stops at: " + act + ": " + e.getMessage(), e);
            }
        }
    }
}
