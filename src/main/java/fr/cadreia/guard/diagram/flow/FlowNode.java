package fr.cadreia.guard.diagram.flow;

import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An event, activity or gateway of a process. */
public final class FlowNode {

    private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction");
    private static final Set<String> WAITING =
            Set.of("userTask", "receiveTask", "callActivity", "intermediateCatchEvent", "eventBasedGateway");

    private final Xml xml;
    private final FlowScope scope;
    private final FlowScope inner;
    private final EventKind event;
    private final List<SequenceFlow> outgoing = new ArrayList<>();
    private final List<FlowNode> boundaries = new ArrayList<>();

    FlowNode(Xml xml, FlowScope scope) {
        this.xml = xml;
        this.scope = scope;
        this.inner = SUB_PROCESSES.contains(xml.name()) ? new FlowScope(this, scope) : null;
        this.event = EventKind.of(xml);
    }

    public Xml xml() {
        return xml;
    }

    public String id() {
        return xml.id();
    }

    /** Returns the tag name. */
    public String type() {
        return xml.name();
    }

    public Problem.Place place() {
        return new Problem.Place(id(), xml.attribute("name").orElse("").strip());
    }

    /** Returns the scope in which it stands. */
    public FlowScope scope() {
        return scope;
    }

    /** Returns the content of a sub-process. */
    public Optional<FlowScope> inner() {
        return Optional.ofNullable(inner);
    }

    public EventKind event() {
        return event;
    }

    /** Lists the flows that leave it, by their source and target, as the engine follows them. */
    public List<SequenceFlow> outgoing() {
        return outgoing;
    }

    /** Returns the events on its border. */
    public List<FlowNode> boundaries() {
        return boundaries;
    }

    public boolean isThrowing() {
        return type().equals("endEvent") || type().equals("intermediateThrowEvent");
    }

    public boolean isGateway() {
        return type().endsWith("Gateway");
    }

    public boolean isActivity() {
        return !isGateway() && !type().endsWith("Event");
    }

    public boolean isEventSubProcess() {
        return inner != null
                && xml.attribute("triggeredByEvent").filter("true"::equals).isPresent();
    }

    public boolean isCompensationHandler() {
        return xml.attribute("isForCompensation").filter("true"::equals).isPresent();
    }

    public boolean isMultiInstance() {
        return xml.child("multiInstanceLoopCharacteristics").isPresent();
    }

    /**
     * Tells whether a boundary event, or the start event of an event sub-process, interrupts: its activity or scope
     * goes no further.
     */
    public boolean isInterrupting() {
        String attribute = type().equals("boundaryEvent") ? "cancelActivity" : "isInterrupting";
        return event == EventKind.ERROR
                || !xml.attribute(attribute).filter("false"::equals).isPresent();
    }

    /** Tells whether a token that goes on from here may not be the only one. */
    public boolean hasCompanyAfter() {
        boolean chooses = type().equals("exclusiveGateway") || type().equals("eventBasedGateway");
        return outgoing.size() > 1 && !chooses
                || boundaries.stream()
                        .anyMatch(boundary -> !boundary.isInterrupting() && boundary.event() != EventKind.COMPENSATION);
    }

    /** Tells whether it is the start of an event sub-process that ends everything else around it. */
    public boolean interruptsItsScope() {
        return type().equals("startEvent")
                && isInterrupting()
                && scope.owner().filter(FlowNode::isEventSubProcess).isPresent();
    }

    /** Tells whether a case may rest here until somebody acts or something happens: not where a link comes out. */
    public boolean isWaiting() {
        return WAITING.contains(type()) && event != EventKind.LINK;
    }

    /** Returns the value of an extension property, all of them when it is given more than once. */
    public List<String> properties(String name) {
        return xml.extensions("properties").stream()
                .flatMap(properties -> properties.children("property").stream())
                .filter(property ->
                        property.attribute("name").filter(name::equals).isPresent())
                .map(property -> property.attribute("value").orElse(""))
                .toList();
    }

    @Override
    public String toString() {
        return type() + " " + id();
    }
}
