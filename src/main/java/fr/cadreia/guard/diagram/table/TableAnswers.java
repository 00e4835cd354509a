package fr.cadreia.guard.diagram.table;

import fr.cadreia.guard.diagram.requirement.TableFeel;
import fr.cadreia.guard.diagram.requirement.TableInput;
import fr.cadreia.guard.diagram.requirement.TableRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a table for every combination of the answers that it reads, and sees whether it answers as often as the
 * application expects. Columns that read no answer in common are asked apart: only the set of rules that each column
 * lets through counts.
 */
final class TableAnswers {

    /** The most kinds of combinations: nobody would follow a larger table either. */
    private static final int MOST = 20_000;

    private final Xml table;
    private final TableRequirement wanted;
    private final Map<String, TableInput> inputs;
    private final TableFeel feel;
    private final Problems problems;
    private final List<Xml> rules;
    private final List<ColumnGroup> groups;

    TableAnswers(
            Xml table, TableRequirement wanted, Map<String, TableInput> inputs, TableFeel feel, Problems problems) {
        this.table = table;
        this.wanted = wanted;
        this.inputs = inputs;
        this.feel = feel;
        this.problems = problems;
        this.rules = table.children("rule");
        this.groups = ColumnGroup.of(table, inputs, feel);
    }

    void check() {
        texts();
        boolean unique = wanted.hitPolicy().equals("UNIQUE");
        if (!unique && !wanted.always()) {
            return;
        }
        BitSet all = new BitSet();
        all.set(0, rules.size());
        Map<BitSet, Combination> answers = new HashMap<>(Map.of(all, Combination.NONE));
        for (ColumnGroup group : groups) {
            Map<BitSet, Combination> own = group.answers(MOST);
            if (own.isEmpty() || (long) own.size() * answers.size() > MOST) {
                add(
                        "Cette table a trop de combinaisons pour que l’on sache qu’elle répond toujours.",
                        "Simplifiez-la.");
                return;
            }
            answers = together(answers, own);
        }
        answers.entrySet().stream()
                .filter(answer -> wanted.always() && answer.getKey().isEmpty())
                .findFirst()
                .ifPresent(answer -> add(
                        "Cette table ne répondrait rien " + answer.getValue().words()
                                + "\u00a0: ces dossiers n’avanceraient plus.",
                        "Ajoutez la règle qui manque, ou élargissez-en une."));
        answers.entrySet().stream()
                .filter(answer -> unique && answer.getKey().cardinality() > 1)
                .findFirst()
                .ifPresent(answer -> add(
                        "Les règles n° " + numbers(answer.getKey()) + " répondraient ensemble "
                                + answer.getValue().words()
                                + ", alors qu’une seule réponse est attendue\u00a0: ces dossiers n’avanceraient plus.",
                        "Rendez leurs conditions exclusives."));
    }

    /** Demands that a value which the application reads as a text is one, whatever is missing. */
    private void texts() {
        List<Xml> outputs = table.children("output");
        for (Xml rule : rules) {
            for (int i = 0; i < outputs.size(); i++) {
                Xml entry = rule.children("outputEntry").get(i);
                String column = outputs.get(i).attribute("name").orElse("");
                if ("string".equals(wanted.outputs().get(column)) && !isText(TableRules.text(entry))) {
                    problems.add(
                            Rule.DECISION_TABLE,
                            entry,
                            "Cette règle ne donne pas toujours un texte pour «\u00a0" + column + "\u00a0».",
                            "Écrivez-le entre guillemets.");
                }
            }
        }
    }

    private boolean isText(String feelText) {
        return feelText.matches("\"[^\"\\\\]*\"")
                || feel.value(feelText, ColumnGroup.missing(inputs).values())
                        .filter(answer -> answer.value() instanceof String)
                        .isPresent();
    }

    private static Map<BitSet, Combination> together(Map<BitSet, Combination> some, Map<BitSet, Combination> others) {
        Map<BitSet, Combination> all = new HashMap<>();
        some.forEach((rules, example) -> others.forEach((more, other) -> {
            BitSet both = (BitSet) rules.clone();
            both.and(more);
            all.computeIfAbsent(both, key -> example.and(other));
        }));
        return all;
    }

    private static String numbers(BitSet rules) {
        return rules.stream().mapToObj(rule -> String.valueOf(rule + 1)).collect(Collectors.joining(" et "));
    }

    private void add(String message, String remedy) {
        problems.add(Rule.DECISION_TABLE, table, message, remedy);
    }

    /** Columns of conditions that read answers in common, and for each combination of these the rules that they let through. */
    private static final class ColumnGroup {

        private static final String CAMUNDA = TableContent.CAMUNDA + ":inputVariable";

        /** The engine's name for the value of a column without a name. */
        private static final String UNNAMED = "cellInput";

        /** @param conditions one per rule, blank where any value will do */
        private record Column(String expression, String name, List<String> conditions, Set<String> reads) {}

        private final Map<String, TableInput> inputs;
        private final TableFeel feel;
        private final List<String> texts;
        private final List<Column> columns = new ArrayList<>();
        private final Set<String> reads = new LinkedHashSet<>();
        private final Map<List<Object>, BitSet> known = new HashMap<>();

