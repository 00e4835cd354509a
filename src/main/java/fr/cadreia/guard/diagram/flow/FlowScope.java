package fr.cadreia.guard.diagram.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process, or a sub-process: a part that is cancelled as a whole. */
public final class FlowScope {

    private final FlowNode owner;
    private final FlowScope parent;
    private final int depth;
    private final List<FlowNode> nodes = new ArrayList<>();
    private List<FlowNode> eventStarts;

    FlowScope(FlowNode owner, FlowScope parent) {
        this.owner = owner;
        this.parent = parent;
        this.depth = parent == null ? 1 : parent.depth + 1;
    }

    /** Returns the sub-process, or empty for the process itself. */
    public Optional<FlowNode> owner() {
        return Optional.ofNullable(owner);
    }

    public Optional<FlowScope> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the depth, 1 for the process itself. */
    public int depth() {
        return depth;
    }

    /** Tells whether it is the other one, or within it. */
    public boolean isIn(FlowScope other) {
        return this == other || parent != null && parent.isIn(other);
    }

    public List<FlowNode> nodes() {
        return nodes;
    }

    /** Lists the nodes where it begins by itself: an event sub-process has none, its start event waits. */
    public List<FlowNode> starts() {
        return nodes.stream().filter(node -> node.type().equals("startEvent")).toList();
    }

    /** Returns the start events of the event sub-processes that stand in it. */
    public List<FlowNode> eventStarts() {
        if (eventStarts == null) {
            eventStarts = nodes.stream()
                    .filter(FlowNode::isEventSubProcess)
                    .flatMap(node -> node.inner().orElseThrow().starts().stream())
                    .toList();
        }
        return eventStarts;
    }
}
