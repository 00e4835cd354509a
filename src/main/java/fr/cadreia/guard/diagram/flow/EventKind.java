package fr.cadreia.guard.diagram.flow;

import fr.cadreia.guard.diagram.source.Xml;
import java.util.Arrays;

/** The kinds of events: what an event waits for or throws. */
public enum EventKind {
    NONE(""),
    TIMER("timerEventDefinition"),
    MESSAGE("messageEventDefinition"),
    SIGNAL("signalEventDefinition"),
    CONDITIONAL("conditionalEventDefinition"),
    ERROR("errorEventDefinition"),
    ESCALATION("escalationEventDefinition"),
    COMPENSATION("compensateEventDefinition"),
    CANCEL("cancelEventDefinition"),
    TERMINATE("terminateEventDefinition"),
    LINK("linkEventDefinition");

    private final String element;

    EventKind(String element) {
        this.element = element;
    }

    /** Returns the name of the element that defines it, or empty. */
    public String element() {
        return element;
    }

    static EventKind of(Xml event) {
        return Arrays.stream(values())
                .filter(kind -> event.child(kind.element).isPresent())
                .findFirst()
                .orElse(NONE);
    }
}
