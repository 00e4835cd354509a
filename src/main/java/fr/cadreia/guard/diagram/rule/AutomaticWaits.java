package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import java.util.Collection;
import java.util.List;

/** The events that a case waits for by itself, and whether they surely come. */
final class AutomaticWaits {

    private final String date;

    /** @param date the variable that dates the next re-evaluation */
    AutomaticWaits(String date) {
        this.date = date;
    }

    static boolean isWait(FlowNode node) {
        return isChoice(node) || isEvent(node) || node.type().equals("receiveTask");
    }

    /** Tells whether a node is an event to wait for; a link is passed at once. */
    private static boolean isEvent(FlowNode node) {
        return node.type().equals("intermediateCatchEvent") && node.event() != EventKind.LINK;
    }

    /** Tells whether a node waits for the first of several events. */
    static boolean isChoice(FlowNode node) {
        return node.type().equals("eventBasedGateway");
    }

    static List<FlowNode> targets(FlowNode node) {
        return node.outgoing().stream().map(SequenceFlow::target).toList();
    }

    /** Tells whether a node is an event that may never come, before any of these timers. */
    static boolean isInVain(FlowNode node, Collection<FlowNode> timers) {
        return switch (node.type()) {
            case "receiveTask" -> true;
            case "intermediateCatchEvent" -> isEvent(node) && !timers.contains(node);
            case "eventBasedGateway" -> targets(node).stream().noneMatch(timers::contains);
            default -> false;
        };
    }

    /** Tells whether a node is a timer of the date itself. */
    boolean isDated(FlowNode node) {
        return node.type().equals("intermediateCatchEvent")
                && node.event() == EventKind.TIMER
                && Timers.isOn(node, date);
    }
}
