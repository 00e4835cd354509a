package fr.cadreia.guard.diagram.drawing;

import java.awt.geom.Rectangle2D;

/** The pool or a lane, with its name in a strip at the left, turned by a quarter. */
record Band(String id, String name, Rectangle2D place) {

    static final double STRIP = 30;

    Rectangle2D strip() {
        return new Rectangle2D.Double(place.getX(), place.getY(), STRIP, place.getHeight());
    }
}
