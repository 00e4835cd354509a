package fr.cadreia.guard.diagram;

import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A shipped diagram, changed as an administrator could change it, and what the guard says of it. */
public final class Edited {

    // Each new factory would search the whole class path for its implementation.
    private static final TransformerFactory WRITING = TransformerFactory.newInstance();
    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));
    private static final String NAMESPACES = " xmlns:bpmn=\"" + Xml.BPMN + "\" xmlns:camunda=\"" + Xml.CAMUNDA
            + "\" xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:operaton=\"http://operaton.org/schema/1.0/bpmn\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    /** One of the administrators’ own tasks. */
    public static final String TASK = "<bpmn:userTask id=\"Task_New\" camunda:candidateGroups=\"ai-experts\" "
            + "camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" />";

    public static final String END = "<bpmn:endEvent id=\"End_New\" />";

    private final String key;
    private final Document document;
    private final List<SourceFile> others = new ArrayList<>();

    private Edited(String key, Document document) {
        this.key = key;
        this.document = document;
    }

    /** Without its drawing, which says nothing of the way. */
    public static Edited of(String key) {
        Edited edited = new Edited(key, parse(read("processes/" + key + ".bpmn")));
        NodeList drawings =
                edited.document.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/DI", "BPMNDiagram");
        while (drawings.getLength() > 0) {
            drawings.item(0).getParentNode().removeChild(drawings.item(0));
        }
        return edited;
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The element with this id, or the process itself for its key. */
    public Element find(String id) {
        return findBy("id", id);
    }

    /** The first element with this attribute. */
    Element findBy(String attribute, String value) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute(attribute).equals(value)) {
                return element;
            }
        }
        throw new IllegalArgumentException("No element with " + attribute + " " + value);
    }

    /** Every element, in the order of the file. */
    public List<Element> elements() {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>(all.getLength());
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    public String key() {
        return key;
    }

    /** A new element of the diagram, not placed yet. */
    public Element element(String name, String text) {
        Element element = document.createElementNS(Xml.BPMN, "bpmn:" + name);
        element.setTextContent(text);
        return element;
    }

    /** Appends elements, with the prefixes bpmn, camunda, activiti, operaton and xsi. */
    public Edited add(String parentId, String xml) {
        return insert(parentId, xml, false);
    }

    public Edited addFirst(String parentId, String xml) {
        return insert(parentId, xml, true);
    }

    private Edited insert(String parentId, String xml, boolean first) {
        Element parent = find(parentId);
        NodeList parts = parse("<x" + NAMESPACES + ">" + xml + "</x>")
                .getDocumentElement()
                .getChildNodes();
        Node before = first ? parent.getFirstChild() : null;
        for (int i = 0; i < parts.getLength(); i++) {
            parent.insertBefore(document.importNode(parts.item(i), true), before);
        }
        return this;
    }

    /** To the process. */
    public Edited add(String xml) {
        return add(key, xml);
    }

    /** Into the root, beside the process. */
    public Edited addBeside(String xml) {
        return add(document.getDocumentElement().getAttribute("id"), xml);
    }

    /** Into the extension elements of an element, which are made where there are none. */
    public Edited extend(String id, String xml) {
        Element element = find(id);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("extensionElements".equals(child.getLocalName())) {
                ((Element) child).setAttribute("id", "TheExtensions");
                add("TheExtensions", xml);
                ((Element) child).removeAttribute("id");
                return this;
            }
        }
        return addFirst(id, "<bpmn:extensionElements>" + xml + "</bpmn:extensionElements>");
    }

    public Edited flow(String id, String from, String to) {
        return flow(id, from, to, "");
    }

    public Edited flow(String from, String to) {
        return flow("Flow_New_" + from + "_" + to, from, to, "");
    }

    public Edited flow(String id, String from, String to, String condition) {
        Element scope = (Element) find(from).getParentNode();
        String inside = condition.isEmpty()
                ? ""
                : "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                        + "</bpmn:conditionExpression>";
        return add(
                scope.getAttribute("id"),
                "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\">" + inside
                        + "</bpmn:sequenceFlow>");
    }

    /** Puts a node between a flow and its target. */
    public Edited between(String flow, String node, String xml) {
        String target = find(flow).getAttribute("targetRef");
        Element scope = (Element) find(flow).getParentNode();
        return add(scope.getAttribute("id"), xml).set(flow, "targetRef", node).flow(node, target);
    }

    /**
     * An event on the border of an activity that leads to another element.
     *
     * @param kind timer, message, signal, error, escalation, conditional
     */
    public Edited boundary(String host, String kind, boolean interrupting, String target) {
        Element scope = (Element) find(host).getParentNode();
        return add(
                        scope.getAttribute("id"),
                        "<bpmn:boundaryEvent id=\"Boundary_New\" attachedToRef=\"" + host + "\" cancelActivity=\""
                                + interrupting + "\">" + definition(kind) + "</bpmn:boundaryEvent>")
                .declare(kind)
                .flow("Boundary_New", target);
    }

    public static String definition(String kind) {
        return switch (kind) {
            case "timer" ->
                "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P10D"
                        + "</bpmn:timeDuration></bpmn:timerEventDefinition>";
            case "message" -> "<bpmn:messageEventDefinition messageRef=\"New_message\" />";
            case "signal" -> "<bpmn:signalEventDefinition signalRef=\"New_signal\" />";
            case "error" -> "<bpmn:errorEventDefinition errorRef=\"New_error\" />";
            case "escalation" -> "<bpmn:escalationEventDefinition escalationRef=\"New_escalation\" />";
            case "conditional" ->
                "<bpmn:conditionalEventDefinition><bpmn:condition "
                        + "xsi:type=\"bpmn:tFormalExpression\">${maintainedUntil != null}</bpmn:condition></bpmn:conditionalEventDefinition>";
            case "" -> "";
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** What the definition of an event refers to. */
    public Edited declare(String kind) {
        return switch (kind) {
            case "message" -> addBeside("<bpmn:message id=\"New_message\" name=\"new-message\" />");
            case "signal" -> addBeside("<bpmn:signal id=\"New_signal\" name=\"new-signal\" />");
            case "error" -> addBeside("<bpmn:error id=\"New_error\" name=\"E\" errorCode=\"new\" />");
            case "escalation" ->
                addBeside("<bpmn:escalation id=\"New_escalation\" name=\"E\" escalationCode=\"new\" />");
            default -> this;
        };
    }

    public Edited set(String id, String attribute, String value) {
        Element element = find(id);
        if (attribute.startsWith("camunda:")) {
            element.setAttributeNS(Xml.CAMUNDA, attribute, value);
        } else if (attribute.startsWith("activiti:")) {
            element.setAttributeNS("http://activiti.org/bpmn", attribute, value);
        } else if (attribute.startsWith("operaton:")) {
            element.setAttributeNS("http://operaton.org/schema/1.0/bpmn", attribute, value);
        } else {
            element.setAttribute(attribute, value);
        }
        return this;
    }

    public Edited unset(String id, String attribute) {
        Element element = find(id);
        if (attribute.startsWith("camunda:")) {
            element.removeAttributeNS(Xml.CAMUNDA, attribute.substring(8));
        } else {
            element.removeAttribute(attribute);
        }
        return this;
    }

    /** Gives the first child of this name another text. */
    public Edited text(String id, String child, String text) {
        inside(id, child).setTextContent(text);
        return this;
    }

    /** Gives the first child of this name another attribute. */
    public Edited inner(String id, String child, String attribute, String value) {
        Element element = inside(id, child);
        if (attribute.startsWith("camunda:")) {
            element.setAttributeNS(Xml.CAMUNDA, attribute, value);
        } else {
            element.setAttribute(attribute, value);
        }
        return this;
    }

    /** Takes out the first child of this name. */
    public Edited drop(String id, String child) {
        find(id).removeChild(inside(id, child));
        return this;
    }

    /** Gives the first child of this name a child of its own. */
    public Edited fill(String id, String child, String name, String text) {
        inside(id, child).appendChild(element(name, text));
        return this;
    }

    private Element inside(String id, String child) {
        return (Element) find(id).getElementsByTagNameNS("*", child).item(0);
    }

    /** Gives a timer another moment. */
    public Edited dated(String definition, String kind, String value) {
        Element timer = find(definition);
        timer.setTextContent("");
        timer.appendChild(element(kind, value));
        return this;
    }

    /** Takes an activity away after a while. */
    public Edited lasting(String host, String duration, String target) {
        return boundary(host, "timer", true, target).text("Boundary_New", "timeDuration", duration);
    }

    /** Puts a service between a flow and its target. */
    public Edited service(String flow, String delegate) {
        return between(
                flow,
                "Service_New",
                "<bpmn:serviceTask id=\"Service_New\" camunda:delegateExpression=\"${" + delegate + "}\" />");
    }

    /** Something that goes on beside the case, each time that a timer says so. */
    public Edited aside(String cycle, String what) {
        return add("<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\" "
                + "isInterrupting=\"false\"><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">"
                + cycle + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>" + what
                + "<bpmn:endEvent id=\"E\" /><bpmn:sequenceFlow id=\"F1\" sourceRef=\"S\" targetRef=\"N\" />"
                + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"N\" targetRef=\"E\" /></bpmn:subProcess>");
    }

    /** A manual task beside the case, as often as this cycle says. */
    public Edited repeating(String cycle) {
        return aside(cycle, "<bpmn:manualTask id=\"N\" />");
    }

    /** A task with a form of its own after the gate, then a choice by this condition, which may lead back. */
    public Edited choice(String condition) {
        return between("Flow_GateOpen", "Task_New", TASK)
                .between(
                        "Flow_New_Task_New_Gateway_ProtocolMerge",
                        "Choice",
                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_ProtocolMerge\" />")
                .flow("Flow_Back", "Choice", "Gateway_ProposalMerge", condition);
    }

    /** A case waits after the gate for this event. */
    public Edited waiting(String definition) {
        return declare("message")
                .declare("signal")
                .between(
                        "Flow_GateOpen",
                        "Wait_New",
                        "<bpmn:intermediateCatchEvent id=\"Wait_New\">" + definition
                                + "</bpmn:intermediateCatchEvent>");
    }

    /** A case waits after the gate until this time. */
    public Edited waitingUntil(String kind, String value) {
        return waiting("<bpmn:timerEventDefinition><bpmn:" + kind + " xsi:type=\"bpmn:tFormalExpression\">" + value
                + "</bpmn:" + kind + "></bpmn:timerEventDefinition>");
    }

    /** A listener that says that an opinion has lapsed. */
    public Edited listening(String id, String event) {
        return extend(
                id, "<camunda:executionListener delegateExpression=\"${recordLapse}\" event=\"" + event + "\" />");
    }

    /** Takes out a service; what led to it leads to what came after it. */
    public Edited without(String service, String incoming, String outgoing) {
        return set(incoming, "targetRef", find(outgoing).getAttribute("targetRef"))
                .remove(service);
    }

    /** Gives an element another id, wherever the diagram names it. */
    public Edited rename(String id, String other) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            for (String attribute : List.of("id", "sourceRef", "targetRef", "attachedToRef", "default")) {
                if (element.getAttribute(attribute).equals(id)) {
                    element.setAttribute(attribute, other);
                }
            }
            if (element.getTextContent().equals(id)) {
                element.setTextContent(other);
            }
        }
        return this;
    }

    /** Takes out an element and the flows, references and borders that hang on it. */
    public Edited remove(String id) {
        Element gone = find(id);
        gone.getParentNode().removeChild(gone);
        NodeList all = document.getElementsByTagName("*");
        List<Element> hanging = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            boolean hangs = element.getAttribute("sourceRef").equals(id)
                    || element.getAttribute("targetRef").equals(id)
                    || element.getAttribute("attachedToRef").equals(id)
                    || element.getTextContent().strip().equals(id);
            if (hangs) {
                hanging.add(element);
            }
            if (element.getAttribute("default").equals(id)) {
                element.removeAttribute("default");
            }
        }
        hanging.forEach(element -> {
            if (element.getParentNode() != null) {
                element.getParentNode().removeChild(element);
            }
        });
        return this;
    }

    /** Makes another kind of element of one, with the same attributes and children. */
    public Edited turnInto(String id, String type) {
        document.renameNode(find(id), Xml.BPMN, "bpmn:" + type);
        return this;
    }

    /** Moves elements into another. */
    public Edited move(String into, String... ids) {
        for (String id : ids) {
            find(into).appendChild(find(id));
        }
        return this;
    }

    public Edited with(String name, String content) {
        others.add(new SourceFile(name, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public String xml() {
        try {
            StringWriter writer = new StringWriter();
            WRITING.newTransformer().transform(new DOMSource(document), new StreamResult(writer));
            return writer.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Problem> problems() {
        return problems(xml());
    }

    private List<Problem> problems(String xml) {
        List<SourceFile> files = new ArrayList<>(others);
        files.add(new SourceFile(key + ".bpmn", xml.getBytes(StandardCharsets.UTF_8)));
        // One of the administrators' own is there already.
        return GUARD.verify(files, form -> form.equals("legal") || Files.exists(Path.of("forms", form + ".form")));
    }

    public Set<String> codes() {
        return problems().stream().map(Problem::code).collect(Collectors.toSet());
    }
}
