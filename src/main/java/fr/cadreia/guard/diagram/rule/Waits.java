package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Xml;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a case waits for by itself, and whether that surely comes. */
final class Waits {

    private final String date;
    private final long longest;

    /**
     * @param date the variable that dates the next re-evaluation
     * @param longest how long the diagram may make it wait otherwise, as ISO 8601 has it
     */
    Waits(String date, String longest) {
        this.date = "${" + date + "}";
        this.longest = Terms.seconds(longest);
    }

    static boolean isWait(FlowNode node) {
        return isChoice(node)
                || node.type().equals("intermediateCatchEvent")
                || node.type().equals("receiveTask");
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
            case "intermediateCatchEvent" -> !timers.contains(node);
            case "eventBasedGateway" -> targets(node).stream().noneMatch(timers::contains);
            default -> false;
        };
    }

    /** A timer of the date itself, or of a duration that is short enough. */
    boolean isDated(FlowNode node) {
        return node.type().equals("intermediateCatchEvent")
                && node.event() == EventKind.TIMER
                && (isOnDate(node)
                        || definition(node, "timeDuration")
                                .filter(duration -> Terms.seconds(duration) <= longest)
                                .isPresent());
    }

    boolean isOnDate(FlowNode timer) {
        return definition(timer, "timeDate").filter(date::equals).isPresent();
    }

    private static Optional<String> definition(FlowNode timer, String kind) {
        return timer.xml()
                .child(EventKind.TIMER.element())
                .flatMap(found -> found.child(kind))
                .map(Xml::text);
    }
}
