package fr.cadreia.guard.diagram.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file as the engine itself read it. The engine looks most elements up by their local name, whatever
 * their namespace: so does {@link #children(String)}. Two elements are the same only when they are one object.
 */
public final class Xml {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final String text;
    private final List<Xml> children;
    private final int line;
    private final int column;
    /** Set once, by the element around it. */
    private Xml parent;

    /**
     * @param namespace URI, or empty
     * @param attributes by name, preceded by {@code uri:} where they have a namespace
     * @param line from 1, of the end of the start tag
     */
    public Xml(
            String namespace,
            String name,
            Map<String, String> attributes,
            String text,
            List<Xml> children,
            int line,
            int column) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = Map.copyOf(attributes);
        this.text = text;
        this.children = List.copyOf(children);
        this.line = line;
        this.column = column;
        this.children.forEach(child -> child.parent = this);
    }

    /** Returns the element around it; empty for the root. */
    public Optional<Xml> parent() {
        return Optional.ofNullable(parent);
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Returns an attribute of the engine's own namespace. */
    public Optional<String> camunda(String name) {
        return attribute(CAMUNDA + ":" + name);
    }

    public String id() {
        return attributes.getOrDefault("id", "");
    }

    /** Returns the text between its tags, without the white space around it. */
    public String text() {
        return text.trim();
    }

    public List<Xml> children() {
        return children;
    }

    public List<Xml> children(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    public Optional<Xml> child(String name) {
        return children.stream().filter(child -> child.name.equals(name)).findFirst();
    }

    /** Lists the engine's extension elements of this name. */
    public List<Xml> extensions(String name) {
        return children("extensionElements").stream()
                .flatMap(extensions -> extensions.children(name).stream())
                .toList();
    }

    /** Lists this element and everything in it, in the order of the file. */
    public Stream<Xml> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Xml::all));
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    @Override
    public String toString() {
        return "<" + name + " id=\"" + id() + "\"> (" + line + ":" + column + ")";
    }
}
