package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Xml;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a case waits for by itself, and whether that surely comes. */
final class Waits {

    /** Three years at most, the longest interval between two re-evaluations. */
    private static final Pattern SOON_ENOUGH = Pattern.compile(
            "P(?:[1-3]Y|(?:[1-9]|[12]\\d|3[0-6])M|(?:1[0-4]\\d|15[0-6]|[1-9]\\d?)W|(?:10\\d\\d|[1-9]\\d{0,2})D)");

    private final String date;

    /** @param date the variable that dates the next re-evaluation */
    Waits(String date) {
        this.date = "${" + date + "}";
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
                                .filter(duration ->
                                        SOON_ENOUGH.matcher(duration).matches())
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
