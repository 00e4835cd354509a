package fr.cadreia.guard.diagram.table;

import fr.cadreia.guard.diagram.requirement.TableRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns and rules of a table. Demands that the values which the application reads are there, of their type, and
 * in every rule.
 */
final class TableRules {

    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "date");

    private final Xml table;
    private final TableRequirement wanted;
    private final Problems problems;
    private final List<Xml> outputs;

    TableRules(Xml table, TableRequirement wanted, Problems problems) {
        this.table = table;
        this.wanted = wanted;
        this.problems = problems;
        this.outputs = table.children("output");
    }

    void check() {
        table.children("input").forEach(input -> input.child("inputExpression").ifPresent(this::type));
        outputs.forEach(this::type);
        columns();
        List<Xml> rules = table.children("rule");
        if (rules.isEmpty()) {
            add(table, "Cette table n’a plus de règle.", "Gardez au moins une règle.");
        }
        rules.forEach(this::rule);
    }

    private void type(Xml element) {
        String type = element.attribute("typeRef").orElse("string");
        if (!TYPES.contains(type)) {
            add(
                    element,
                    "«\u00a0" + type + "\u00a0» n’est pas un type que le moteur connaît.",
                    "Types admis\u00a0: " + String.join(", ", new TreeSet<>(TYPES)) + ".");
        }
    }

    private void columns() {
        wanted.outputs().forEach((name, type) -> {
            List<Xml> found = outputs.stream()
                    .filter(output -> output.attribute("name").orElse("").equals(name))
                    .toList();
            if (found.size() != 1) {
                add(
                        table,
                        "La colonne «\u00a0" + name + "\u00a0», que l’application lit, doit s’y trouver une fois.",
                        "En-tête de la colonne de sortie, «\u00a0Output name\u00a0»\u00a0: " + name + ".");
            } else if (!found.get(0).attribute("typeRef").orElse("").equals(type)) {
                add(
                        found.get(0),
                        "La colonne «\u00a0" + name + "\u00a0» n’est plus du type «\u00a0" + type + "\u00a0».",
                        "Type de la colonne\u00a0: " + type + ".");
            }
        });
    }

    private void rule(Xml rule) {
        List<Xml> entries = rule.children("outputEntry");
        if (entries.size() != outputs.size()
                || rule.children("inputEntry").size() != table.children("input").size()) {
            add(rule, "Cette règle n’a pas autant de cases que la table a de colonnes.", "Complétez ses cases.");
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            String column = outputs.get(i).attribute("name").orElse("");
            String value = text(entries.get(i));
            if (wanted.outputs().containsKey(column) && isEmpty(value)) {
                add(
                        entries.get(i),
                        "Cette règle ne dit rien pour «\u00a0" + column + "\u00a0».",
                        "Complétez cette case.");
            } else if (!isAdmitted(column, value)) {
                add(
                        entries.get(i),
                        "«\u00a0" + value + "\u00a0» n’est pas une réponse de «\u00a0" + column
                                + "\u00a0» que l’application connaît.",
                        "Écrivez " + admitted(column) + ".");
            }
        }
    }

    private boolean isAdmitted(String column, String value) {
        Integer most = wanted.atMost().get(column);
        if (most != null) {
            return value.matches("[1-9]\\d{0,4}") && Integer.parseInt(value) <= most;
        }
        List<String> among = wanted.among().get(column);
        return among == null
                || among.stream().map(word -> literal(column, word)).anyMatch(value::equals);
    }

    private String admitted(String column) {
        Integer most = wanted.atMost().get(column);
        return most != null
                ? "un nombre entier de 1 à " + most
                : String.join(
                        " ou ",
                        wanted.among().get(column).stream()
                                .map(word -> literal(column, word))
                                .toList());
    }

    private String literal(String column, String word) {
        return "string".equals(wanted.outputs().get(column)) ? "\"" + word + "\"" : word;
    }

    static boolean isEmpty(String text) {
        return text.isEmpty() || text.equals("-");
    }

    static String text(Xml entry) {
        return entry.child("text").map(Xml::text).orElse("");
    }

    private void add(Xml element, String message, String remedy) {
        problems.add(Rule.DECISION_TABLE, element, message, remedy);
    }
}
