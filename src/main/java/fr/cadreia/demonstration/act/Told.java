package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import java.util.List;
import java.util.Map;

/** What an act takes with it, as its file has it. */
final class Told {

    private Told() {}

    @SuppressWarnings("unchecked")
    static List<String> list(Act act, String name) {
        return (List<String>) act.with().getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> map(Act act, String name) {
        return (Map<String, String>) act.with().getOrDefault(name, Map.of());
    }

    static int number(Act act, String name) {
        return (Integer) act.with().get(name);
    }
}
