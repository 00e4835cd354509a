package fr.cadreia.guard.diagram.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The events that catch what another event throws, within one process. */
final class EventCatches {

    private final ProcessModel process;
    private final List<FlowNode> links;

    EventCatches(ProcessModel process) {
        this.process = process;
        this.links = process.nodes().stream()
                .filter(node -> node.event() == EventKind.LINK && node.type().equals("intermediateCatchEvent"))
                .toList();
    }

    List<FlowNode> of(FlowNode node) {
        if (!node.isThrowing()) {
            return List.of();
        }
        return switch (node.event()) {
            case ESCALATION, ERROR -> nearest(node);
            case CANCEL -> cancelled(node);
            case LINK ->
                links.stream().filter(link -> name(link).equals(name(node))).toList();
            default -> List.of();
        };
    }

    /** Tells whether a node throws an escalation that an interrupting event catches before any other could. */
    boolean isSurelyInterrupted(FlowNode node) {
        List<FlowNode> caught = of(node);
        return node.event() == EventKind.ESCALATION
                && !caught.isEmpty()
                && caught.stream().allMatch(FlowNode::isInterrupting);
    }

    private List<FlowNode> nearest(FlowNode thrower) {
        String code = process.code(thrower);
        for (FlowScope scope = thrower.scope();
                scope != null;
                scope = scope.parent().orElse(null)) {
            List<FlowNode> caught = new ArrayList<>(matching(
                    scope.eventStarts().stream().filter(start -> !throwsItself(thrower, start)), thrower, code));
            if (caught.isEmpty()) {
                caught.addAll(
                        matching(scope.owner().stream().flatMap(owner -> owner.boundaries().stream()), thrower, code));
            }
            if (!caught.isEmpty()) {
                return caught;
            }
        }
        return List.of();
    }

    /**
     * Tells whether a node throws inside the event sub-process itself, which does not catch that: an error at any
     * depth, an escalation directly in it.
     */
    private static boolean throwsItself(FlowNode thrower, FlowNode start) {
        return thrower.event() == EventKind.ERROR
                ? thrower.scope().isIn(start.scope())
                : thrower.scope() == start.scope();
    }

    private List<FlowNode> matching(Stream<FlowNode> candidates, FlowNode thrower, String code) {
        return candidates
                .filter(candidate -> candidate.event() == thrower.event())
                .filter(candidate -> process.code(candidate).isEmpty()
                        || process.code(candidate).equals(code))
                .toList();
    }

    private static List<FlowNode> cancelled(FlowNode end) {
        for (FlowScope scope = end.scope();
                scope != null;
                scope = scope.parent().orElse(null)) {
            FlowNode owner = scope.owner().orElse(null);
            if (owner != null && owner.type().equals("transaction")) {
                return owner.boundaries().stream()
                        .filter(boundary -> boundary.event() == EventKind.CANCEL)
                        .toList();
            }
        }
        return List.of();
    }

    private static String name(FlowNode link) {
        return link.xml()
                .child(EventKind.LINK.element())
                .flatMap(definition -> definition.attribute("name"))
                .orElse("");
    }
}
