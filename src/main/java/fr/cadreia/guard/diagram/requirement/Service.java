package fr.cadreia.guard.diagram.requirement;

import java.util.List;

/**
 * A computation that a diagram may ask for, and its place.
 *
 * @param service its delegate
 * @param name French, for people
 * @param after the steps that it comes next after; empty where only a {@link FrameworkDeadline} leads to it
 * @param when a variable, or null where it may stand there in any case
 * @param is the only value of that variable with which it may be reached
 */
public record Service(String service, String name, List<String> after, String when, String is) {

    public Service {
        after = after == null ? List.of() : List.copyOf(after);
    }
}
