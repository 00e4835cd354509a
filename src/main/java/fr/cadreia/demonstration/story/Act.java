package fr.cadreia.demonstration.story;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * An act of a person in the history.
 *
 * @param at the moment by the application's clock
 * @param who id of the person's account, {@code -} for a person without one
 * @param what the form that is filled in, or the name of another deed
 * @param on key of the case, session, call or report that the act is about
 * @param with the answers, or other values that the deed needs
 */
public record Act(LocalDateTime at, String who, String what, String on, Map<String, Object> with) {

    public String text(String name) {
        return String.valueOf(with.getOrDefault(name, ""));
    }

    public int number(String name) {
        return (Integer) with.get(name);
    }

    @SuppressWarnings("unchecked")
    public List<String> list(String name) {
        return (List<String>) with.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    public Map<String, String> map(String name) {
        return (Map<String, String>) with.getOrDefault(name, Map.of());
    }

    @Override
    public String toString() {
        return at + " " + on + " " + who + " " + what;
    }
}
