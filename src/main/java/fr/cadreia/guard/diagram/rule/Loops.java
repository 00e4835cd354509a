package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.Edge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds loops of elements that all go on by themselves. */
final class Loops {

    private Loops() {}

    static Optional<FlowNode> withoutWaiting(FlowGraph graph) {
        int[] incoming = new int[graph.size()];
        IntStream.range(0, graph.size())
                .forEach(point -> graph.edges(point).stream()
                        .filter(edge -> isAutomatic(graph, edge))
                        .forEach(edge -> incoming[edge.to()]++));
        // Takes away, again and again, what nothing leads to; what is left turns in circles.
        ArrayDeque<Integer> free = new ArrayDeque<>();
        IntStream.range(0, graph.size()).filter(point -> incoming[point] == 0).forEach(free::add);
        BitSet turning = new BitSet();
        turning.set(0, graph.size());
        while (!free.isEmpty()) {
            int point = free.poll();
            turning.clear(point);
            graph.edges(point).stream()
                    .filter(edge -> isAutomatic(graph, edge))
                    .filter(edge -> --incoming[edge.to()] == 0)
                    .forEach(edge -> free.add(edge.to()));
        }
        return turning.stream()
                .filter(point -> leadsBack(graph, point))
                .boxed()
                .flatMap(point -> graph.node(point).stream())
                .findFirst();
    }

    /** What is left also holds what a loop leads to. */
    private static boolean leadsBack(FlowGraph graph, int point) {
        List<Integer> next = graph.edges(point).stream()
                .filter(edge -> isAutomatic(graph, edge))
                .map(Edge::to)
                .toList();
        return graph.reach(next, edge -> isAutomatic(graph, edge)).get(point);
    }

    private static boolean isAutomatic(FlowGraph graph, Edge edge) {
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
