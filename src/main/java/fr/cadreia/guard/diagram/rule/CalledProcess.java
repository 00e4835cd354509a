package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.TableRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Demands that only a process under guard is called, by its literal key, for this very case, and that its results go
 * where they must.
 */
public final class CalledProcess implements Check {

    private static final String KEY = "#{execution.processBusinessKey}";

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        for (FlowNode node : subject.process().nodes()) {
            if (node.type().equals("callActivity")) {
                checkCall(subject, node, problems);
            } else if (node.type().equals("businessRuleTask")) {
                checkTable(subject, node, problems);
            }
        }
    }

    private static void checkCall(ExaminedProcess subject, FlowNode node, Problems problems) {
        String called = node.xml().attribute("calledElement").orElse("");
        Optional<StepRequirement> step = subject.steps().of(node);
        String wanted = step.map(StepRequirement::calls).orElse(null);
        // The called process calls no other one; otherwise two processes could call each other without end.
        if (!called.equals(wanted)) {
            problems.add(
                    Rule.CALLED_PROCESS,
                    node.xml(),
                    "«\u00a0" + called + "\u00a0» ne peut pas être appelé ici.",
                    wanted != null
                            ? "Appelez «\u00a0" + wanted + "\u00a0», par sa clé même."
                            : "Retirez cet appel\u00a0: seule une étape du cadre en appelle un autre processus.");
        }
        checkKey(node, problems);
        checkNotAll(node, problems);
        step.ifPresent(found -> checkMappings(found, node, problems));
    }

    private static void checkTable(ExaminedProcess subject, FlowNode node, Problems problems) {
        String table = node.xml().camunda("decisionRef").orElse("");
        List<String> known = subject.requirements().decisionTables().stream()
                .map(TableRequirement::key)
                .sorted()
                .toList();
        if (!known.contains(table)) {
            problems.add(
                    Rule.CALLED_PROCESS,
                    node.xml(),
                    "La table de décision «\u00a0" + table
                            + "\u00a0» n’existe pas\u00a0: le dossier resterait bloqué ici.",
                    "Tables admises\u00a0: " + String.join(", ", known) + ".");
        }
    }

    private static void checkKey(FlowNode node, Problems problems) {
        List<Xml> keys = node.xml().extensions("in").stream()
                .filter(in -> in.attribute("businessKey").isPresent())
                .toList();
        if (keys.size() != 1
                || !keys.get(0).attribute("businessKey").filter(KEY::equals).isPresent()) {
            problems.add(
                    Rule.CALLED_PROCESS,
                    node.xml(),
                    "Le processus appelé n’appartiendrait pas à ce dossier.",
                    "Onglet Correspondances d’entrée, «\u00a0Propagate business key\u00a0»\u00a0: " + KEY
                            + ", une seule fois.");
        }
    }

    private static void checkNotAll(FlowNode node, Problems problems) {
        for (String direction : List.of("in", "out")) {
            for (Xml mapping : node.xml().extensions(direction)) {
                boolean named = mapping.attribute("target")
                                .filter(target -> !target.isBlank())
                                .isPresent()
                        || mapping.attribute("businessKey").isPresent();
                if (!named
                        || isTwofold(mapping)
                        || mapping.attribute("variables").isPresent()) {
                    problems.add(
                            Rule.CALLED_PROCESS,
                            mapping,
                            "Cette correspondance transmet on ne sait quelles variables.",
                            "Nommez chaque variable transmise, par sa source et sa cible.");
                }
            }
        }
    }

    /** Tells whether a mapping has a source and an expression: the engine takes the first, whatever the other says. */
    private static boolean isTwofold(Xml mapping) {
        return mapping.attribute("source").isPresent()
                && mapping.attribute("sourceExpression").isPresent();
    }

    private static void checkMappings(StepRequirement step, FlowNode node, Problems problems) {
        if (step.subject() != null
                        && count(node, "in", Map.of("sourceExpression", step.subject(), "target", "subject")) != 1
                || step.subject() != null && count(node, "in", Map.of("target", "subject")) != 1) {
            problems.add(
                    Rule.CALLED_PROCESS,
                    node.xml(),
                    "Le comité ne saurait pas sur quoi il décide.",
                    "Onglet Correspondances d’entrée, une seule fois\u00a0: «\u00a0Source expression\u00a0» "
                            + step.subject() + ", «\u00a0Target\u00a0» subject.");
        }
        Map<String, String> result = Map.of("source", "outcome", "target", step.result());
        // A local variable would leave the outcome of an earlier decision in force.
        boolean plain = node.xml().extensions("out").stream()
                .anyMatch(out -> out.attributes().equals(result));
        if (!plain || count(node, "out", Map.of("target", step.result())) != 1) {
            problems.add(
                    Rule.CALLED_PROCESS,
                    node.xml(),
                    "L’issue du processus appelé ne revient pas dans «\u00a0" + step.result() + "\u00a0».",
                    "Onglet Correspondances de sortie, une seule fois, non locale\u00a0: «\u00a0Source\u00a0» outcome, «\u00a0Target\u00a0» "
                            + step.result() + ".");
        }
    }

    private static long count(FlowNode node, String direction, Map<String, String> attributes) {
        return node.xml().extensions(direction).stream()
                .filter(mapping -> attributes.entrySet().stream()
                        .allMatch(wanted -> mapping.attribute(wanted.getKey())
                                .filter(wanted.getValue()::equals)
                                .isPresent()))
                .count();
    }
}
