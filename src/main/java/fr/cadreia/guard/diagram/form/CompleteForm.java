package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form may be reworded, reordered and extended. It keeps every field that its step demands, as it demands it, has
 * nothing that the Tasklist cannot draw or that leads out of the application, and writes no variable on which the path
 * depends.
 */
public final class CompleteForm {

    private final Requirements requirements;
    private final Problems problems;

    private CompleteForm(Requirements requirements, Problems problems) {
        this.requirements = requirements;
        this.problems = problems;
    }

    /** @param ids takes the form's content, by its id */
    public static void check(SourceFile file, Requirements requirements, Map<String, byte[]> ids, Problems problems) {
        Optional<JsonNode> form = FormFile.read(file.content());
        if (form.isEmpty()) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "Ce formulaire n’est pas du JSON lisible\u00a0: un seul document en UTF-8, où chaque nom figure une fois.",
                    "Enregistrez-le depuis Camunda Modeler.");
            return;
        }
        new CompleteForm(requirements, problems).check(form.get(), file.content(), ids);
    }

    private void check(JsonNode form, byte[] content, Map<String, byte[]> ids) {
        String id = form.path("id").asText();
        if (!form.path("id").isTextual()
                || id.isBlank()
                || !"default".equals(form.path("type").asText())) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "Ce fichier n’est pas un formulaire Camunda\u00a0: il lui faut un «\u00a0id\u00a0» et le type «\u00a0default\u00a0».",
                    "Enregistrez-le depuis Camunda Modeler.");
            return;
        }
        if (ids.put(id, content) != null) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "Le formulaire «\u00a0" + id + "\u00a0» se trouve deux fois.",
                    "N’en gardez qu’un.");
        }
        FormShape.check(form, problems);
        if (problems.isEmpty()) {
            FormFields fields = FormFields.of(form);
            FormFields shipped = FormFields.of(FormFile.shipped(id).orElse(MissingNode.getInstance()));
            fields(id, fields, shipped);
            if (!requirements.essentials(id).isEmpty()) {
                essentials(id, form);
            }
        }
    }

    private void essentials(String id, JsonNode form) {
        List<PlacedComponent> shipped = PlacedComponent.of(FormFile.shipped(id).orElse(MissingNode.getInstance()));
        new ShownEssentials(PlacedComponent.of(form), shipped, problems).check();
    }

    private void fields(String id, FormFields fields, FormFields shipped) {
        Fillable fillable = new Fillable(shipped, problems);
        for (AnswerComponent field : fields.all()) {
            fillable.check(field);
            boolean known = shipped.field(field.key())
                    .filter(same -> same.type().equals(field.type()))
                    .isPresent();
            if (!known && (requirements.variables().contains(field.key()) || shipped.reads(field.key()))) {
                problems.add(
                        Rule.PROTECTED_VARIABLE,
                        "Le champ «\u00a0" + field.key()
                                + "\u00a0» porterait le nom d’une variable dont dépend le chemin du dossier ou le formulaire.",
                        "Donnez-lui une autre clé.");
            }
        }
        Set<String> open = requirements.openAnswers(id);
        for (AnswerComponent wanted : shipped.all()) {
            Optional<AnswerComponent> found = fields.field(wanted.key());
            if (FixedChoices.isFixed(wanted) && !open.contains(wanted.key())) {
                FixedChoices fixed = new FixedChoices(problems);
                found.ifPresentOrElse(field -> fixed.check(wanted, field), () -> fixed.missing(wanted));
            } else if (found.isPresent()) {
                kept(id, wanted, found.get(), shipped);
            } else if (wanted.isRequired()) {
                problems.add(
                        Rule.COMPLETE_FORM,
                        "Le champ " + wanted.title() + " manque, alors que l’étape le demande.",
                        "Remettez ce champ.");
            }
        }
    }

    private void kept(String id, AnswerComponent wanted, AnswerComponent found, FormFields shipped) {
        KeptField kept = new KeptField(wanted, found, problems);
        kept.checkType();
        boolean begun = requirements.begunAnswers(id).contains(wanted.key());
        if (wanted.isRequired() && !begun || requirements.isJudged(id)) {
            kept.checkUnanswered();
        }
        if (wanted.isRequired()) {
            kept.checkDemanded();
            kept.checkLabel(shipped.all());
        }
    }

    /**
     * A question of choice stands as it ships: rules, papers and people take its answers for what they are called. It may
     * stand elsewhere in its form.
     */
    private static final class FixedChoices {

        private static final Set<String> TYPES = Set.of("radio", "select", "checkbox", "checklist");

        /**
         * The properties that may change: the place and the width. The condition under which it is shown is compared
         * with those around it.
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

    /**
     * The facts that the people who decide must have before their eyes. An edited form shows them whenever the shipped
     * form does, and above its first question. The application writes their lines: no form chooses among them.
     */
    private static final class ShownEssentials {

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

    /**
     * A component where it stands in its form.
     *
     * @param hides the conditions under which it is not shown, its own and those around it
     */
    record PlacedComponent(JsonNode json, Set<String> hides) {

        /** Lists every component of a form, in its order. */
        static List<PlacedComponent> of(JsonNode form) {
            List<PlacedComponent> all = new ArrayList<>();
            collect(form, Set.of(), all);
            return all;
        }

        private static void collect(JsonNode parent, Set<String> outer, List<PlacedComponent> all) {
            for (JsonNode component : parent.path("components")) {
                Set<String> hides = new LinkedHashSet<>(outer);
                String hide = component.path("conditional").path("hide").asText();
                if (!hide.isBlank()) {
                    hides.add(hide.strip());
                }
                all.add(new PlacedComponent(component, hides));
                collect(component, hides, all);
            }
        }

        String type() {
            return json.path("type").asText();
        }

        String key() {
            return json.path("key").asText();
        }

        /** Returns the content of a piece of HTML. */
        String content() {
            return json.path("content").asText();
        }
    }
}
