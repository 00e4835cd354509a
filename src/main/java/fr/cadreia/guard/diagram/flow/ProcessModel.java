package fr.cadreia.guard.diagram.flow;

import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A process of a diagram: its nodes, by what they are to the engine. */
public final class ProcessModel {

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "scriptTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "transaction");

    private final Xml definitions;
    private final Xml xml;
    private final FlowScope root = new FlowScope(null, null);
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final List<Xml> flowsToNowhere = new ArrayList<>();
    private final Map<String, String> escalationCodes;
    private final Map<String, String> errorCodes;

    /** @param definitions root of the file */
    public ProcessModel(Xml definitions, Xml xml) {
        this.definitions = definitions;
        this.xml = xml;
        this.escalationCodes = codes(definitions, "escalation", "escalationCode");
        this.errorCodes = codes(definitions, "error", "errorCode");
        collect(xml, root);
        connect(xml);
    }

    private static Map<String, String> codes(Xml definitions, String element, String attribute) {
        Map<String, String> codes = new LinkedHashMap<>();
        definitions
                .children(element)
                .forEach(item -> codes.put(item.id(), item.attribute(attribute).orElse("")));
        return codes;
    }

    private void collect(Xml container, FlowScope scope) {
        for (Xml child : container.children()) {
            if (NODES.contains(child.name())) {
                FlowNode node = new FlowNode(child, scope);
                scope.nodes().add(node);
                nodes.putIfAbsent(node.id(), node);
                node.inner().ifPresent(inner -> collect(child, inner));
            }
        }
    }

    private void connect(Xml container) {
        for (FlowNode node : nodes.values()) {
            if (node.type().equals("boundaryEvent")) {
                node.xml()
                        .attribute("attachedToRef")
                        .map(nodes::get)
                        .ifPresent(host -> host.boundaries().add(node));
            }
        }
        container.all().filter(element -> element.name().equals("sequenceFlow")).forEach(flow -> {
            FlowNode source = nodes.get(flow.attribute("sourceRef").orElse(""));
            FlowNode target = nodes.get(flow.attribute("targetRef").orElse(""));
            if (source == null || target == null) {
                flowsToNowhere.add(flow);
            } else {
                source.outgoing().add(new SequenceFlow(flow, source, target));
            }
        });
    }

    public Xml xml() {
        return xml;
    }

    public String key() {
        return xml.id();
    }

    public FlowScope root() {
        return root;
    }

    public Collection<FlowNode> nodes() {
        return nodes.values();
    }

    public Optional<FlowNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Lists the flows whose source or target is no node of this process. */
    public List<Xml> flowsToNowhere() {
        return flowsToNowhere;
    }

    /**
     * Returns the code that an escalation or error event throws or catches; an event with an empty code catches every
     * one.
     */
    public String code(FlowNode event) {
        return event.event() == EventKind.ESCALATION
                ? code(event, "escalationEventDefinition", "escalationRef", escalationCodes)
                : code(event, "errorEventDefinition", "errorRef", errorCodes);
    }

    private static String code(FlowNode event, String definition, String reference, Map<String, String> codes) {
        return event.xml()
                .child(definition)
                .flatMap(element -> element.attribute(reference))
                .map(id -> codes.getOrDefault(id, id))
                .orElse("");
    }

    /** Returns the name of the signal that an event throws or waits for, or the reference where it names none. */
    public String signalName(FlowNode event) {
        String reference = event.xml()
                .child(EventKind.SIGNAL.element())
                .flatMap(definition -> definition.attribute("signalRef"))
                .orElse("");
        return definitions.children("signal").stream()
                .filter(signal -> signal.id().equals(reference))
                .flatMap(signal -> signal.attribute("name").stream())
                .findFirst()
                .orElse(reference);
    }

    /** Returns the name of the message that an event waits for. */
    public Optional<String> messageName(FlowNode event) {
        return event.xml()
                .child("messageEventDefinition")
                .flatMap(definition -> definition.attribute("messageRef"))
                .or(() -> event.xml().attribute("messageRef"))
                .flatMap(id -> definitions.children("message").stream()
                        .filter(message -> message.id().equals(id))
                        .findFirst())
                .flatMap(message -> message.attribute("name"));
    }
}
