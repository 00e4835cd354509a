package fr.cadreia.guard.diagram.table;

import fr.cadreia.guard.diagram.requirement.TableFeel;
import fr.cadreia.guard.diagram.requirement.TableInput;
import fr.cadreia.guard.diagram.requirement.TableRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
}
