package fr.cadreia.guard.diagram.table;

import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Rule;
import fr.cadreia.guard.diagram.Xml;
import fr.cadreia.guard.diagram.expression.Expressions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A decision table is one of the project's, written in FEEL alone, and calls nothing outside it. */
public final class DecisionTable {

    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "extensionElements",
            "decision",
            "variable",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "inputEntry",
            "outputEntry",
            "literalExpression",
            "text",
            "question",
            "allowedAnswers",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "annotation",
            "annotationEntry");

    private static final Set<String> FEEL = Set.of(
            "feel",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "http://www.omg.org/spec/FEEL/20140401");

    /** FEEL's own door to other languages. */
    private static final Pattern OUTSIDE = Pattern.compile("\\b(function|external|java|kotlin|js)\\b\\s*[({:]");

    private DecisionTable() {}

    /** @param known the keys of the project's tables */
    public static void check(Xml definitions, Set<String> known, Problems problems) {
        if (!definitions.name().equals("definitions")
                || !definitions.namespace().contains("/DMN/")) {
            problems.add(
                    Rule.DECISION_TABLE,
                    definitions,
                    "Ce fichier n'est pas une table de décision DMN.",
                    "Enregistrez-la depuis Camunda Modeler.");
            return;
        }
        List<Xml> decisions = definitions.children("decision");
        for (Xml decision : decisions) {
            if (!known.contains(decision.id())) {
                problems.add(
                        Rule.DECISION_TABLE,
                        decision,
                        "« " + decision.id() + " » n'est pas une table du cadre.",
                        "Tables admises : " + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
        definitions.attributes().forEach((key, value) -> checkAttribute(definitions, key, value, problems));
        definitions.children().forEach(child -> check(child, definitions, problems));
    }

    private static void check(Xml element, Xml definitions, Problems problems) {
        if (element.namespace().endsWith("/DMNDI/")) {
            return;
        }
        if (!element.namespace().equals(definitions.namespace()) || !ELEMENTS.contains(element.name())) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    element,
                    "La garde ne connaît pas <" + element.name() + "> dans une table de décision.",
                    "Retirez-le.");
            return;
        }
        element.attributes().forEach((key, value) -> checkAttribute(element, key, value, problems));
        if (Expressions.hasAny(element.text())
                || OUTSIDE.matcher(element.text()).find()) {
            problems.add(
                    Rule.DECISION_TABLE,
                    element,
                    "« " + element.text() + " » appelle du code.",
                    "N'écrivez que des comparaisons et des valeurs FEEL.");
        }
        element.children().forEach(child -> check(child, definitions, problems));
    }

    private static void checkAttribute(Xml element, String key, String value, Problems problems) {
        if (key.equals("expressionLanguage") && !FEEL.contains(value)) {
            problems.add(
                    Rule.DECISION_TABLE,
                    element,
                    "« " + value + " » n'est pas admis : une table s'écrit en FEEL.",
                    "Retirez expressionLanguage.");
        }
        boolean camunda = key.startsWith(CAMUNDA_DMN + ":");
        String name = camunda ? key.substring(CAMUNDA_DMN.length() + 1) : key;
        if (camunda
                && !Set.of("historyTimeToLive", "versionTag", "inputVariable").contains(name)) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    element,
                    "La garde ne connaît pas l'attribut camunda:" + name + ".",
                    "Retirez-le.");
        }
        if (Expressions.hasAny(value)) {
            problems.add(
                    Rule.DECISION_TABLE,
                    element,
                    "« " + value + " » (" + name + ") contient une expression.",
                    "Retirez-la.");
        }
    }
}
