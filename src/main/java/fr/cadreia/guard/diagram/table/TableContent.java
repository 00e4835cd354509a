package fr.cadreia.guard.diagram.table;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.Map;
import java.util.Set;

/** Refuses what the guard does not know in a file of decision tables, and every language but FEEL, wherever it stands. */
final class TableContent {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private static final Map<String, String> PREFIXES = Map.of(
            CAMUNDA,
            "camunda:",
            "http://camunda.org/schema/modeler/1.0",
            "modeler:",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "biodi:",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "biodi:",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:");

    private static final Set<String> EVERYWHERE = Set.of("id", "label", "biodi:width", "biodi:annotationsWidth");

    /**
     * The elements, with the attributes that each may have besides. The engine's schema says which element may contain
     * which.
     */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry(
                    "definitions",
                    Set.of(
                            "name",
                            "namespace",
                            "exporter",
                            "exporterVersion",
                            "expressionLanguage",
                            "typeLanguage",
                            "modeler:executionPlatform",
                            "modeler:executionPlatformVersion",
                            "xsi:schemaLocation")),
            Map.entry("decision", Set.of("name", "camunda:historyTimeToLive", "camunda:versionTag")),
            Map.entry("decisionTable", Set.of("hitPolicy", "preferredOrientation", "outputLabel")),
            Map.entry("input", Set.of("camunda:inputVariable")),
            Map.entry("inputExpression", Set.of("expressionLanguage", "typeRef")),
            Map.entry("inputValues", Set.of("expressionLanguage")),
            Map.entry("output", Set.of("name", "typeRef")),
            Map.entry("outputValues", Set.of("expressionLanguage")),
            Map.entry("rule", Set.of()),
            Map.entry("inputEntry", Set.of("expressionLanguage")),
            Map.entry("outputEntry", Set.of("expressionLanguage", "typeRef")),
            Map.entry("text", Set.of()),
            Map.entry("description", Set.of()),
            Map.entry("question", Set.of()),
            Map.entry("allowedAnswers", Set.of()),
            Map.entry("annotation", Set.of("name")),
            Map.entry("annotationEntry", Set.of()),
            Map.entry("inputData", Set.of("name")),
            Map.entry("variable", Set.of("name", "typeRef")),
            Map.entry("informationRequirement", Set.of()),
            Map.entry("requiredInput", Set.of("href")),
            Map.entry("requiredDecision", Set.of("href")),
            Map.entry("knowledgeSource", Set.of("name", "locationURI")),
            Map.entry("type", Set.of()),
            Map.entry("authorityRequirement", Set.of()),
            Map.entry("requiredAuthority", Set.of("href")),
            Map.entry("textAnnotation", Set.of("textFormat")),
            Map.entry("association", Set.of("associationDirection")),
            Map.entry("sourceRef", Set.of("href")),
            Map.entry("targetRef", Set.of("href")));

    private static final Set<String> FEEL = Set.of(
            "feel",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "http://www.omg.org/spec/FEEL/20140401");

    private final String namespace;
    private final Problems problems;

    private TableContent(String namespace, Problems problems) {
        this.namespace = namespace;
        this.problems = problems;
    }

    static void check(Xml definitions, Problems problems) {
        new TableContent(definitions.namespace(), problems).element(definitions);
    }

    private void element(Xml element) {
        Set<String> attributes = element.namespace().equals(namespace) ? ELEMENTS.get(element.name()) : null;
        if (attributes == null) {
            unknown(element, "<" + element.name() + ">");
            return;
        }
        element.attributes().forEach((key, value) -> {
            String name = name(key);
            boolean declaration = key.equals("xmlns") || key.startsWith("xmlns:");
            if (!declaration && !attributes.contains(name) && !EVERYWHERE.contains(name)) {
                unknown(element, "l’attribut " + name + " de <" + element.name() + ">");
            }
            if (name.endsWith("Language") && !FEEL.contains(value)) {
                problems.add(
                        Rule.DECISION_TABLE,
                        element,
                        "«\u00a0" + value + "\u00a0» n’est pas admis\u00a0: une table s’écrit en FEEL.",
                        "Retirez " + name + ".");
            }
            noCode(element, value);
        });
        noCode(element, element.text());
        for (Xml child : element.children()) {
            if (child.name().equals("DMNDI")
                    && isDrawing(child)
                    && element.name().equals("definitions")) {
                drawing(child);
            } else {
                element(child);
            }
        }
    }

    /** Checks the drawing. The engine reads nothing there, but it looks up a referenced element wherever it stands. */
    private void drawing(Xml element) {
        if (!isDrawing(element)) {
            unknown(element, "<" + element.name() + "> dans le dessin");
        }
        element.children().forEach(this::drawing);
    }

    private static boolean isDrawing(Xml element) {
        return element.namespace().matches("https?://www\\.omg\\.org/spec/DMN/\\d{8}/(DMNDI|DC|DI)/");
    }

    private void noCode(Xml element, String value) {
        if (Expressions.hasAny(value)) {
            problems.add(
                    Rule.DECISION_TABLE,
                    element,
                    "«\u00a0" + value + "\u00a0» contient une expression du moteur.",
                    "N’écrivez que des comparaisons et des valeurs FEEL.");
        }
    }

    private void unknown(Xml element, String what) {
        problems.add(
                Rule.KNOWN_CONTENT,
                element,
                "Non autorisé dans une table de décision\u00a0: " + what + ".",
                "Retirez-le.");
    }

    private static String name(String key) {
        int colon = key.lastIndexOf(':');
        if (colon < 0) {
            return key;
        }
        String namespace = key.substring(0, colon);
        return PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + key.substring(colon + 1);
    }
}
