package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.Rule;
import fr.cadreia.guard.diagram.Xml;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Where a decision leads to one step and no other, as a stop that was decided, every way that is left leads there. */
public final class LeadingOutcome implements Check {

    @Override
    public void check(Subject subject, Problems problems) {
        for (DecisionRequirement decision : subject.requirement().decisions()) {
            decision.leads().forEach((value, step) -> check(subject, decision, value, step, problems));
        }
    }

    private static void check(
            Subject subject, DecisionRequirement decision, String value, String step, Problems problems) {
        FlowGraph graph = subject.graph();
        BitSet steps = new BitSet();
        subject.process().nodes().stream()
                .filter(node -> subject.steps().of(node).isPresent())
                .forEach(node -> steps.set(graph.startOf(node)));
        List<Integer> decided = subject.steps().carriers(decision.by()).stream()
                .map(graph::completionOf)
                .toList();
        BitSet reached = graph.reach(
                decided,
                edge -> !steps.get(edge.from())
                        && !edge.aside()
                        && !edge.isInterruption()
                        && (edge.flow() == null || !edge.flow().excludes(decision.variable(), value)));
        subject.steps().carriers(step).forEach(node -> steps.clear(graph.startOf(node)));
        steps.set(FlowGraph.END);
        steps.and(reached);
        if (!steps.isEmpty()) {
            Optional<FlowNode> wrong = graph.node(steps.nextSetBit(0));
            Xml place = wrong.map(FlowNode::xml).orElse(subject.process().xml());
            problems.add(
                    Rule.DECIDED_OUTCOME,
                    place,
                    "Quand " + subject.nameOf(decision.by()) + " a dit « "
                            + decision.says().get(value) + " », le dossier peut "
                            + wrong.map(node -> "arriver ici").orElse("se terminer") + " sans passer par "
                            + subject.nameOf(step) + ".",
                    "Menez le flux dont la condition est ${" + decision.variable() + " == '" + value + "'} à "
                            + subject.nameOf(step) + ".");
        }
    }
}
