package fr.cadreia.demonstration.story;

import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The state of a play: its timeline, and the references that its subjects have in the application so far. */
public final class StoryState {

    private final StoryTimeline timeline;
    private final Map<String, String> references = new HashMap<>();
    private Optional<Person> person = Optional.empty();

    StoryState(StoryTimeline timeline) {
        this.timeline = timeline;
    }

    public StoryTimeline timeline() {
        return timeline;
    }

    public StorySubject subject(Act act) {
        return timeline.subject(act.on());
    }

    /** Returns the reference of the case, call or report, or the number of the session, with this key. */
    public String reference(String key) {
        return Optional.ofNullable(references.get(key))
                .orElseThrow(() -> new IllegalStateException(key + " has not begun"));
    }

    public void isKnownAs(String key, String reference) {
        references.put(key, reference);
    }

    /** Returns the actor of the current act. @throws java.util.NoSuchElementException when the actor has no account */
    public Person person() {
        return person.orElseThrow();
    }

    void enters(Optional<Person> next) {
        person = next;
    }

    /** Returns the day that an act names. */
    public LocalDate day(Act act, String name) {
        return timeline.time().day(act.text(name), act.at().toLocalDate());
    }
}
