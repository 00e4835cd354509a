package fr.cadreia.guard.diagram.content;

import fr.cadreia.guard.diagram.source.Xml;
import java.util.Map;

/** The names of elements and attributes as {@code known-content.yaml} writes them. */
final class ElementNames {

    private static final Map<String, String> PREFIXES = Map.of(
            Xml.CAMUNDA,
            "camunda:",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "bpmndi:",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:",
            "http://camunda.org/schema/modeler/1.0",
            "modeler:",
            "http://www.w3.org/2000/xmlns/",
            "xmlns:");

    private ElementNames() {}

    static String of(Xml element) {
        return element.namespace().equals(Xml.BPMN) ? element.name() : prefixed(element.namespace(), element.name());
    }

    /** @param key {@code uri:name}, or the name alone */
    static String ofAttribute(String key) {
        int colon = key.lastIndexOf(':');
        return colon < 0 ? key : prefixed(key.substring(0, colon), key.substring(colon + 1));
    }

    private static String prefixed(String namespace, String name) {
        String prefix = PREFIXES.get(namespace);
        return prefix == null ? "{" + namespace + "}" + name : prefix + name;
    }

    /** Declares a prefix; says nothing by itself. */
    static boolean isDeclaration(String name) {
        return name.equals("xmlns") || name.startsWith("xmlns:") || name.startsWith("{xmlns}");
    }
}
