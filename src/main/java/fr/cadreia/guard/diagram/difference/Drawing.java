package fr.cadreia.guard.diagram.difference;

import fr.cadreia.guard.diagram.difference.FileDifference.Row;
import fr.cadreia.guard.diagram.source.ElementPlaces;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a diagram is drawn. Moving and colouring are free. A drawing that says something else than before is told: two
 * boxes or labels that changed places, a flow that leads elsewhere, an element that is gone.
 */
final class Drawing {

    /** What a drawn flow may stop short of its box, in the units of the drawing. */
    private static final double GAP = 5;

    private static final Row GONE = new Row("Fichier", "Dessin", "présent", "absent", false);

    /** The boxes and labels, by the element's id and what it is of the element. */
    private final Map<String, Box> boxes = new LinkedHashMap<>();

    private final Map<String, List<Box>> flows = new LinkedHashMap<>();
    private final Map<String, Xml> elements = new LinkedHashMap<>();

    private Drawing(List<Xml> roots) {
        roots.stream().flatMap(Xml::all).forEach(xml -> {
            String drawn = xml.attribute("bpmnElement").orElse("");
            if (drawn.isEmpty()) {
                elements.putIfAbsent(xml.id(), xml);
                return;
            }
            xml.child("Bounds").ifPresent(bounds -> boxes.putIfAbsent(drawn, Box.of(bounds)));
            xml.children().stream()
                    .filter(child -> child.name().equals("BPMNLabel"))
                    .flatMap(label -> label.child("Bounds").stream())
                    .forEach(bounds -> boxes.putIfAbsent(drawn + " label", Box.of(bounds)));
            List<Xml> points = xml.children("waypoint");
            if (!points.isEmpty()) {
                flows.putIfAbsent(drawn, points.stream().map(Box::of).toList());
            }
        });
    }

    /** Compares the drawings of two versions; an element that only one of them has is told by itself. */
    static List<Row> rows(List<Xml> before, Xml after) {
        Drawing old = new Drawing(before);
        Drawing now = new Drawing(List.of(after));
        if (now.boxes.isEmpty() && old.boxes.keySet().stream().anyMatch(now.elements::containsKey)) {
            return List.of(GONE);
        }
        List<Row> rows = new ArrayList<>();
        old.boxes.forEach((id, box) -> old.swapped(id, now)
                .forEach(
                        other -> rows.add(now.row(id, "Place dans le dessin", "", "là où était " + now.place(other)))));
        old.flows.keySet().stream()
                .filter(id -> old.joins(id) && now.flows.containsKey(id) && !now.joins(id))
                .forEach(id -> rows.add(now.row(id, "Dessin", "va d’une étape à l’autre", "mène ailleurs")));
        List.of(old.boxes, old.flows)
                .forEach(drawn -> drawn.keySet().stream()
                        .filter(id -> now.elements.containsKey(id))
                        .filter(id -> !now.boxes.containsKey(id) && !now.flows.containsKey(id))
                        .forEach(id -> rows.add(now.row(id, "Dessin", "dessiné", "ne figure plus dans le dessin"))));
        return rows;
    }

    /** Lists the boxes on whose old place this one stands now, and which are now on the other side of it. */
    private List<String> swapped(String id, Drawing now) {
        Box here = boxes.get(id);
        Box there = now.boxes.get(id);
        return there == null
                ? List.of()
                : boxes.keySet().stream()
                        .filter(other -> !other.equals(id) && now.boxes.containsKey(other))
                        .filter(other -> boxes.get(other).holds(there, 0)
                                && !boxes.get(other).holds(here, 0)
                                && here.turns(boxes.get(other), there, now.boxes.get(other)))
                        .toList();
    }

    private boolean joins(String flow) {
        List<Box> points = flows.get(flow);
        return touches(flow, "sourceRef", points.get(0)) && touches(flow, "targetRef", points.get(points.size() - 1));
    }

    private boolean touches(String flow, String end, Box point) {
        Xml xml = elements.get(flow);
        return xml != null
                && xml.attribute(end)
                        .map(boxes::get)
                        .filter(box -> box.holds(point, GAP))
                        .isPresent();
    }

    private Row row(String id, String what, String before, String after) {
        return new Row(place(id), what, before, after, false);
    }

    private String place(String id) {
        Xml element = elements.get(id.replace(" label", ""));
        return element == null ? id : ElementPlaces.of(element, "");
    }

    /** A point is a box without a size. What is no number is nowhere. */
    private record Box(double x, double y, double width, double height) {

        static Box of(Xml xml) {
            return new Box(number(xml, "x"), number(xml, "y"), number(xml, "width"), number(xml, "height"));
        }

        private static double number(Xml xml, String name) {
            try {
                return Double.parseDouble(xml.attribute(name).orElse("0"));
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }

        boolean holds(Box other, double gap) {
            return Math.abs(other.middleX() - middleX()) <= width / 2 + gap
                    && Math.abs(other.middleY() - middleY()) <= height / 2 + gap;
        }

        /** Tells whether the way from here to the other leads back, once both have moved. */
        boolean turns(Box other, Box moved, Box otherMoved) {
            return (other.middleX() - middleX()) * (otherMoved.middleX() - moved.middleX())
                            + (other.middleY() - middleY()) * (otherMoved.middleY() - moved.middleY())
                    < 0;
        }

        private double middleX() {
            return x + width / 2;
        }

        private double middleY() {
            return y + height / 2;
        }
    }
}
