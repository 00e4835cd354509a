package fr.cadreia.guard.diagram.flow;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a fork and a join make a structured block. The engine's join only counts tokens: one must come from
 * each branch.
 */
final class BlockCheck {

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
            return Optional.of("la passerelle " + fork.place() + ", qui ouvre les branches, n’est pas du même type");
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
            return Optional.of(node.place() + " ouvre plusieurs flux à la fois, qui ne se rejoignent pas avant elle");
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
                    .filter(flow -> flow == branch.getKey() || branch.getValue().contains(flow.source()))
                    .count();
            if (parallel && arriving != 1) {
                return Optional.of("une branche y arrive par plusieurs flux");
            }
        }
        return Optional.empty();
    }
}
