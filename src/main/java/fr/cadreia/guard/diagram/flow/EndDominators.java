package fr.cadreia.guard.diagram.flow;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** What every way from a node to its end passes: the dominators of the ways walked backwards. */
final class EndDominators {

    private final Dominators ways = new Dominators();
    private final Map<FlowNode, Integer> points = new IdentityHashMap<>();
    private final Map<Integer, FlowNode> nodes = new HashMap<>();

    EndDominators(ProcessModel process) {
        for (FlowNode node : process.nodes()) {
            int point = ways.point();
            points.put(node, point);
            nodes.put(point, node);
        }
        for (FlowNode node : process.nodes()) {
            int point = points.get(node);
            if (node.outgoing().isEmpty()) {
                ways.edge(0, point);
            }
            node.outgoing().forEach(flow -> ways.edge(points.get(flow.target()), point));
            node.boundaries().stream()
                    .filter(FlowNode::isInterrupting)
                    .forEach(boundary -> ways.edge(points.get(boundary), point));
        }
        ways.solve();
    }

    /** The first node that every way from this one comes to, whichever it takes; empty when that is only the end. */
    Optional<FlowNode> commonTo(FlowNode node) {
        int point = points.get(node);
        return ways.isReached(point) ? Optional.ofNullable(nodes.get(ways.dominatorOf(point))) : Optional.empty();
    }
}
