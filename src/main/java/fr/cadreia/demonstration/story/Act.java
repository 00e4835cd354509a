package fr.cadreia.demonstration.story;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What somebody does in the history.
 *
 * @param at by the application's clock
 * @param who id of the account, {@code -} for somebody without one
 * @param what a form that is filled in, or another deed by its name
 * @param on key of the case, session, call or report that it is about
 * @param with answers, or what else the deed takes
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
