package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.Optional;

/** The ways in which a timer defines its moment. */
final class Timers {

    static final String DATE = "timeDate";
    static final String DURATION = "timeDuration";
    static final String CYCLE = "timeCycle";

    private Timers() {}

    /** @param kind one of the constants */
    static Optional<String> text(FlowNode timer, String kind) {
        return text(timer.xml(), kind);
    }

    /** @param owner the element that holds the definition */
    static Optional<String> text(Xml owner, String kind) {
        return owner.child(EventKind.TIMER.element())
                .flatMap(found -> found.child(kind))
                .map(Xml::text)
                .map(String::strip);
    }

    /** Tells whether it comes at the date that a variable holds, and at no other. */
    static boolean isOn(FlowNode timer, String variable) {
        return text(timer, DATE)
                .filter(date -> date.matches("\\$\\{\\s*" + variable + "\\s*}"))
                .isPresent();
    }

    /** Returns a duration that is written out, in seconds; empty for anything else. */
    static Optional<Long> lasts(FlowNode timer) {
        return text(timer, DURATION)
                .filter(duration -> !Expressions.hasAny(duration))
                .map(TimerTerms::seconds);
    }
}
