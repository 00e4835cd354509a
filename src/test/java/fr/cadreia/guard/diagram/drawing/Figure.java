package fr.cadreia.guard.diagram.drawing;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** A drawn node. */
record Figure(FlowNode node, Rectangle2D place) {

    String id() {
        return node.getId();
    }

    /** The id of the sub-process that the node is part of; null outside of one. */
    String parent() {
        return node.getParentElement() instanceof SubProcess around ? around.getId() : null;
    }

    /** What is drawn, wider by the given pixels on each side: a circle, a diamond or a rectangle. */
    Shape outline(double wider) {
        Rectangle2D box = grown(place, wider);
        if (node instanceof Event) {
            return new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        }
        if (node instanceof Gateway) {
            Path2D diamond = new Path2D.Double();
            diamond.moveTo(box.getCenterX(), box.getMinY());
            diamond.lineTo(box.getMaxX(), box.getCenterY());
            diamond.lineTo(box.getCenterX(), box.getMaxY());
            diamond.lineTo(box.getMinX(), box.getCenterY());
            diamond.closePath();
            return diamond;
        }
        return box;
    }

    static Rectangle2D grown(Rectangle2D box, double wider) {
        return new Rectangle2D.Double(
                box.getX() - wider, box.getY() - wider, box.getWidth() + 2 * wider, box.getHeight() + 2 * wider);
    }
}
