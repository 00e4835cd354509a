package fr.cadreia.demonstration.story;

import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a play knows so far: the subjects told, and their references in the application. */
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

    /** Reference of the case, call or report, or number of the session, with this key. */
    public String reference(String key) {
        return Optional.ofNullable(references.get(key))
                .orElseThrow(() -> new IllegalStateException(key + " has not begun"));
    }

    public void isKnownAs(String key, String reference) {
        references.put(key, reference);
    }

    /** The actor; nobody acts for somebody without an account. */
    public Person person() {
        return person.orElseThrow();
    }

    void enters(Optional<Person> next) {
        person = next;
    }

    /** A day that an act names. */
    public LocalDate day(Act act, String name) {
        return timeline.time().day(act.text(name), act.at().toLocalDate());
    }
}
