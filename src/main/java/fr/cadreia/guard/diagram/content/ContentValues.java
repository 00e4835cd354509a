package fr.cadreia.guard.diagram.content;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.expression.UnsupportedExpressionException;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The values that may stand in an attribute or between two tags, by the kinds of {@code known-content.yaml}. */
final class ContentValues {

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
    private static final String GRAMMAR =
            "N’écrivez que des variables, des comparaisons, and, or, not et des valeurs entre apostrophes.";

    private final Optional<ProcessRequirement> requirement;
    private final Problems problems;

    /** @param requirement of the process that it stands in; empty outside */
    ContentValues(Optional<ProcessRequirement> requirement, Problems problems) {
        this.requirement = requirement;
        this.problems = problems;
    }

    void check(Xml element, String where, String kind, String value) {
        try {
            switch (kind) {
                case "any" -> {}
                case "literal" -> literal(element, where, value);
                case "text" -> Expressions.text(value);
                case "flag" -> word(element, where, "true|false", value);
                case "condition" -> Expressions.condition(value);
                case "businessKey" -> word(element, where, BUSINESS_KEY, value);
                case "service" -> delegate(element, value, services(), "une tâche de service");
                case "executionListener" ->
                    delegate(element, value, listed(ProcessRequirement::executionListeners), "un écouteur d’exécution");
                case "taskListener" ->
                    delegate(element, value, listed(ProcessRequirement::taskListeners), "un écouteur de tâche");
                default -> written(element, where, kind, value);
            }
        } catch (UnsupportedExpressionException refusal) {
            problems.add(
                    Rule.NO_CODE,
                    element,
                    where,
                    "L’expression «\u00a0" + value + "\u00a0» (" + where + ") est refusée\u00a0: "
                            + refusal.getMessage() + ".",
                    GRAMMAR);
        }
    }

    private void literal(Xml element, String where, String value) {
        if (Expressions.hasAny(value)) {
            problems.add(
                    Rule.NO_CODE,
                    element,
                    where,
                    "«\u00a0" + value + "\u00a0» (" + where
                            + ") contient une expression, où seule une valeur est admise.",
                    "Écrivez la valeur elle-même.");
        }
    }

    private void written(Xml element, String where, String kind, String value) throws UnsupportedExpressionException {
        Optional<ValueFormat> format = ValueFormat.of(kind);
        if (format.isEmpty()) {
            word(element, where, kind, value);
        } else if (!format.get().matches(value)) {
            Expressions.text(value);
            unexpected(element, where, value, format.get().expected());
        }
    }

    private void word(Xml element, String where, String words, String value) {
        if (!Arrays.asList(words.split("\\|")).contains(value)) {
            unexpected(element, where, value, words.replace("|", " ou "));
        }
    }

    private void unexpected(Xml element, String where, String value, String expected) {
        problems.add(
                Expressions.hasAny(value) ? Rule.NO_CODE : Rule.KNOWN_CONTENT,
                element,
                where,
                where + "=\"" + value + "\" n’est pas autorisé.",
                "Valeur attendue\u00a0: " + expected + ".");
    }

    private void delegate(Xml element, String value, Set<String> listed, String role)
            throws UnsupportedExpressionException {
        String bean = Expressions.bean(value);
        if (!listed.contains(bean)) {
            problems.add(
                    Rule.NO_CODE,
                    element,
                    "camunda:delegateExpression",
                    "«\u00a0" + bean + "\u00a0» n’est pas un traitement admis pour " + role + " de ce processus.",
                    listed.isEmpty()
                            ? "Retirez-le\u00a0: ce processus n’en admet aucun."
                            : "Traitements admis\u00a0: " + String.join(", ", new TreeSet<>(listed)) + ".");
        }
    }

    private Set<String> listed(java.util.function.Function<ProcessRequirement, Set<String>> list) {
        return requirement.map(list).orElse(Set.of());
    }

    private Set<String> services() {
        Set<String> services = new TreeSet<>();
        requirement.ifPresent(found -> found.services().forEach(service -> services.add(service.service())));
        requirement.ifPresent(found -> found.steps().stream()
                .filter(step -> step.delegate() != null)
                .forEach(step -> services.add(step.delegate())));
        return services;
    }
}
