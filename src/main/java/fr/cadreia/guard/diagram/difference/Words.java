package fr.cadreia.guard.diagram.difference;

import fr.cadreia.guard.diagram.source.ElementPlaces;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The French names for the content of a file; a property without a name keeps its own. */
final class Words {

    static final String ORDER = "Ordre";

    private static final String CAMUNDA = "camunda:";

    /** The pattern of the properties of a whole file. */
    private static final Pattern TOOL =
            Pattern.compile("exporter(Version|\\..*)?|(modeler:)?executionPlatform(Version)?");

    private static final Map<String, String> COMPONENTS = Map.of(
            "group", "Groupe",
            "text", "Texte",
            "html", "Texte mis en page",
            "table", "Tableau",
            "image", "Image",
            "button", "Bouton",
            "separator", "Trait",
            "spacer", "Espace");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("in", "Dans"),
            Map.entry("element", "Nature"),
            Map.entry("type", "Nature"),
            Map.entry("id", "Identifiant"),
            Map.entry("key", "Clé"),
            Map.entry("name", "Nom"),
            Map.entry("label", "Libellé"),
            Map.entry("dateLabel", "Libellé de la date"),
            Map.entry("timeLabel", "Libellé de l’heure"),
            Map.entry("description", "Aide"),
            Map.entry("text", "Texte"),
            Map.entry("content", "Texte mis en page"),
            Map.entry("values", "Réponses, dans l’ordre"),
            Map.entry("valuesKey", "Liste des réponses"),
            Map.entry("defaultValue", "Réponse proposée"),
            Map.entry("conditional", "Visibilité"),
            Map.entry("hide", "cachée si"),
            Map.entry("validate", "Contrôle"),
            Map.entry("required", "obligatoire"),
            Map.entry("minLength", "longueur minimale"),
            Map.entry("maxLength", "longueur maximale"),
            Map.entry("min", "minimum"),
            Map.entry("max", "maximum"),
            Map.entry("pattern", "forme"),
            Map.entry("readonly", "Lecture seule"),
            Map.entry("disabled", "Désactivée"),
            Map.entry("decimalDigits", "Décimales"),
            Map.entry("layout", "Disposition"),
            Map.entry("row", "ligne"),
            Map.entry("columns", "colonnes"),
            Map.entry("dataSource", "Lignes lues"),
            Map.entry("documentation", "Documentation"),
            Map.entry("candidateGroups", "Groupes qui peuvent la prendre"),
            Map.entry("candidateUsers", "Personnes qui peuvent la prendre"),
            Map.entry("assignee", "Personne chargée"),
            Map.entry("dueDate", "Échéance"),
            Map.entry("followUpDate", "Rappel"),
            Map.entry("formRef", "Formulaire"),
            Map.entry("formRefBinding", "Version du formulaire"),
            Map.entry("sourceRef", "De"),
            Map.entry("targetRef", "Vers"),
            Map.entry("incoming", "Flux entrant"),
            Map.entry("outgoing", "Flux sortant"),
            Map.entry("default", "Flux par défaut"),
            Map.entry("conditionExpression", "Condition"),
            Map.entry("condition", "Condition"),
            Map.entry("timeDuration", "Durée"),
            Map.entry("timeDate", "Date"),
            Map.entry("timeCycle", "Répétition"),
            Map.entry("cancelActivity", "Interrompt la tâche"),
            Map.entry("attachedToRef", "Bordure de"),
            Map.entry("calledElement", "Processus appelé"),
            Map.entry("delegateExpression", "Traitement"),
            Map.entry("candidateStarterGroups", "Groupes qui peuvent commencer"),
            Map.entry("isExecutable", "Exécutable"),
            Map.entry("hitPolicy", "Règle retenue"),
            Map.entry("inputEntry", "Condition"),
            Map.entry("outputEntry", "Conclusion"),
            Map.entry("inputValues", "Valeurs admises"),
            Map.entry("outputValues", "Valeurs admises"),
            Map.entry("inputExpression", "Ce qui est lu"),
            Map.entry("typeRef", "Type"),
            Map.entry("property", "Propriété"),
            Map.entry("value", "Valeur"));

    private Words() {}

    /** @param property parts joined by dots, e.g. {@code validate.required} */
    static String of(String property) {
        List<String> words = Arrays.stream(property.split("\\."))
                .map(part -> NAMES.getOrDefault(part.replaceFirst("^" + CAMUNDA, ""), part))
                .toList();
        // The text of an element that is called so, too.
        return IntStream.range(0, words.size())
                .filter(part -> part == 0 || !words.get(part).equals(words.get(part - 1)))
                .mapToObj(words::get)
                .collect(Collectors.joining("\u00a0: "));
    }

    static boolean isTool(String property) {
        return TOOL.matcher(property).matches();
    }

    static String component(String type) {
        return COMPONENTS.getOrDefault(type, "Composant");
    }

    /** Returns an attribute with the usual prefix in place of the address of a namespace. */
    static String attribute(String name) {
        int end = name.lastIndexOf(':');
        if (end < 0) {
            return name;
        }
        String uri = name.substring(0, end);
        String prefix = uri.startsWith("http://camunda.org/schema/1.0/")
                ? CAMUNDA
                : uri.equals("http://camunda.org/schema/modeler/1.0") ? "modeler:" : uri.replace('.', '_') + ":";
        return prefix + name.substring(end + 1);
    }

    /**
     * Returns the path from the drawn element to the element, e.g. {@code documentation.}; empty for the drawn element
     * itself.
     */
    static String path(Xml element) {
        Deque<String> names = new ArrayDeque<>();
        Xml drawn = ElementPlaces.drawn(element);
        for (Xml at = element; at != drawn; at = at.parent().orElse(drawn)) {
            names.addFirst(at.name().replace('.', '_') + ".");
        }
        return String.join("", names);
    }

    /** Returns the column of an entry of a rule. */
    static String column(Xml element, Xml table) {
        Xml entry = element;
        while (!entry.name().endsWith("Entry") && entry.parent().isPresent()) {
            entry = entry.parent().get();
        }
        if (!Set.of("inputEntry", "outputEntry").contains(entry.name())) {
            return "";
        }
        return label(entry, table);
    }

    private static String label(Xml entry, Xml table) {
        String kind = entry.name().equals("inputEntry") ? "input" : "output";
        int index = entry.parent()
                .map(rule -> rule.children(entry.name()).indexOf(entry))
                .orElse(-1);
        List<Xml> columns = table.children(kind);
        if (index < 0 || index >= columns.size()) {
            return "";
        }
        Xml column = columns.get(index);
        String label =
                column.attribute("label").or(() -> column.attribute("name")).orElse(column.id());
        return ", colonne «\u00a0" + label + "\u00a0»";
    }
}
