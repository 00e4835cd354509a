package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.engine.ShortText;
import fr.cadreia.guard.diagram.PinnedForm;
import fr.cadreia.guard.diagram.PinnedForm.Group;
import fr.cadreia.guard.diagram.PinnedForm.Question;
import fr.cadreia.guard.diagram.PinnedForm.Text;
import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people read when they decide stands in the form as the framework words it, wherever it was moved to. */
final class PinnedWords {

    private static final String AS_SHIPPED =
            "Rendez-lui le texte de la version livrée\u00a0; l’aide (Description) peut dire ce que vous voulez.";

    private final PinnedForm pinned;
    private final List<PlacedComponent> components;
    private final Problems problems;

    PinnedWords(PinnedForm pinned, List<PlacedComponent> components, Problems problems) {
        this.pinned = pinned;
        this.components = components;
        this.problems = problems;
    }

    void check() {
        pinned.texts().forEach(text -> text(text, "", null));
        for (Group group : pinned.groups()) {
            group.texts().forEach(text -> text(text, group.title(), group.hide()));
            group.questions().forEach(question -> question(group, question));
        }
    }

    private void text(Text wanted, String title, String outerHide) {
        List<PlacedComponent> same = components.stream()
                .filter(found -> found.type().equals("text") && ComponentWording.isSame(found.text(), wanted.text()))
                .toList();
        if (same.isEmpty()) {
            add(
                    "Le texte «\u00a0" + shortened(wanted.text()) + "\u00a0» manque, ou ne dit plus la même chose.",
                    "Remettez ce texte mot pour mot\u00a0: il dit ce qui se décide.");
        }
        Set<String> hides = hides(outerHide, wanted.hide());
        for (PlacedComponent found : same) {
            if (!found.hides().equals(hides)) {
                add(
                        "Le texte «\u00a0" + shortened(wanted.text())
                                + "\u00a0» ne se montre plus quand il le doit, et alors seulement.",
                        "Rendez-lui sa condition (onglet Condition)\u00a0: "
                                + (hides.isEmpty() ? "aucune" : String.join(" et ", hides)) + ".");
            } else if (!ComponentWording.isSame(found.title(), title)) {
                add(
                        "Le texte «\u00a0" + shortened(wanted.text()) + "\u00a0» n’est plus à sa place"
                                + (title.isEmpty()
                                        ? ", hors de tout groupe."
                                        : ", dans le groupe «\u00a0" + title + "\u00a0»."),
                        "Remettez-le à sa place.");
            }
        }
    }

    private void question(Group group, Question wanted) {
        Optional<PlacedComponent> placed = components.stream()
                .filter(found -> found.key().equals(wanted.key()))
                .findFirst();
        if (placed.isEmpty()) {
            add("La question «\u00a0" + wanted.label() + "\u00a0» manque.", "Remettez cette question.");
            return;
        }
        JsonNode json = placed.get().json();
        if (!ComponentWording.isSame(json.path("label").asText(), wanted.label())) {
            add(
                    "La question «\u00a0" + wanted.label() + "\u00a0» se lirait «\u00a0"
                            + json.path("label").asText().strip() + "\u00a0».",
                    AS_SHIPPED);
        }
        if (!ComponentWording.isSame(placed.get().title(), group.title())) {
            add(
                    "Le titre «\u00a0" + group.title() + "\u00a0», au-dessus de la question «\u00a0" + wanted.label()
                            + "\u00a0», se lirait «\u00a0" + placed.get().title() + "\u00a0».",
                    "Rendez son titre au groupe, ou la question à son groupe.");
        }
        answers(wanted, new AnswerComponent(json, Set.of()).options());
        if (json.has("defaultValue")) {
            add(
                    "La question «\u00a0" + wanted.label() + "\u00a0» serait répondue d’avance.",
                    "Retirez la valeur par défaut\u00a0: la réponse vient de la personne.");
        }
        if (new AnswerComponent(json, Set.of()).isFixed()) {
            add(
                    "Personne ne pourrait répondre à la question «\u00a0" + wanted.label() + "\u00a0».",
                    "Rendez-la modifiable.");
        }
        Set<String> hides = hides(group.hide(), wanted.hide());
        if (!placed.get().hides().equals(hides)) {
            add(
                    "La question «\u00a0" + wanted.label()
                            + "\u00a0» ne se pose plus quand elle le doit, et alors seulement.",
                    "Rendez-lui sa condition (onglet Condition)\u00a0: "
                            + (hides.isEmpty() ? "aucune" : String.join(" et ", hides)) + ".");
        }
    }

    private void answers(Question wanted, Map<String, String> found) {
        wanted.answers().forEach((value, label) -> {
            if (!found.containsKey(value)) {
                add(
                        "La question «\u00a0" + wanted.label() + "\u00a0» a perdu la réponse «\u00a0" + label
                                + "\u00a0».",
                        "Remettez cette réponse, de valeur «\u00a0" + value + "\u00a0».");
            } else if (!ComponentWording.isSame(found.get(value), label)) {
                add(
                        "La réponse «\u00a0" + label + "\u00a0» à la question «\u00a0" + wanted.label()
                                + "\u00a0» se lirait «\u00a0" + found.get(value).strip() + "\u00a0».",
                        "Rendez-lui son libellé mot pour mot\u00a0; l’aide (Description) peut dire ce que vous voulez.");
            }
        });
    }

    private static Set<String> hides(String... conditions) {
        Set<String> hides = new LinkedHashSet<>();
        for (String condition : conditions) {
            if (condition != null) {
                hides.add(condition);
            }
        }
        return hides;
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return ShortText.marked(line, 80);
    }

    private void add(String message, String remedy) {
        problems.add(Rule.PINNED_TEXT, message, remedy);
    }
}
