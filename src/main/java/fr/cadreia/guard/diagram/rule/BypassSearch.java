package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.flow.StructuredBlock;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for ways that do not pass something. A block whose join waits for a branch that surely passes it passes it as a
 * whole, whichever branch is followed.
 */
final class BypassSearch {

    private final FlowGraph graph;
    private final Predicate<FlowEdge> passes;
    private final List<StructuredBlock> passed = new ArrayList<>();

    /**
     * @param passes the edges that pass it
     * @param certain the flows that are surely taken out of a fork
     */
    BypassSearch(ExaminedProcess subject, Predicate<FlowEdge> passes, Predicate<SequenceFlow> certain) {
        this.graph = subject.ways();
        this.passes = passes;
        for (StructuredBlock block : subject.blocks().all()) {
            boolean sure = block.flows().stream().filter(certain).anyMatch(flow -> isPassed(block, flow));
            if (sure) {
                passed.add(block);
            }
        }
    }

    private boolean isPassed(StructuredBlock block, SequenceFlow flow) {
        if (flow.target() == block.join()) {
            return false;
        }
        int join = graph.startOf(block.join());
        return !graph.reach(
                        List.of(graph.startOf(flow.target())),
                        edge -> isOpen(edge) && !edge.isInterruption() && edge.from() != join)
                .get(join);
    }

    private boolean isOpen(FlowEdge edge) {
        return !passes.test(edge)
                && passed.stream()
                        .noneMatch(block -> graph.node(edge.to())
                                .filter(to ->
                                        block.isIntoJoin(graph.node(edge.from()).orElse(null), to))
                                .isPresent());
    }

    /** Returns the points that a case can reach from these without passing it. */
    BitSet without(Collection<Integer> from, Predicate<FlowEdge> over) {
        return graph.reach(from, edge -> over.test(edge) && isOpen(edge));
    }

    /** Returns the shortest way from there to one of these points that does not pass it. */
    Optional<List<Problem.Place>> around(Collection<Integer> from, BitSet to, Predicate<FlowEdge> over) {
        int[] origins = new int[graph.size()];
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int point : from) {
            origins[point] = -1;
            seen.set(point);
            open.add(point);
        }
        while (!open.isEmpty()) {
            int at = open.poll();
            if (to.get(at)) {
                return Optional.of(path(origins, at));
            }
            for (FlowEdge edge : graph.edges(at)) {
                if (!seen.get(edge.to()) && over.test(edge) && isOpen(edge)) {
                    seen.set(edge.to());
                    origins[edge.to()] = at;
                    open.add(edge.to());
                }
            }
        }
        return Optional.empty();
    }

    private List<Problem.Place> path(int[] origins, int last) {
        List<Problem.Place> places = new ArrayList<>();
        for (int at = last; at >= 0; at = origins[at]) {
            Optional<Problem.Place> place = graph.node(at).map(FlowNode::place);
            if (place.isPresent()
                    && (places.isEmpty() || !places.get(places.size() - 1).equals(place.get()))) {
                places.add(place.get());
            }
        }
        Collections.reverse(places);
        return places;
    }
}
