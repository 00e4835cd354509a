package fr.cadreia.guard.diagram.difference;

import fr.cadreia.guard.diagram.difference.FileDifference.Part;
import fr.cadreia.guard.diagram.difference.FileDifference.Value;
import fr.cadreia.guard.diagram.source.ElementPlaces;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The elements of a diagram or of tables: an element with an id is known by its id, another one by its place. */
final class XmlParts {

    /** The namespaces of the drawing. */
    private static final Map<String, String> INTERCHANGE = Map.of(
            "BPMNDiagram", "http://www.omg.org/spec/BPMN/20100524/DI",
            "DMNDI", "https://www.omg.org/spec/DMN/20191111/DMNDI/");

    /**
     * The namespaces that only the drawing uses. A tool declares them on the file as soon as somebody colours an
     * element. Elements and attributes of these namespaces outside the drawing would be told by themselves.
     */
    private static final Set<String> DRAWN = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    private static final Set<String> DEFINITIONS = Set.of("process", "decision");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Set<String> keys;

    private XmlParts(Set<String> keys) {
        this.keys = keys;
    }

    /** @param keys of the definitions that are told; others in the same file stay what they are */
    static Map<String, Part> of(Xml root, Set<String> keys) {
        XmlParts found = new XmlParts(keys);
        found.collect(root, root.name(), "");
        return found.parts;
    }

    private void collect(Xml element, String identity, String outer) {
        Map<String, Value> properties = new LinkedHashMap<>();
        String path = Words.path(element);
        properties.put(path + "element", new Value(element.namespace() + " " + element.name(), element::name));
        new TreeMap<>(element.attributes()).forEach((name, value) -> {
            if (!(name.startsWith("xmlns:") && DRAWN.contains(value))) {
                properties.put(path + Words.attribute(name), Value.of(value));
            }
        });
        if (!element.text().isEmpty()) {
            properties.put(path + "text", Value.of(element.text()));
        }
        if (!element.id().isEmpty()) {
            element.parent()
                    .filter(around -> around.parent().isPresent())
                    .ifPresent(around ->
                            properties.put(path + "in", new Value(outer, () -> ElementPlaces.of(around, ""))));
        }
        Map<String, Supplier<String>> children = new LinkedHashMap<>();
        Map<String, Xml> inside = new LinkedHashMap<>();
        for (Xml child : element.children()) {
            boolean other =
                    element.parent().isEmpty() && DEFINITIONS.contains(child.name()) && !keys.contains(child.id());
            if (!isDrawing(element, child) && !other) {
                String id = identity(child, identity, inside);
                inside.put(id, child);
                children.put(id, () -> place(child));
            }
        }
        parts.put(identity, new Part(() -> place(element), properties, children));
        inside.forEach((id, child) -> collect(child, id, identity));
    }

    private static boolean isDrawing(Xml around, Xml element) {
        return around.parent().isEmpty() && element.namespace().equals(INTERCHANGE.get(element.name()));
    }

    private String identity(Xml child, String around, Map<String, Xml> siblings) {
        String name = child.id().isEmpty() ? around + " › " + child.name() : "#" + child.id();
        String unique = name;
        for (int i = 2; parts.containsKey(unique) || siblings.containsKey(unique); i++) {
            unique = name + " " + i;
        }
        return unique;
    }

    /**
     * Returns the place of an element without an id: an entry of a rule is known by its column, a rule by its table.
     */
    private static String place(Xml element) {
        Xml table = element;
        while (!table.name().equals("decisionTable") && table.parent().isPresent()) {
            table = table.parent().get();
        }
        String place = ElementPlaces.of(element, "");
        if (!table.name().equals("decisionTable") || table == element) {
            return place;
        }
        String name =
                table.parent().flatMap(decision -> decision.attribute("name")).orElse("");
        return "Table «\u00a0" + name + "\u00a0», " + place + Words.column(element, table);
    }
}
