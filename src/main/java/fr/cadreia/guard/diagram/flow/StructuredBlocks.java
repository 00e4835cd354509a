package fr.cadreia.guard.diagram.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the structured blocks of a process, and tells why a parallel join belongs to none. */
public final class StructuredBlocks {

    private static final Set<String> KINDS = Set.of("parallelGateway", "inclusiveGateway");

    private final ProcessModel process;
    private final Map<FlowNode, List<SequenceFlow>> incoming = new IdentityHashMap<>();
    private final List<StructuredBlock> found = new ArrayList<>();
    private final Map<FlowNode, String> reasons = new IdentityHashMap<>();
    /** The fork of each join that is one, for the blocks around it. */
    private final Map<FlowNode, StructuredBlock> byFork = new IdentityHashMap<>();

    private StructuredBlocks(ProcessModel process) {
        this.process = process;
        process.nodes()
                .forEach(node -> node.outgoing()
                        .forEach(flow -> incoming.computeIfAbsent(flow.target(), target -> new ArrayList<>())
                                .add(flow)));
    }

    public static StructuredBlocks of(ProcessModel process) {
        StructuredBlocks blocks = new StructuredBlocks(process);
        blocks.find();
        return blocks;
    }

    /** Lists all blocks, the inner ones first. */
    public List<StructuredBlock> all() {
        return found;
    }

    /**
     * Tells why this join of several flows counts only the branch that a case came by: French, without a final stop.
     */
    public Optional<String> reason(FlowNode join) {
        return Optional.ofNullable(reasons.get(join));
    }

    private void find() {
        List<FlowNode> forks = process.nodes().stream()
                .filter(node -> KINDS.contains(node.type()) && node.outgoing().size() > 1)
                .toList();
        EndDominators ends = new EndDominators(process);
        Map<FlowNode, FlowNode> joins = new IdentityHashMap<>();
        forks.forEach(fork -> ends.commonTo(fork).ifPresent(join -> joins.put(fork, join)));
        List<Candidate> candidates = new ArrayList<>();
        joins.forEach((fork, join) -> candidates.add(new Candidate(fork, join, branches(fork, join))));
        candidates.sort(Comparator.comparingInt(candidate ->
                candidate.branches().values().stream().mapToInt(Set::size).sum()));
        for (Candidate candidate : candidates) {
            Optional<String> flaw =
                    new BlockCheck(candidate.fork(), candidate.join(), candidate.branches(), incoming, byFork).flaw();
            if (flaw.isPresent()) {
                reasons.putIfAbsent(candidate.join(), flaw.get());
            } else {
                StructuredBlock block = new StructuredBlock(candidate.fork(), candidate.join(), candidate.branches());
                found.add(block);
                byFork.put(block.fork(), block);
            }
        }
        process.nodes().stream()
                .filter(node -> KINDS.contains(node.type())
                        && incoming.getOrDefault(node, List.of()).size() > 1)
                .forEach(node -> reasons.putIfAbsent(
                        node, "aucune passerelle du même type n’ouvre toutes les branches qu’elle réunit"));
        found.forEach(block -> reasons.remove(block.join()));
    }

    private record Candidate(FlowNode fork, FlowNode join, Map<SequenceFlow, Set<FlowNode>> branches) {}

    /**
     * Returns, for each branch, the nodes that it reaches before the join, over flows and the borders of its
     * activities.
     */
    private static Map<SequenceFlow, Set<FlowNode>> branches(FlowNode fork, FlowNode join) {
        Map<SequenceFlow, Set<FlowNode>> branches = new LinkedHashMap<>();
        for (SequenceFlow flow : fork.outgoing()) {
            Set<FlowNode> seen = new LinkedHashSet<>();
            Deque<FlowNode> open = new ArrayDeque<>(List.of(flow.target()));
            while (!open.isEmpty()) {
                FlowNode node = open.poll();
                if (node == join || !seen.add(node)) {
                    continue;
                }
                node.outgoing().forEach(next -> open.add(next.target()));
                open.addAll(node.boundaries());
            }
            branches.put(flow, seen);
        }
        return branches;
    }

    /** The nodes that every way from a node to its end passes: the dominators of the ways walked backwards. */
    private static final class EndDominators {

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

        /** Returns the first node to which every way from this one leads; empty when that is only the end. */
        Optional<FlowNode> commonTo(FlowNode node) {
            int point = points.get(node);
            return ways.isReached(point) ? Optional.ofNullable(nodes.get(ways.dominatorOf(point))) : Optional.empty();
        }
    }

