package fr.cadreia.guard.diagram.flow;

import fr.cadreia.guard.diagram.flow.FlowEdge.Kind;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws the {@link FlowGraph} of a process. Where the engine would make one of two moves, both are drawn; only an
 * escalation that an interrupting event surely catches has no other move.
 */
public final class FlowGraphBuilder {

    private final ProcessModel process;
    private final Set<FlowNode> steps;
    private final FlowGraph graph;
    private final EventCatches catches;
    /** The point of a token while it is anywhere in a scope in which an event may happen. */
    private final Map<FlowScope, Integer> insides = new IdentityHashMap<>();
    /** The points before and after the compensation handlers, whichever of them run. */
    private final int undoing;

    private final int undone;

    private FlowGraphBuilder(ProcessModel process, Set<FlowNode> steps) {
        this.process = process;
        this.steps = steps;
        this.graph = new FlowGraph(process.nodes());
        this.catches = new EventCatches(process);
        this.undoing = graph.point(null);
        this.undone = graph.point(null);
    }

    /** @param steps the elements that carry a step: a branch that leads to none of them runs aside of one that does */
    public static FlowGraph build(ProcessModel process, Set<FlowNode> steps) {
        FlowGraphBuilder builder = new FlowGraphBuilder(process, steps);
        builder.build();
        return builder.graph;
    }

    /** @param touched the elements that carry a step, or undo one */
    public static FlowGraph build(
            ProcessModel process, Set<FlowNode> steps, Set<FlowNode> touched, StructuredBlocks blocks) {
        FlowGraphBuilder builder = new FlowGraphBuilder(process, steps);
        builder.build();
        blocks.all().forEach(block -> new BlockEnds(builder.graph, block).draw(touched));
        return builder.graph;
    }

    private void build() {
        process.root().starts().forEach(graph::addEntry);
        drawInside(process.root(), false);
        for (FlowNode node : process.nodes()) {
            drawEntry(node);
            drawBorder(graph.startOf(node), node, Kind.BOUNDARY);
            drawThrow(node);
            for (SequenceFlow flow : node.outgoing()) {
                graph.add(new FlowEdge(graph.completionOf(node), graph.startOf(flow.target()), Kind.FLOW, flow, false));
            }
        }
        setBranchesAside();
    }

    /**
     * Sets aside the branches that lead to no step, where one branch is always taken and leads to a step: they run
     * beside it.
     */
    private void setBranchesAside() {
        List<FlowEdge> pastSubProcesses = process.nodes().stream()
                .filter(node -> node.inner().isPresent())
                .map(node -> new FlowEdge(graph.startOf(node), graph.completionOf(node), Kind.COMPLETE, null, false))
                .toList();
        BitSet ahead = graph.origins(
                steps.stream().map(graph::startOf).toList(),
                edge -> edge.kind() != Kind.LEAVE && !edge.isInterruption() && edge.kind() != Kind.TERMINATE,
                pastSubProcesses);
        for (FlowNode node : process.nodes()) {
            int left = graph.completionOf(node);
            boolean goesOn = graph.edges(left).stream()
                    .anyMatch(edge -> edge.flow() != null && edge.flow().isAlwaysTaken() && ahead.get(edge.to()));
            if (goesOn) {
                graph.setAside(left, edge -> edge.flow() != null && !ahead.get(edge.to()));
            }
        }
    }

    private void drawInside(FlowScope scope, boolean watched) {
        boolean something = watched
                || !scope.eventStarts().isEmpty()
                || scope.owner()
                        .filter(owner -> !owner.boundaries().isEmpty() || owner.isMultiInstance())
                        .isPresent();
        if (something) {
            int inside = graph.point(null);
            insides.put(scope, inside);
            drawOutside(scope, inside);
            for (FlowNode start : scope.eventStarts()) {
                add(inside, graph.startOf(start), Kind.INTERRUPT, !start.isInterrupting());
            }
            scope.owner().ifPresent(owner -> drawBorder(inside, owner, Kind.INTERRUPT));
            // When enough of the other instances are completed, this one is cancelled.
            scope.owner()
                    .filter(FlowNode::isMultiInstance)
                    .ifPresent(owner -> add(inside, graph.completionOf(owner), Kind.INTERRUPT, false));
            for (FlowNode node : scope.nodes()) {
                add(graph.startOf(node), inside, Kind.INTERRUPT, false);
                if (graph.completionOf(node) != graph.startOf(node)) {
                    add(graph.completionOf(node), inside, Kind.INTERRUPT, false);
                }
            }
        }
        scope.nodes().forEach(node -> node.inner().ifPresent(inner -> drawInside(inner, something)));
    }

