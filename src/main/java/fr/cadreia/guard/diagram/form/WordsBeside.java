package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.guard.diagram.PinnedForm;
import fr.cadreia.guard.diagram.PinnedForm.Group;
import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nothing that somebody added to a form speaks for what is decided there: neither in its place, nor in its words. */
final class WordsBeside {

    private static final String ELSEWHERE = "Retirez-le, ou dites-le dans l’aide (Description) d’un champ.";

    private final PinnedForm pinned;
    private final List<PlacedComponent> components;
    private final List<PlacedComponent> shipped;
    private final Problems problems;

    WordsBeside(PinnedForm pinned, List<PlacedComponent> components, List<PlacedComponent> shipped, Problems problems) {
        this.pinned = pinned;
        this.components = components;
        this.shipped = shipped;
        this.problems = problems;
    }

    void check() {
        List<PlacedComponent> deciding =
                components.stream().filter(this::isDeciding).toList();
        for (PlacedComponent component : components) {
            if (component.isShownOnly() && !isShipped(component)) {
                if (isInGroup(component) || deciding.stream().anyMatch(component::isBeside)) {
                    add(
                            "Le composant «\u00a0" + name(component)
                                    + "\u00a0» se montrerait à côté de ce qui se décide, et pourrait en "
                                    + "changer le sens.",
                            ELSEWHERE);
                    continue;
                }
                if (component.type().equals("image")) {
                    add(
                            "L’image «\u00a0" + name(component)
                                    + "\u00a0» pourrait dire autre chose que le cadre, là où l’on décide.",
                            "Retirez-la.");
                }
            }
            words(component);
        }
    }

    private void words(PlacedComponent component) {
        Map<String, String> known = shipped.stream()
                .filter(other ->
                        other.key().equals(component.key()) && other.type().equals(component.type()))
                .map(other -> ComponentWording.of(other.json()))
                .reduce(Map.of(), WordsBeside::joined);
        for (String text : ComponentWording.of(component.json()).values()) {
            if (known.containsValue(text) || isPinned(component)) {
                continue;
            }
            Optional<String> word = ComponentWording.firstReserved(text, pinned.reserved());
            if (ComponentWording.isComputed(text)) {
                add(
                        "«\u00a0" + PinnedWords.shortened(text)
                                + "\u00a0» serait calculé à l’affichage, là où l’on décide.",
                        "Écrivez ce texte en toutes lettres.");
            } else if (word.isPresent()) {
                add(
                        "«\u00a0" + PinnedWords.shortened(text) + "\u00a0» parle de ce qui se décide («\u00a0"
                                + word.get() + "…\u00a0»)\u00a0: ces mots sont ceux du cadre, dans ce formulaire.",
                        "Dites-le autrement, ou dans l’aide (Description) d’un champ.");
            }
        }
    }

    /** In any place: the same words somewhere else in the same kind of component say the same. */
    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new java.util.HashMap<>(one);
        other.forEach((place, text) -> all.put(place + " " + all.size(), text));
        return all;
    }

    private boolean isPinned(PlacedComponent component) {
        return pinned.groups().stream()
                .anyMatch(group -> group.questions().stream()
                                .anyMatch(question -> question.key().equals(component.key()))
                        || component.isGroup()
                                && ComponentWording.isSame(
                                        component.json().path("label").asText(), group.title()));
    }

    /** A group of deciding questions, one of them, or a text that says what is decided. */
    private boolean isDeciding(PlacedComponent component) {
        boolean text = pinned.texts().stream().anyMatch(pin -> ComponentWording.isSame(pin.text(), component.text()));
        return text && component.type().equals("text") || isPinned(component);
    }

    private boolean isInGroup(PlacedComponent component) {
        return pinned.groups().stream()
                .map(Group::title)
                .anyMatch(title -> ComponentWording.isSame(title, component.title()));
    }

    private boolean isShipped(PlacedComponent component) {
        return shipped.stream()
                .anyMatch(other -> other.type().equals(component.type())
                        && other.hides().equals(component.hides())
                        && isSame(other.json(), component.json()));
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return ComponentWording.of(one).equals(ComponentWording.of(other))
                && one.path("dataSource").equals(other.path("dataSource"))
                && one.path("source").equals(other.path("source"));
    }

    private static String name(PlacedComponent component) {
        String text = component
                .json()
                .path("text")
                .asText(component.json().path("content").asText());
        return text.isBlank() ? FormShape.name(component.json()) : PinnedWords.shortened(text);
    }

    private void add(String message, String remedy) {
        problems.add(Rule.PINNED_TEXT, message, remedy);
    }
}
