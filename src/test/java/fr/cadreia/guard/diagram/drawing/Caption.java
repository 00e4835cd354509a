package fr.cadreia.guard.diagram.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** A name beside what it names; without a place where the diagram gives none. */
record Caption(FlowElement named, Rectangle2D place, List<Rectangle2D> owner) {

    String id() {
        return named.getId();
    }

    /** The free pixels between the name and what it names. */
    double distance() {
        return owner.stream().mapToDouble(this::distance).min().orElseThrow();
    }

    private double distance(Rectangle2D part) {
        return Math.max(0, Math.max(part.getMinX() - place.getMaxX(), place.getMinX() - part.getMaxX()))
                + Math.max(0, Math.max(part.getMinY() - place.getMaxY(), place.getMinY() - part.getMaxY()));
    }
}
