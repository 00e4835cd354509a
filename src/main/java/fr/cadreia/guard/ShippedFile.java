package fr.cadreia.guard;

import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.List;

/**
 * A diagram, table or form that the application ships, against what is in force under its keys.
 *
 * @param inForce the files that define its keys now; empty when none does
 */
public record ShippedFile(SourceFile shipped, List<SourceFile> inForce, State state) {

    /** How what is in force came there. */
    public enum State {
        /** Nothing is deployed under one of its keys. */
        ABSENT,
        /** It is what is shipped. */
        SAME,
        /** It is what an earlier version shipped, and nobody has changed it since. */
        OLDER,
        /** Somebody deployed it, or changed it where it is stored. */
        EDITED
    }

    public String name() {
        return shipped.name();
    }
}
