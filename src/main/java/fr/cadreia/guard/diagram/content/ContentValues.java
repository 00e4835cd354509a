package fr.cadreia.guard.diagram.content;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.expression.UnsupportedExpressionException;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

    /** The format of values that the engine reads only when a case comes there, where a mistake would hold up the case. */
    private enum ValueFormat {
        NUMBER("-?\\d{1,9}", "un nombre entier"),
        PRIORITY("-?\\d{1,9}|" + Parts.VARIABLE, "un nombre entier ou ${variable}"),
        DUE(
                Parts.DATE + "|" + Parts.DURATION + "|" + Parts.VARIABLE,
                "une date (2027-01-31), une durée (P10D) ou ${variable}"),
        DURATION(Parts.DURATION + "|" + Parts.VARIABLE, "une durée (P10D) ou ${variable}"),
        CYCLE(
                "R\\d*/(?:" + Parts.DATE + "/)?" + Parts.DURATION + "(?:/" + Parts.DATE + ")?|" + Parts.CRON + "|"
                        + Parts.VARIABLE,
                "une répétition (R3/P10D) ou ${variable}"),
        /** The number of instances of an activity. */
        CARDINALITY("\\d{1,3}|" + Parts.VARIABLE, "un nombre d’instances (999 au plus) ou ${variable}"),
        /** A job without any try is never done. */
        RETRIES(
                "R[1-9]\\d{0,3}/" + Parts.DURATION + "|" + Parts.DURATION + "(?:, ?" + Parts.DURATION + ")*",
                "au moins un essai (R3/PT10M) ou des durées (PT5M,PT1H)");

        private final Pattern pattern;
        private final String expected;

        ValueFormat(String pattern, String expected) {
            this.pattern = Pattern.compile(pattern);
            this.expected = expected;
        }

        /** Returns the format with a name in {@code known-content.yaml}. */
        static Optional<ValueFormat> of(String kind) {
            return Arrays.stream(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(kind))
                    .findFirst();
        }

        boolean matches(String value) {
            return pattern.matcher(value.strip()).matches();
        }

        /** Returns the expected value in French. */
        String expected() {
            return expected;
        }

        private static final class Parts {
            private static final String VARIABLE = "\\$\\{\\s*\\w+\\s*}";
            private static final String TIME =
                    "T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?(?:Z|[+-](?:0\\d|1[0-4]):?[0-5]\\d)?";
            private static final String DATE =
                    "20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8]|29(?<!02-29)|30(?<!02-30)|31(?<=0[13578]-31|1[02]-31))(?:"
                            + TIME + ")?";
            /** The pattern of a duration that is not empty, and no repetition within a minute. */
            private static final String DURATION =
                    "P(?=.)(?!(?:0+[YMWD])*(?:T(?:0+[HMS])*)?(?![\\w]))(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,3}W)?(?:\\d{1,4}D)?"
                            + "(?:T(?=\\d)(?:\\d{1,4}H)?(?:\\d{1,5}M)?(?:\\d{1,6}S)?)?";

            private static final String CRON = "[\\w*?/,#-]+(?: [\\w*?/,#-]+){5,6}";

            private Parts() {}
        }
    }
}
