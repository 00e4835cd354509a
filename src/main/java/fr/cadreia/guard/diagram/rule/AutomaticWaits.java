package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import java.util.Collection;
import java.util.List;

/** What a case waits for by itself, and whether that surely comes. */
final class AutomaticWaits {

    private final String date;

    /** @param date the variable that dates the next re-evaluation */
    AutomaticWaits(String date) {
        this.date = date;
    }

    static boolean isWait(FlowNode node) {
        return isChoice(node) || isEvent(node) || node.type().equals("receiveTask");
    }

    /** A link is passed at once. */
    private static boolean isEvent(FlowNode node) {
        return node.type().equals("intermediateCatchEvent") && node.event() != EventKind.LINK;
    }

    /** Whichever of its events comes first. */
    static boolean isChoice(FlowNode node) {
        return node.type().equals("eventBasedGateway");
    }

    static List<FlowNode> targets(FlowNode node) {
        return node.outgoing().stream().map(SequenceFlow::target).toList();
    }

    /** An event that may never come, before any of these. */
    static boolean isInVain(FlowNode node, Collection<FlowNode> timers) {
        return switch (node.type()) {
            case "receiveTask" -> true;
            case "intermediateCatchEvent" -> isEvent(node) && !timers.contains(node);
            case "eventBasedGateway" -> targets(node).stream().noneMatch(timers::contains);
            default -> false;
        };
    }

    /** A timer of the date itself. */
    boolean isDated(FlowNode node) {
        return node.type().equals("intermediateCatchEvent")
                && node.event() == EventKind.TIMER
                && Timers.isOn(node, date);
    }
}