    /**
     * Draws the moves outside a scope. An event sub-process that interrupted its scope leaves nothing to wait for
     * there, but further out.
     */
    private void drawOutside(FlowScope scope, int inside) {
        FlowScope around = scope.parent().orElse(null);
        if (around == null || !insides.containsKey(around)) {
            return;
        }
        boolean interrupted = scope.owner().filter(FlowNode::isEventSubProcess).isPresent()
                && scope.starts().stream().anyMatch(FlowNode::isInterrupting);
        add(inside, insides.get(around), interrupted ? Kind.SHADOWED : Kind.INTERRUPT, false);
        if (interrupted) {
            around.parent().map(insides::get).ifPresent(further -> add(inside, further, Kind.INTERRUPT, false));
        }
    }

    private void drawEntry(FlowNode node) {
        int start = graph.startOf(node);
        int completion = graph.completionOf(node);
        node.inner()
                .ifPresentOrElse(
                        inner -> inner.starts().forEach(first -> {
                            if (!node.isEventSubProcess()) {
                                add(start, graph.startOf(first), Kind.ENTER, false);
                            }
                        }),
                        () -> {
                            if (completion != start) {
                                add(start, completion, Kind.COMPLETE, false);
                            }
                        });
        if (node.isMultiInstance()) {
            add(start, completion, Kind.SKIP, false);
            add(completion, start, Kind.SKIP, false);
        }
        if (node.isCompensationHandler()) {
            add(undoing, start, Kind.THROW, false);
            add(completion, undone, Kind.THROW, false);
        } else if (node.outgoing().isEmpty() && !node.isEventSubProcess()) {
            drawEnd(node);
        }
    }

    /** Draws where a token goes that has no way on. */
    private void drawEnd(FlowNode node) {
        // The engine ends the token of an error that nothing catches, as if nothing had been thrown.
        boolean goesElsewhere = node.event() == EventKind.ERROR
                        && node.type().equals("endEvent")
                        && !catches.of(node).isEmpty()
                || node.event() == EventKind.CANCEL && node.type().equals("endEvent")
                || node.event() == EventKind.LINK && node.type().equals("intermediateThrowEvent")
                || node.event() == EventKind.COMPENSATION && node.type().equals("boundaryEvent")
                || catches.isSurelyInterrupted(node);
        if (!goesElsewhere) {
            Kind kind = node.event() == EventKind.TERMINATE ? Kind.TERMINATE : Kind.LEAVE;
            add(graph.completionOf(node), exit(node.scope()), kind, false);
        }
    }

    private int exit(FlowScope scope) {
        FlowNode owner = scope.owner().orElse(null);
        if (owner == null) {
            return FlowGraph.END;
        }
        if (!owner.isEventSubProcess()) {
            return graph.completionOf(owner);
        }
        boolean interrupting = scope.starts().stream().anyMatch(FlowNode::isInterrupting);
        return interrupting ? exit(owner.scope()) : FlowGraph.GONE;
    }

    private void drawBorder(int from, FlowNode host, Kind kind) {
        for (FlowNode boundary : host.boundaries()) {
            if (boundary.event() != EventKind.COMPENSATION) {
                add(from, graph.startOf(boundary), kind, !boundary.isInterrupting());
            }
        }
    }

    private void drawThrow(FlowNode node) {
        for (FlowNode caught : catches.of(node)) {
            boolean aside = node.event() == EventKind.ESCALATION && !caught.isInterrupting();
            add(graph.completionOf(node), graph.startOf(caught), Kind.THROW, aside);
        }
        if (FlowGraph.undoes(node)) {
            add(graph.startOf(node), undoing, Kind.THROW, false);
            add(undone, graph.completionOf(node), Kind.THROW, false);
        }
    }

    private void add(int from, int to, Kind kind, boolean aside) {
        graph.add(new FlowEdge(from, to, kind, null, aside));
    }

    /** Draws what the join of a structured block gives. */
    private static final class BlockEnds {

        private final FlowGraph graph;
        private final StructuredBlock block;

        BlockEnds(FlowGraph graph, StructuredBlock block) {
            this.graph = graph;
            this.block = block;
        }

        /**
         * Draws the blocks in which one branch has all steps and is always taken. The tokens of the other branches only
         * wait for its token at the join, so the case leaves the join with the credit that it earned on that branch.
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
}
