package fr.cadreia.guard.diagram.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds parallel joins that could wait for ever. The engine's join goes on when as many tokens have come as flows lead
 * to it. Take two of these flows, and the last node that all ways to both have in common: tokens come over both
 * together only when that node is a fork, which takes both branches each time. They never do when it is a choice, or
 * when one flow lies on every way to the other.
 */
public final class ParallelJoins {

    private final Dominators ways = new Dominators();
    private final Map<FlowNode, Integer> nodes = new IdentityHashMap<>();
    private final Map<SequenceFlow, Integer> flows = new IdentityHashMap<>();
    private final Map<Integer, FlowNode> nodeAt = new HashMap<>();
    private final Map<Integer, SequenceFlow> flowAt = new HashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> incoming = new IdentityHashMap<>();

    private ParallelJoins(ProcessModel process) {
        for (FlowNode node : process.nodes()) {
            int point = ways.point();
            nodes.put(node, point);
            nodeAt.put(point, node);
            incoming.put(node, new ArrayList<>());
        }
        EventCatches catches = new EventCatches(process);
        for (FlowNode node : process.nodes()) {
            for (SequenceFlow flow : node.outgoing()) {
                int point = ways.point();
                flows.put(flow, point);
                flowAt.put(point, flow);
                incoming.get(flow.target()).add(flow);
                ways.edge(nodes.get(node), point);
                ways.edge(point, nodes.get(flow.target()));
            }
            node.boundaries().forEach(boundary -> ways.edge(nodes.get(node), nodes.get(boundary)));
            if (node.event() == EventKind.LINK) {
                catches.of(node).forEach(link -> ways.edge(nodes.get(node), nodes.get(link)));
            }
        }
        nodes.forEach((node, point) -> {
            boolean begins = incoming.get(node).isEmpty() && !node.type().equals("boundaryEvent");
            if (begins && !(node.event() == EventKind.LINK && !node.isThrowing())) {
                ways.edge(0, point);
            }
        });
        ways.solve();
    }

    /** Lists the joins that wait in vain, in the order of the file. */
    public static List<FlowNode> inVain(ProcessModel process) {
        ParallelJoins joins = new ParallelJoins(process);
        return process.nodes().stream()
                .filter(node -> node.type().equals("parallelGateway"))
                .filter(node -> !joins.areFilledTogether(joins.incoming.get(node)))
                .toList();
    }

    private boolean areFilledTogether(List<SequenceFlow> arriving) {
        for (int i = 1; i < arriving.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!areFilledTogether(flows.get(arriving.get(i)), flows.get(arriving.get(j)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean areFilledTogether(int one, int other) {
        if (!ways.isReached(one) || !ways.isReached(other)) {
            return false;
        }
        int common = ways.common(one, other);
        FlowNode fork = nodeAt.get(common);
        return fork != null && isTakenEachTime(fork, common, one) && isTakenEachTime(fork, common, other);
    }

    private boolean isTakenEachTime(FlowNode fork, int common, int point) {
        SequenceFlow branch = flowAt.get(ways.firstAfter(common, point));
        return branch == null ? fork.type().equals("parallelGateway") : branch.isAlwaysTaken();
    }
}
