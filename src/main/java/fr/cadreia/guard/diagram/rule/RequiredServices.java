package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.requirement.RequiredService;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Demands that a value which the application computes is computed before a step reads it, on every way that leads
 * there.
 */
public final class RequiredServices implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        subject.requirement().needs().forEach(need -> check(subject, need, problems));
    }

    private static void check(ExaminedProcess subject, RequiredService need, Problems problems) {
        FlowGraph graph = subject.ways();
        Set<FlowNode> services = new HashSet<>(Services.of(subject, need.service()));
        List<Integer> from = need.after().stream()
                .flatMap(name -> Services.orSteps(subject, name).stream())
                .map(graph::completionOf)
                .toList();
        BitSet to = new BitSet();
        subject.steps().carriers(need.before()).forEach(node -> to.set(graph.startOf(node)));
        BitSet steps = new BitSet();
        subject.process().nodes().stream()
                .filter(node -> subject.steps().of(node).isPresent())
                .forEach(node -> steps.set(graph.startOf(node)));
        BypassSearch passage = new BypassSearch(
                subject,
                edge -> edge.kind() == FlowEdge.Kind.COMPLETE
                        && graph.node(edge.from()).filter(services::contains).isPresent(),
                SequenceFlow::isAlwaysTaken);
        Optional<List<Problem.Place>> way = passage.around(
                from,
                to,
                edge -> !edge.aside() && (need.when() == null || isSo(need, edge) && !steps.get(edge.from())));
        way.ifPresent(path -> problems.add(
                Rule.LIVENESS,
                subject.steps().carriers(need.before()).get(0).xml(),
                "Un dossier peut arriver à " + subject.nameOf(need.before()) + " sans le traitement «\u00a0"
                        + need.service() + "\u00a0», dont cette étape lit le résultat.",
                path,
                "Placez sur ce chemin une tâche de service\u00a0: onglet Implémentation, «\u00a0Delegate expression\u00a0» ${"
                        + need.service() + "}."));
    }

    private static boolean isSo(RequiredService need, FlowEdge edge) {
        return edge.flow() == null || !edge.flow().excludes(need.when(), need.is());
    }
}
