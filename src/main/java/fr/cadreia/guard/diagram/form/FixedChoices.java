package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question of choice stands as it ships: rules, papers and people take its answers for what they are called. It may
 * stand elsewhere in its form.
 */
final class FixedChoices {

    private static final Set<String> TYPES = Set.of("radio", "select", "checkbox", "checklist");

    /**
     * The properties that may change: the place and the width. The condition under which it is shown is compared with
     * those around it.
     */
    private static final List<String> FREE = List.of("id", "layout", "conditional");

    private static final Map<String, String> SAYS = Map.of(
            "label", "se lirait autrement",
            "description", "aurait une autre aide",
            "values", "aurait d’autres réponses, ou dans un autre ordre",
            "valuesKey", "tirerait ses réponses d’une autre liste",
            "defaultValue", "serait répondue d’avance, ou autrement",
            "validate", "serait demandée autrement",
            "type", "changerait de type");

    private final Problems problems;

    FixedChoices(Problems problems) {
        this.problems = problems;
    }

    static boolean isFixed(AnswerComponent shipped) {
        return TYPES.contains(shipped.type());
    }

    void missing(AnswerComponent shipped) {
        add(shipped, "manque");
    }

    void check(AnswerComponent shipped, AnswerComponent found) {
        ObjectNode wanted = shipped.json().deepCopy();
        ObjectNode given = found.json().deepCopy();
        wanted.remove(FREE);
        given.remove(FREE);
        Set<String> names = new java.util.TreeSet<>();
        wanted.fieldNames().forEachRemaining(names::add);
        given.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode before = wanted.path(name);
            if (!before.equals(given.path(name))) {
                add(shipped, SAYS.getOrDefault(name, "aurait un autre réglage «\u00a0" + name + "\u00a0»"));
            }
        }
        if (!shipped.hides().equals(found.hides())) {
            add(shipped, "se montrerait dans d’autres cas");
        }
    }

    private void add(AnswerComponent shipped, String what) {
        problems.add(
                Rule.FIXED_CHOICE,
                "La question " + shipped.title() + " " + what + ".",
                "Rendez-lui ce que dit le formulaire livré\u00a0; pour autre chose, posez une question de plus.");
    }
}
