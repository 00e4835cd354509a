package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds loops of elements that all go on by themselves, in one transaction of the engine. */
final class Loops {

    private final FlowGraph graph;
    /** The points to which the engine goes on at once from each point. */
    private final List<List<Integer>> next = new ArrayList<>();

    private Loops(FlowGraph graph) {
        this.graph = graph;
        for (int point = 0; point < graph.size(); point++) {
            next.add(graph.edges(point).stream()
                    .filter(this::isAutomatic)
                    .map(FlowEdge::to)
                    .toList());
        }
    }

    static Optional<FlowNode> withoutWaiting(FlowGraph graph) {
        return new Loops(graph).find();
    }

    private Optional<FlowNode> find() {
        int[] incoming = new int[graph.size()];
        next.forEach(targets -> targets.forEach(target -> incoming[target]++));
        // Takes away, again and again, what nothing leads to; what is left turns in circles, or is led to by what does.
        ArrayDeque<Integer> free = new ArrayDeque<>();
        IntStream.range(0, graph.size()).filter(point -> incoming[point] == 0).forEach(free::add);
        BitSet turning = new BitSet();
        turning.set(0, graph.size());
        while (!free.isEmpty()) {
            int point = free.poll();
            turning.clear(point);
            next.get(point).stream().filter(target -> --incoming[target] == 0).forEach(free::add);
        }
        return turning.stream()
                .filter(this::leadsBack)
                .boxed()
                .flatMap(point -> graph.node(point).stream())
                .findFirst();
    }

    private boolean leadsBack(int point) {
        BitSet seen = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>(next.get(point));
        while (!open.isEmpty()) {
            int at = open.poll();
            if (at == point) {
                return true;
            }
            if (!seen.get(at)) {
                seen.set(at);
                open.addAll(next.get(at));
            }
        }
        return false;
    }

    private boolean isAutomatic(FlowEdge edge) {
        boolean goesOn = switch (edge.kind()) {
            case FLOW, COMPLETE, ENTER, LEAVE, TERMINATE -> true;
            case THROW ->
                graph.node(edge.from()).isPresent() && graph.node(edge.to()).isPresent();
            case SKIP, INTERRUPT, SHADOWED, BOUNDARY -> false;
        };
        Optional<FlowNode> from = graph.node(edge.from());
        boolean waits = from.filter(node -> node.isWaiting() && graph.startOf(node) == edge.from())
                .isPresent();
        return goesOn && !waits;
    }
}
