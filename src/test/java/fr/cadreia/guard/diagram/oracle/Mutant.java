package fr.cadreia.guard.diagram.oracle;

import fr.cadreia.guard.diagram.Edited;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** A shipped diagram in the hands of chance: what mutations pick from it and put into it. */
final class Mutant {

    /** Nothing in this diagram to which a mutation applies. */
    static final class Inapplicable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final String FORM = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":"
            + "[{\"type\":\"textarea\",\"key\":\"legalView\",\"label\":\"Avis\",\"validate\":{\"required\":true}}]}";
    static final Set<String> TASKS = Set.of(
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity");
    private static final Set<String> OTHERS = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "subProcess",
            "transaction");

    private final Edited diagram;
    private final Random random;
    private final List<String> story = new ArrayList<>();
    private int fresh;

    Mutant(String key, Random random) {
        this.diagram = Edited.of(key).with("legal.form", FORM);
        this.random = random;
        List.of("message", "signal", "error", "escalation").forEach(diagram::declare);
    }

    Edited diagram() {
        return diagram;
    }

    /** What was done to it. */
    List<String> story() {
        return story;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        if (choices.isEmpty()) {
            throw new Inapplicable();
        }
        return choices.get(random.nextInt(choices.size()));
    }

    String fresh(String prefix) {
        return prefix + "_X" + fresh++;
    }

    private List<Element> elements(Predicate<Element> which) {
        return diagram.elements().stream().filter(which).toList();
    }

    List<Element> flows() {
        return elements(element -> element.getLocalName().equals("sequenceFlow"));
    }

    List<Element> nodes(Predicate<Element> which) {
        return elements(Mutant::isNode).stream().filter(which).toList();
    }

    /** Activities on whose border an event may stand. */
    List<Element> hosts() {
        return nodes(node -> isActivity(node) && !isEventSubProcess(node));
    }

    /** Where a flow in this scope may lead. */
    List<Element> targets(Element scope) {
        return nodes(node -> node.getParentNode() == scope
                && !node.getLocalName().equals("startEvent")
                && !node.getLocalName().equals("boundaryEvent")
                && !isEventSubProcess(node)
                && node.getAttribute("isForCompensation").isEmpty());
    }

    List<Element> flowsFrom(String id) {
        return elements(element -> element.getAttribute("sourceRef").equals(id) && isFlow(element));
    }

    List<Element> flowsTo(String id) {
        return elements(element -> element.getAttribute("targetRef").equals(id) && isFlow(element));
    }

    List<Element> borders(String id) {
        return elements(element -> element.getAttribute("attachedToRef").equals(id));
    }

    /** The process, and every sub-process. */
    List<Element> scopes() {
        return elements(
                element -> Set.of("process", "subProcess", "transaction").contains(element.getLocalName()));
    }

    static Element scope(Element element) {
        return (Element) element.getParentNode();
    }

    static boolean isFlow(Element element) {
        return element.getLocalName().equals("sequenceFlow");
    }

    static boolean isNode(Element element) {
        return isActivity(element) || OTHERS.contains(element.getLocalName());
    }

    static boolean isActivity(Element element) {
        return TASKS.contains(element.getLocalName()) || isSubProcess(element);
    }

    static boolean isSubProcess(Element element) {
        return Set.of("subProcess", "transaction").contains(element.getLocalName());
    }

    static boolean isEventSubProcess(Element element) {
        return element.getAttribute("triggeredByEvent").equals("true");
    }

    static boolean isGateway(Element element) {
        return element.getLocalName().endsWith("Gateway");
    }

    /** The code of the step that an element is marked with, or empty. */
    static String stepOf(Element element) {
        for (Element property : children(element, "property")) {
            Element owner = (Element) property.getParentNode().getParentNode().getParentNode();
            if (owner == element && property.getAttribute("name").equals("step")) {
                return property.getAttribute("value");
            }
        }
        return "";
    }

    static List<Element> children(Element element, String name) {
        var found = element.getElementsByTagNameNS("*", name);
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            children.add((Element) found.item(i));
        }
        return children;
    }
}
