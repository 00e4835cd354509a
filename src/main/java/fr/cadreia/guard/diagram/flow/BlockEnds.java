package fr.cadreia.guard.diagram.flow;

import java.util.List;
import java.util.Set;

/** Draws what the join of a structured block gives. */
final class BlockEnds {

    private final FlowGraph graph;
    private final StructuredBlock block;

    BlockEnds(FlowGraph graph, StructuredBlock block) {
        this.graph = graph;
        this.block = block;
    }

    /**
     * Where one branch of a block has all of its steps and is always taken, the token of the others only waits for it at the
     * join: what the case has earned when that opens is what it earned there.
     */
    void draw(Set<FlowNode> touched) {
        List<SequenceFlow> carrying = block.flows().stream()
                .filter(flow -> touched.stream().anyMatch(node -> block.isOn(flow, node)))
                .toList();
        if (carrying.size() != 1 || !carrying.get(0).isAlwaysTaken()) {
            return;
        }
        int joined = graph.startOf(block.join());
        for (SequenceFlow flow : block.flows()) {
            if (flow != carrying.get(0)) {
                int fork = graph.completionOf(block.fork());
                graph.endAt(fork, edge -> edge.flow() == flow && edge.to() == joined);
                graph.setAside(fork, edge -> edge.flow() == flow);
                block.branches()
                        .get(flow)
                        .forEach(node -> graph.endAt(graph.completionOf(node), edge -> edge.to() == joined));
            }
        }
    }
}
