package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case comes to a step once at a time: flows that are taken together are joined before it. */
public final class SingleCase implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        Map<FlowNode, Integer> incoming = new HashMap<>();
        subject.process()
                .nodes()
                .forEach(node -> node.outgoing().forEach(flow -> incoming.merge(flow.target(), 1, Integer::sum)));
        BitSet stations = new BitSet();
        for (FlowNode node : subject.process().nodes()) {
            boolean joins =
                    node.type().matches("parallelGateway|inclusiveGateway") && incoming.getOrDefault(node, 0) > 1;
            if (joins || subject.steps().of(node).isPresent()) {
                stations.set(subject.ways().startOf(node));
            }
        }
        for (FlowNode node : subject.process().nodes()) {
            List<SequenceFlow> together =
                    node.outgoing().stream().filter(SequenceFlow::isAlwaysTaken).toList();
            if (together.size() > 1) {
                twice(subject, together, stations)
                        .ifPresent(step -> problems.add(
                                Rule.LIVENESS,
                                node.xml(),
                                "Plusieurs flux partent d’ici ensemble et mènent à «\u00a0"
                                        + step.xml().attribute("name").orElse(step.id())
                                        + "\u00a0»\u00a0: les mêmes personnes la feraient deux fois pour le même dossier.",
                                "Gardez un seul flux, choisissez par une passerelle exclusive, ou réunissez-les avant par une "
                                        + "passerelle parallèle."));
            }
        }
    }

    /** Returns the first step that more than one of these flows leads to, before any join. */
    private static Optional<FlowNode> twice(ExaminedProcess subject, List<SequenceFlow> together, BitSet stations) {
        FlowGraph graph = subject.ways();
        BitSet steps = new BitSet();
        subject.process().nodes().stream()
                .filter(node -> subject.steps().of(node).isPresent())
                .forEach(node -> steps.set(graph.startOf(node)));
        BitSet seen = new BitSet();
        for (SequenceFlow flow : together) {
            BitSet reached = graph.reach(
                    List.of(graph.startOf(flow.target())),
                    edge -> !stations.get(edge.from()) && !edge.aside() && !edge.isInterruption());
            reached.and(steps);
            if (reached.intersects(seen)) {
                reached.and(seen);
                return graph.node(reached.nextSetBit(0));
            }
            seen.or(reached);
        }
        return Optional.empty();
    }
}
