package fr.cadreia.guard.diagram.source;

import org.apache.commons.codec.digest.DigestUtils;

/** A file that somebody wants to deploy. */
public record SourceFile(String name, byte[] content) {

    public boolean isDiagram() {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }

    public boolean isDecisionTable() {
        return name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
    }

    public boolean isForm() {
        return name.endsWith(".form");
    }

    /** Returns the SHA-256 of the content, in lower case hexadecimal. */
    public String sha256() {
        return DigestUtils.sha256Hex(content);
    }
}
