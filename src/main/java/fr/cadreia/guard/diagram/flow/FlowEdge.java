package fr.cadreia.guard.diagram.flow;

/**
 * A move that a token may make between two points of a {@link FlowGraph}.
 *
 * @param flow the sequence flow that it follows, or null
 * @param aside the token is one more: another one goes on without it
 */
public record FlowEdge(int from, int to, Kind kind, SequenceFlow flow, boolean aside) {

    /** The reason of the move. */
    public enum Kind {
        FLOW,
        /** Into a sub-process. */
        ENTER,
        /** An activity is completed. */
        COMPLETE,
        /** Past an activity of no instance at all, or back to its next instance. */
        SKIP,
        /** The end of a scope is reached; a token aside vanishes there. */
        LEAVE,
        /** A terminating end takes every other token with it. */
        TERMINATE,
        /** Something happens while the token is somewhere in a scope. */
        INTERRUPT,
        /**
         * The same, in a scope that was interrupted already: the engine listens there no more. Drawn so that no way is
         * forgotten, but nothing can be counted on to come over it.
         */
        SHADOWED,
        /** Something happens on the border of an activity. */
        BOUNDARY,
        /** An error, escalation, link or compensation goes where it is caught. */
        THROW
    }

    /** Tells whether an event elsewhere, and not the token itself, brings it over. */
    public boolean isInterruption() {
        return kind == Kind.INTERRUPT || kind == Kind.SHADOWED;
    }
}
