package fr.cadreia.guard.diagram.table;

import fr.cadreia.guard.diagram.requirement.TableFeel;
import fr.cadreia.guard.diagram.requirement.TableInput;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns of conditions that read answers in common, and for each combination of these the rules that they let through. */
final class ColumnGroup {

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
        String expression = head.child("inputExpression").map(TableRules::text).orElse("");
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
            for (int rule = 0; value.isPresent() && rule < column.conditions().size(); rule++) {
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