        private ColumnGroup(Map<String, TableInput> inputs, TableFeel feel, List<String> texts) {
            this.inputs = inputs;
            this.feel = feel;
            this.texts = texts;
        }

        static List<ColumnGroup> of(Xml table, Map<String, TableInput> inputs, TableFeel feel) {
            List<String> texts = table.all()
                    .filter(element -> element.name().equals("text"))
                    .map(Xml::text)
                    .toList();
            List<ColumnGroup> groups = new ArrayList<>();
            List<Xml> heads = table.children("input");
            for (int i = 0; i < heads.size(); i++) {
                ColumnGroup group = new ColumnGroup(inputs, feel, texts);
                group.add(column(table, heads.get(i), i, inputs.keySet()));
                for (ColumnGroup other : List.copyOf(groups)) {
                    if (other.reads.stream().anyMatch(group.reads::contains)) {
                        other.columns.forEach(group::add);
                        groups.remove(other);
                    }
                }
                groups.add(group);
            }
            return groups;
        }

        private static Column column(Xml table, Xml head, int place, Set<String> names) {
            String expression =
                    head.child("inputExpression").map(TableRules::text).orElse("");
            List<String> conditions = table.children("rule").stream()
                    .map(rule -> TableRules.text(rule.children("inputEntry").get(place)))
                    .map(condition -> TableRules.isEmpty(condition) ? "" : condition)
                    .toList();
            Set<String> reads = new LinkedHashSet<>();
            for (String name : names) {
                Pattern word = Pattern.compile("\\b" + name + "\\b");
                if (word.matcher(expression).find()
                        || conditions.stream()
                                .anyMatch(condition -> word.matcher(condition).find())) {
                    reads.add(name);
                }
            }
            return new Column(expression, head.attribute(CAMUNDA).orElse(UNNAMED), conditions, reads);
        }

        private void add(Column column) {
            columns.add(column);
            reads.addAll(column.reads());
        }

        /**
         * @param most the number of combinations that are tried
         *
         * @return the rules that they let through, with an example; empty when there are too many combinations
         */
        Map<BitSet, Combination> answers(int most) {
            List<Combination> combinations = List.of(Combination.NONE);
            for (String name : reads) {
                List<Object> values = InputValues.of(inputs.get(name), texts);
                if ((long) values.size() * combinations.size() > most) {
                    return Map.of();
                }
                List<Combination> longer = new ArrayList<>();
                for (Combination combination : combinations) {
                    values.forEach(value -> longer.add(combination.with(name, value)));
                }
                combinations = longer;
            }
            Map<BitSet, Combination> answers = new HashMap<>();
            for (Combination combination : combinations) {
                answers.putIfAbsent(rules(combination), combination);
            }
            return answers;
        }

        /** Returns the combination without any answer: each answer is given, as nothing. */
        static Combination missing(Map<String, TableInput> inputs) {
            Map<String, Object> given = new HashMap<>();
            inputs.keySet().forEach(name -> given.put(name, null));
            return new Combination(given);
        }

        private BitSet rules(Combination combination) {
            BitSet rules = new BitSet();
            rules.set(0, columns.get(0).conditions().size());
            columns.forEach(column -> rules.and(rules(column, combination)));
            return rules;
        }

        private BitSet rules(Column column, Combination combination) {
            List<Object> read = new ArrayList<>(List.of(columns.indexOf(column)));
            column.reads().forEach(name -> read.add(combination.values().get(name)));
            return known.computeIfAbsent(read, values -> {
                Map<String, Object> given = missing(inputs).and(combination).values();
                Optional<TableFeel.Answer> value = feel.value(column.expression(), given);
                BitSet rules = new BitSet();
                for (int rule = 0;
                        value.isPresent() && rule < column.conditions().size();
                        rule++) {
                    String condition = column.conditions().get(rule);
                    rules.set(
                            rule,
                            condition.isEmpty()
                                    || feel.holds(
                                                    condition,
                                                    column.name(),
                                                    value.get().value(),
                                                    given)
                                            .orElse(false));
                }
                return rules;
            });
        }
    }

    /**
     * Values of some of a table's inputs, as one case could have them.
     *
     * @param values by input; null for what a case does not say
     */
    record Combination(Map<String, Object> values) {

        /** Says nothing of any input. */
        static final Combination NONE = new Combination(Map.of());

        /** Returns the same with one more input. */
        Combination with(String input, Object value) {
            return and(new Combination(Collections.singletonMap(input, value)));
        }

        /** Returns both together; they have no input in common. */
        Combination and(Combination other) {
            Map<String, Object> both = new LinkedHashMap<>(values);
            both.putAll(other.values);
            return new Combination(both);
        }

        /** Returns French words for a sentence; empty where there is nothing to say. */
        String words() {
            List<String> said = new ArrayList<>();
            values.forEach((name, value) -> said.add(
                    "«\u00a0" + name + "\u00a0» " + (value == null ? "manque" : "vaut «\u00a0" + value + "\u00a0»")));
            return said.isEmpty() ? "" : "quand " + String.join(", ", said);
        }
    }
}
