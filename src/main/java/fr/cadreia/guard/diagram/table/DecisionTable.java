package fr.cadreia.guard.diagram.table;

import fr.cadreia.guard.diagram.requirement.KnownProcess;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.TableFeel;
import fr.cadreia.guard.diagram.requirement.TableRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Demands that a decision table is one of the project's, once, written in FEEL alone. Its rules may change; it keeps
 * the columns that the application reads, and calls nothing outside it.
 */
public final class DecisionTable {

    /** The elements that the engine evaluates; annotations are only shown. */
    private static final Set<String> EXPRESSIONS =
            Set.of("inputExpression", "inputValues", "inputEntry", "outputEntry", "outputValues");

    private final Requirements requirements;
    private final Optional<TableFeel> feel;
    private final Problems problems;

    private DecisionTable(Requirements requirements, Optional<TableFeel> feel, Problems problems) {
        this.requirements = requirements;
        this.feel = feel;
        this.problems = problems;
    }

    /**
     * @param feel empty where the answers of the tables are known already
     * @param keys takes the tables' keys
     */
    public static void check(
            Xml definitions, Requirements requirements, Optional<TableFeel> feel, Set<String> keys, Problems problems) {
        if (!definitions.name().equals("definitions")
                || !definitions.namespace().contains("/DMN/")) {
            problems.add(
                    Rule.DECISION_TABLE,
                    definitions,
                    "Ce fichier n’est pas une table de décision DMN.",
                    "Enregistrez-la depuis Camunda Modeler.");
            return;
        }
        TableContent.check(definitions, problems);
        new DecisionTable(requirements, feel, problems).decisions(definitions, keys);
    }

    private void decisions(Xml definitions, Set<String> keys) {
        List<Xml> decisions = definitions.children("decision");
        if (decisions.isEmpty()) {
            add(
                    definitions,
                    "Ce fichier ne contient aucune table.",
                    "Une table déployée est l’une de celles du cadre.");
        }
        for (Xml decision : decisions) {
            if (!keys.add(decision.id())) {
                add(
                        decision,
                        "La table «\u00a0" + decision.id() + "\u00a0» se trouve deux fois dans ce déploiement.",
                        "N’en gardez qu’une.");
            }
            Optional<TableRequirement> wanted = requirements.decisionTables().stream()
                    .filter(table -> table.key().equals(decision.id()))
                    .findFirst();
            if (wanted.isPresent()) {
                decision(decision, wanted.get());
            } else {
                add(
                        decision,
                        "«\u00a0" + decision.id() + "\u00a0» n’est pas une table du cadre.",
                        "Tables admises\u00a0: " + String.join(", ", known()) + ".");
            }
        }
    }

    private Set<String> known() {
        return requirements.decisionTables().stream()
                .map(TableRequirement::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void decision(Xml decision, TableRequirement wanted) {
        String kept =
                decision.attribute(TableContent.CAMUNDA + ":historyTimeToLive").orElse("");
        if (!KnownProcess.isKeptLongEnough(kept)) {
            add(
                    decision,
                    "L’historique de cette table ne serait gardé que «\u00a0" + kept + "\u00a0».",
                    "Propriétés de la décision, «\u00a0Time to live\u00a0»\u00a0: P" + KnownProcess.LEAST_DAYS
                            + "D au moins.");
        }
        Optional<Xml> table = decision.child("decisionTable");
        if (table.isEmpty()) {
            add(
                    decision,
                    "«\u00a0" + wanted.key() + "\u00a0» n’est plus une table.",
                    "Décidez par une table de décision.");
            return;
        }
        String policy = table.get().attribute("hitPolicy").orElse("UNIQUE");
        if (!policy.equals(wanted.hitPolicy())) {
            add(
                    table.get(),
                    "Cette table répondrait selon «\u00a0" + policy
                            + "\u00a0»\u00a0: l’application lit ses réponses autrement.",
                    "En haut à gauche de la table, «\u00a0Hit policy\u00a0»\u00a0: " + wanted.hitPolicy() + ".");
        }
        expressions(table.get());
        new TableRules(table.get(), wanted, problems).check();
        if (problems.isEmpty()) {
            feel.ifPresent(reckoned ->
                    new TableAnswers(table.get(), wanted, requirements.tableInputs(), reckoned, problems).check());
        }
    }

    private void expressions(Xml table) {
        Set<String> names = new TreeSet<>(requirements.tableInputs().keySet());
        table.children("input")
                .forEach(input ->
                        input.attribute(TableContent.CAMUNDA + ":inputVariable").ifPresent(names::add));
        table.all()
                .filter(element -> EXPRESSIONS.contains(element.name()))
                .flatMap(element -> element.children("text").stream())
                .forEach(text -> FeelSubset.refusal(text.text(), names)
                        .ifPresent(refusal -> add(
                                text,
                                "«\u00a0" + text.text() + "\u00a0» est refusé\u00a0: " + refusal + ".",
                                "N’écrivez que des comparaisons et des valeurs FEEL\u00a0; réponses lues\u00a0: "
                                        + String.join(
                                                ", ", requirements.tableInputs().keySet()) + ".")));
    }

    private void add(Xml element, String message, String remedy) {
        problems.add(Rule.DECISION_TABLE, element, message, remedy);
    }
}
