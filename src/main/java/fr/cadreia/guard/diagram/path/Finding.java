package fr.cadreia.guard.diagram.path;

import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A place that a case can reach although it must not.
 *
 * @param at the element, or empty for the end of the process
 * @param missing code of the step that was not completed, or name of the variable whose value was not checked
 * @param path the shortest way there
 */
public record Finding(Kind kind, Optional<FlowNode> at, String missing, List<Problem.Place> path) {

    /** The fault at that place. */
    public enum Kind {
        STEP_MISSING,
        DECISION_UNCHECKED,
        LEFT_UNWATCHED
    }
}