    /**
     * Tells whether a fork and a join make a structured block. The engine's join only counts tokens: one must come from
     * each branch.
     */
    private static final class BlockCheck {

        private final FlowNode fork;
        private final FlowNode join;
        private final Map<SequenceFlow, Set<FlowNode>> branches;
        private final Map<FlowNode, List<SequenceFlow>> incoming;
        private final Map<FlowNode, StructuredBlock> inner;

        BlockCheck(
                FlowNode fork,
                FlowNode join,
                Map<SequenceFlow, Set<FlowNode>> branches,
                Map<FlowNode, List<SequenceFlow>> incoming,
                Map<FlowNode, StructuredBlock> inner) {
            this.fork = fork;
            this.join = join;
            this.branches = branches;
            this.incoming = incoming;
            this.inner = inner;
        }

        /** Returns the flaw in French, without a final stop; empty when it is a block. */
        Optional<String> flaw() {
            if (!join.type().equals(fork.type())) {
                return Optional.of(
                        "la passerelle " + fork.place() + ", qui ouvre les branches, n’est pas du même type");
            }
            if (join.scope() != fork.scope()) {
                return Optional.of("ses branches commencent dans un autre sous-processus");
            }
            Map<FlowNode, SequenceFlow> owner = new IdentityHashMap<>();
            for (Map.Entry<SequenceFlow, Set<FlowNode>> branch : branches.entrySet()) {
                for (FlowNode node : branch.getValue()) {
                    Optional<String> flaw = flaw(node, branch.getValue());
                    if (flaw.isPresent()) {
                        return flaw;
                    }
                    if (owner.put(node, branch.getKey()) != null) {
                        return Optional.of("deux branches passent par " + node.place());
                    }
                }
            }
            return arrivals();
        }

        private Optional<String> flaw(FlowNode node, Set<FlowNode> branch) {
            if (node == fork) {
                return Optional.of("une branche revient à " + fork.place());
            }
            if (node.scope() != fork.scope()) {
                return Optional.of("un flux mène à " + node.place() + ", dans un autre sous-processus");
            }
            boolean enters = incoming.getOrDefault(node, List.of()).stream()
                    .anyMatch(flow -> flow.source() != fork && !branch.contains(flow.source()));
            if (enters || node.type().equals("startEvent")) {
                return Optional.of("une autre entrée mène à " + node.place());
            }
            if (node.type().equals("boundaryEvent") && !node.isInterrupting()) {
                return reaches(node, join)
                        ? Optional.of("l’événement de bordure " + node.place() + " y ajoute une branche de plus")
                        : Optional.empty();
            }
            // EndDominators gives no join to a fork of which a branch ends.
            if (node.isThrowing() && node.event() != EventKind.NONE) {
                return Optional.of("une branche en sort à " + node.place());
            }
            boolean several = node.outgoing().size() > 1
                    && !Set.of("exclusiveGateway", "eventBasedGateway").contains(node.type())
                    && !inner.containsKey(node);
            if (several) {
                return Optional.of(
                        node.place() + " ouvre plusieurs flux à la fois, qui ne se rejoignent pas avant elle");
            }
            return Optional.empty();
        }

        private static boolean reaches(FlowNode from, FlowNode to) {
            Set<FlowNode> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
            java.util.Deque<FlowNode> open = new java.util.ArrayDeque<>(List.of(from));
            while (!open.isEmpty()) {
                FlowNode node = open.poll();
                if (node == to) {
                    return true;
                }
                if (seen.add(node)) {
                    node.outgoing().forEach(flow -> open.add(flow.target()));
                    open.addAll(node.boundaries());
                }
            }
            return false;
        }

        /**
         * Returns the fault of the arrivals: a parallel join waits for as many tokens as flows lead to it, one of each
         * branch, and of nothing else.
         */
        private Optional<String> arrivals() {
            for (SequenceFlow flow : incoming.getOrDefault(join, List.of())) {
                boolean own = flow.source() == fork
                        || branches.values().stream().anyMatch(branch -> branch.contains(flow.source()));
                if (!own) {
                    return Optional.of(
                            "un flux y arrive d’ailleurs, de " + flow.source().place());
                }
            }
            boolean parallel = join.type().equals("parallelGateway");
            for (Map.Entry<SequenceFlow, Set<FlowNode>> branch : branches.entrySet()) {
                long arriving = incoming.getOrDefault(join, List.of()).stream()
                        .filter(flow ->
                                flow == branch.getKey() || branch.getValue().contains(flow.source()))
                        .count();
                if (parallel && arriving != 1) {
                    return Optional.of("une branche y arrive par plusieurs flux");
                }
            }
            return Optional.empty();
        }
    }
}
