package fr.cadreia.guard.diagram.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A structured block: a fork whose branches all come together in one join of the same kind, each as one token, with no
 * other way in or out. When its join opens, whatever its always taken branches pass has been passed.
 *
 * @param branches the nodes on each branch, by the flow that leads to it
 */
public record StructuredBlock(FlowNode fork, FlowNode join, Map<SequenceFlow, Set<FlowNode>> branches) {

    /** Tells whether a node stands on a branch, or within a sub-process there. */
    public boolean isOn(SequenceFlow flow, FlowNode node) {
        Set<FlowNode> branch = branches.get(flow);
        return branch.contains(node)
                || branch.stream()
                        .flatMap(other -> other.inner().stream())
                        .anyMatch(inner -> node.scope().isIn(inner));
    }

    /** Tells whether an edge between these comes to its end. */
    public boolean isIntoJoin(FlowNode from, FlowNode to) {
        return to == join
                && (from == fork
                        || from != null && branches.values().stream().anyMatch(branch -> branch.contains(from)));
    }

    /** Returns the branches that stand beside others. */
    public List<SequenceFlow> flows() {
        return List.copyOf(branches.keySet());
    }
}
