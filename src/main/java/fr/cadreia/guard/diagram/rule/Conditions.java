package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expr;
import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.expression.UnsupportedExpressionException;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.Optional;

/** The conditions of events that come when a condition holds. */
final class Conditions {

    private Conditions() {}

    /** Returns the condition of an event; empty where there is none, or none that we can read. */
    static Optional<Expr> of(FlowNode event) {
        Optional<String> text = text(event);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Expressions.condition(text.get()));
        } catch (UnsupportedExpressionException e) {
            return Optional.empty(); // Refused elsewhere.
        }
    }

    static Optional<String> text(FlowNode event) {
        return event.xml()
                .child(EventKind.CONDITIONAL.element())
                .flatMap(definition -> definition.child("condition"))
                .map(Xml::text);
    }
}
