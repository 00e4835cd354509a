package fr.cadreia.guard.diagram.form;

import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.List;
import java.util.Optional;

/**
 * The facts that the people who decide must have before their eyes. An edited form shows them whenever the shipped form
 * does, and above its first question. The application writes their lines: no form chooses among them.
 */
final class ShownEssentials {

    /** The name under which a form reads them. */
    private static final String NAME = "essentials";

    private final List<PlacedComponent> components;
    private final List<PlacedComponent> shipped;
    private final Problems problems;

    ShownEssentials(List<PlacedComponent> components, List<PlacedComponent> shipped, Problems problems) {
        this.components = components;
        this.shipped = shipped;
        this.problems = problems;
    }

    void check() {
        shipped.stream().filter(ShownEssentials::readsThem).findFirst().ifPresent(this::check);
    }

    private void check(PlacedComponent wanted) {
        Optional<PlacedComponent> kept = components.stream()
                .filter(component -> component.type().equals(wanted.type()))
                .filter(component -> component.content().equals(wanted.content()))
                .filter(component -> wanted.hides().containsAll(component.hides()))
                .findFirst();
        if (kept.isEmpty()) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "«\u00a0L’essentiel\u00a0» ne se montrerait plus tout entier à qui décide.",
                    "Remettez ce composant tel qu’il est livré, sans condition ajoutée.");
        } else if (components.indexOf(kept.get()) > firstQuestion()) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "«\u00a0L’essentiel\u00a0» se lirait après une question.",
                    "Remettez-le au-dessus de la première question.");
        }
    }

    private int firstQuestion() {
        return components.stream()
                .filter(component -> !component.key().isEmpty())
                .findFirst()
                .map(components::indexOf)
                .orElse(components.size());
    }

    private static boolean readsThem(PlacedComponent component) {
        return component.content().contains(NAME);
    }
}
