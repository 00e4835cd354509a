package fr.cadreia.guard.diagram.drawing;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A drawn flow, from its source's border to its target's. */
record Course(SequenceFlow flow, List<Point2D> points) {

    String id() {
        return flow.getId();
    }

    /** The straight parts, each a rectangle of one pixel's thickness; a slanted part is as thick as it slants. */
    List<Rectangle2D> segments() {
        return IntStream.range(1, points.size())
                .mapToObj(end -> {
                    Rectangle2D between = new Rectangle2D.Double();
                    between.setFrameFromDiagonal(points.get(end - 1), points.get(end));
                    return Figure.grown(between, 0.5);
                })
                .toList();
    }

    /** Whether each part is level or upright. */
    boolean square() {
        return segments().stream().allMatch(part -> part.getWidth() <= 1 || part.getHeight() <= 1);
    }

    /** How often the other passes over this one; where both leave one node or come to one node, they join. */
    long crossings(Course other) {
        if (flow.getSource().equals(other.flow.getSource()) || flow.getTarget().equals(other.flow.getTarget())) {
            return 0;
        }
        return segments().stream()
                .mapToLong(part ->
                        other.segments().stream().filter(part::intersects).count())
                .sum();
    }
}
