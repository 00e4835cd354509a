package fr.cadreia.guard;

import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.List;

/**
 * A diagram, table or form that the application ships, against what is in force under its keys.
 *
 * @param inForce the files that define its keys now; empty when none does
 */
public record ShippedFile(SourceFile shipped, List<SourceFile> inForce, State state) {

    /** The origin of the content in force. */
    public enum State {
        /** Absent: nothing is deployed under one of the file's keys. */
        ABSENT,
        /** Same: the content in force is the shipped one. */
        SAME,
        /** Older: the content in force is the one that an earlier version shipped, and nobody has changed it since. */
        OLDER,
        /** Edited: somebody deployed it, or changed it where it is stored. */
        EDITED
    }

    public String name() {
        return shipped.name();
    }
}
