package fr.cadreia.guard.diagram;

/** A file that somebody wants to deploy. */
public record SourceFile(String name, byte[] content) {

    boolean isDiagram() {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }

    boolean isDecisionTable() {
        return name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }
}
