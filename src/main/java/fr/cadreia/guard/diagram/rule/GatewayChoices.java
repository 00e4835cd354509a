package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expr;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A gateway has a way on for everything that was decided, and no flow under a condition that never holds. */
public final class GatewayChoices implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        for (FlowNode node : subject.process().nodes()) {
            node.outgoing().forEach(flow -> checkFlow(subject, flow, problems));
            if (node.type().matches("exclusiveGateway|inclusiveGateway")
                    && node.outgoing().size() > 1) {
                checkGateway(subject, node, problems);
            }
        }
    }

    private static void checkFlow(ExaminedProcess subject, SequenceFlow flow, Problems problems) {
        Optional<Expr> condition = flow.writtenCondition();
        if (condition.isPresent() && neverHolds(subject, condition.get())) {
            problems.add(
                    Rule.NO_DEAD_END,
                    flow.xml(),
                    "Cette condition n’est jamais remplie\u00a0: ce flux ne serait jamais pris.",
                    "Comparez une variable du dossier à une valeur qu’elle peut prendre, ou retirez le flux.");
        }
    }

    private static boolean neverHolds(ExaminedProcess subject, Expr condition) {
        return condition.holds("", "").filter(held -> !held).isPresent()
                || subject.requirement().decisions().stream()
                        .anyMatch(decision -> decision.among().stream()
                                .allMatch(value -> fails(condition, decision.variable(), value)));
    }

    private static boolean fails(Expr condition, String variable, String value) {
        return condition.holds(variable, value).filter(held -> !held).isPresent();
    }

    private static void checkGateway(ExaminedProcess subject, FlowNode gateway, Problems problems) {
        List<Expr> conditions = gateway.outgoing().stream()
                .flatMap(flow -> flow.condition().stream())
                .toList();
        if (conditions.size() < gateway.outgoing().size()) {
            return; // A default flow takes what is left; a condition that cannot be read is refused elsewhere.
        }
        for (DecisionRequirement decision : subject.requirement().decisions()) {
            List<String> forgotten = decision.among().stream()
                    .filter(value -> conditions.stream()
                            .allMatch(condition -> condition
                                    .holds(decision.variable(), value)
                                    .filter(held -> !held)
                                    .isPresent()))
                    .toList();
            if (!forgotten.isEmpty()) {
                problems.add(
                        Rule.NO_DEAD_END,
                        gateway.xml(),
                        "Aucun flux n’est prévu quand «\u00a0" + decision.variable() + "\u00a0» vaut "
                                + forgotten.stream()
                                        .map(value -> "«\u00a0" + value + "\u00a0»")
                                        .collect(Collectors.joining(", "))
                                + "\u00a0: le dossier y resterait bloqué.",
                        "Ajoutez le flux qui manque, ou un flux par défaut.");
            }
        }
    }
}
