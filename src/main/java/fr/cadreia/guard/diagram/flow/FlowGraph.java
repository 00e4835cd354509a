package fr.cadreia.guard.diagram.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The points where one token may stand in a process, and its moves from there: at least every move that the engine
 * makes. An activity is two points, its start and its completion; an event on its border leaves from its start.
 */
public final class FlowGraph {

    /** The process is over. */
    public static final int END = 0;
    /** This token is over, others may live on. */
    public static final int GONE = 1;

    private final List<FlowNode> nodes = new ArrayList<>();
    private final List<List<FlowEdge>> edges = new ArrayList<>();
    private final Map<FlowNode, Integer> starts = new IdentityHashMap<>();
    private final Map<FlowNode, Integer> completions = new IdentityHashMap<>();
    private final List<Integer> entries = new ArrayList<>();

    FlowGraph(Collection<FlowNode> all) {
        point(null);
        point(null);
        for (FlowNode node : all) {
            starts.put(node, point(node));
            boolean lasts = node.isActivity() || undoes(node);
            completions.put(node, lasts ? point(node) : starts.get(node));
        }
    }

    /** Tells whether compensation handlers run before it goes on. */
    static boolean undoes(FlowNode node) {
        return node.isThrowing() && (node.event() == EventKind.COMPENSATION || node.event() == EventKind.CANCEL);
    }

    /** @param node the node that stands there, or null */
    int point(FlowNode node) {
        nodes.add(node);
        edges.add(new ArrayList<>(2));
        return nodes.size() - 1;
    }

    void add(FlowEdge edge) {
        edges.get(edge.from()).add(edge);
    }

    /** Ends the tokens of these moves: they go no further. */
    void endAt(int from, Predicate<FlowEdge> which) {
        edges.get(from)
                .replaceAll(edge -> which.test(edge)
                        ? new FlowEdge(edge.from(), GONE, edge.kind(), edge.flow(), edge.aside())
                        : edge);
    }

    /** Marks the tokens of these moves as additional ones: other tokens go on without them. */
    void setAside(int from, Predicate<FlowEdge> which) {
        edges.get(from)
                .replaceAll(edge ->
                        which.test(edge) ? new FlowEdge(edge.from(), edge.to(), edge.kind(), edge.flow(), true) : edge);
    }

    void addEntry(FlowNode start) {
        entries.add(startOf(start));
    }

    /** Returns the number of points. */
    public int size() {
        return nodes.size();
    }

    public List<Integer> entries() {
        return entries;
    }

    public List<FlowEdge> edges(int point) {
        return edges.get(point);
    }

    /** Returns the node at a point; empty for the two ends and for the inside of a scope. */
    public Optional<FlowNode> node(int point) {
        return Optional.ofNullable(nodes.get(point));
    }

    public int startOf(FlowNode node) {
        return starts.get(node);
    }

    public int completionOf(FlowNode node) {
        return completions.get(node);
    }

    /** Returns every point that can be reached from these over such edges, themselves included. */
    public BitSet reach(Collection<Integer> from, Predicate<FlowEdge> over) {
        BitSet seen = new BitSet(size());
        Deque<Integer> open = new ArrayDeque<>();
        from.forEach(point -> visit(point, seen, open));
        while (!open.isEmpty()) {
            for (FlowEdge edge : edges.get(open.poll())) {
                if (over.test(edge)) {
                    visit(edge.to(), seen, open);
                }
            }
        }
        return seen;
    }

    /** Returns every point from which one of these can be reached over such edges, themselves included. */
    public BitSet origins(Collection<Integer> to, Predicate<FlowEdge> over) {
        return origins(to, over, List.of());
    }

    BitSet origins(Collection<Integer> to, Predicate<FlowEdge> over, List<FlowEdge> more) {
        List<List<Integer>> backwards = new ArrayList<>(size());
        for (int point = 0; point < size(); point++) {
            backwards.add(new ArrayList<>(2));
        }
        edges.forEach(list -> list.stream()
                .filter(over)
                .forEach(edge -> backwards.get(edge.to()).add(edge.from())));
        more.forEach(edge -> backwards.get(edge.to()).add(edge.from()));
        BitSet seen = new BitSet(size());
        Deque<Integer> open = new ArrayDeque<>();
        to.forEach(point -> visit(point, seen, open));
        while (!open.isEmpty()) {
            backwards.get(open.poll()).forEach(point -> visit(point, seen, open));
        }
        return seen;
    }

    private static void visit(int point, BitSet seen, Deque<Integer> open) {
        if (!seen.get(point)) {
            seen.set(point);
            open.add(point);
        }
    }
}
