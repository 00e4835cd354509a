package fr.cadreia.guard.diagram;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that somebody wants to deploy. */
public record SourceFile(String name, byte[] content) {

    public boolean isDiagram() {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }

    boolean isDecisionTable() {
        return name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    /** Of the content, in lower case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
