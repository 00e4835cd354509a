package fr.cadreia.guard.diagram.drawing;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What a diagram draws, and where: in pixels, as Camunda Modeler and the browser place it. */
final class Drawing {

    private final List<Figure> figures = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();
    private final Map<String, String> laneOf = new HashMap<>();
    private Rectangle2D extent;

    private Drawing() {}

    static Drawing of(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        Drawing drawing = new Drawing();
        model.getModelElementsByType(BpmnShape.class).forEach(drawing::add);
        model.getModelElementsByType(BpmnEdge.class).forEach(drawing::add);
        model.getModelElementsByType(Lane.class)
                .forEach(
                        lane -> lane.getFlowNodeRefs().forEach(node -> drawing.laneOf.put(node.getId(), lane.getId())));
        return drawing;
    }

    private void add(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        Rectangle2D place = place(shape.getBounds());
        cover(place);
        if (element instanceof Participant pool) {
            bands.add(new Band(pool.getId(), pool.getName(), place));
        } else if (element instanceof Lane lane) {
            bands.add(new Band(lane.getId(), lane.getName(), place));
        } else {
            FlowNode node = (FlowNode) element;
            figures.add(new Figure(node, place));
            if (node instanceof Event || node instanceof Gateway) {
                add(node, shape.getBpmnLabel(), List.of(place));
            }
        }
    }

    private void add(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        List<Point2D> points = edge.getWaypoints().stream()
                .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
                .toList();
        Course course = new Course(flow, points);
        courses.add(course);
        course.segments().forEach(this::cover);
        if (flow.getName() != null) {
            add(flow, edge.getBpmnLabel(), course.segments());
        }
    }

    private void add(FlowElement named, BpmnLabel label, List<Rectangle2D> owner) {
        Rectangle2D place = label == null ? null : place(label.getBounds());
        captions.add(new Caption(named, place, owner));
        if (place != null) {
            cover(place);
        }
    }

    private void cover(Rectangle2D place) {
        extent = extent == null ? place : extent.createUnion(place);
    }

    private static Rectangle2D place(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    List<Figure> figures() {
        return figures;
    }

    /** The pool and its lanes. */
    List<Band> bands() {
        return bands;
    }

    List<Course> courses() {
        return courses;
    }

    /** The names that stand beside what they name: those of events, gateways and flows. */
    List<Caption> captions() {
        return captions;
    }

    Rectangle2D extent() {
        return extent;
    }

    /** What the node must stand in: its sub-process or its lane; null where it has neither. */
    Rectangle2D surroundings(Figure figure) {
        String around = figure.parent() != null ? figure.parent() : laneOf.get(figure.id());
        return Stream.concat(
                        figures.stream()
                                .filter(other -> other.id().equals(around))
                                .map(Figure::place),
                        bands.stream().filter(band -> band.id().equals(around)).map(Band::place))
                .findFirst()
                .orElse(null);
    }

    /** The name of the node's lane; null within a sub-process. */
    String lane(Figure figure) {
        return bands.stream()
                .filter(band -> band.id().equals(laneOf.get(figure.id())))
                .map(Band::name)
                .findFirst()
                .orElse(null);
    }

    /** Whether the one is drawn in or on the other on purpose. */
    static boolean belong(Figure one, Figure other) {
        return other.id().equals(one.parent())
                || one.id().equals(other.parent())
                || one.node() instanceof BoundaryEvent event
                        && event.getAttachedTo().equals(other.node())
                || other.node() instanceof BoundaryEvent border
                        && border.getAttachedTo().equals(one.node());
    }

    /** The pool or a lane, with its name in a strip at the left, turned by a quarter. */
    record Band(String id, String name, Rectangle2D place) {

        static final double STRIP = 30;

        Rectangle2D strip() {
            return new Rectangle2D.Double(place.getX(), place.getY(), STRIP, place.getHeight());
        }
    }

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
            if (flow.getSource().equals(other.flow.getSource())
                    || flow.getTarget().equals(other.flow.getTarget())) {
                return 0;
            }
            return segments().stream()
                    .mapToLong(part ->
                            other.segments().stream().filter(part::intersects).count())
                    .sum();
        }
    }
}
