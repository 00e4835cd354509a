package fr.cadreia.guard.diagram.flow;

import fr.cadreia.guard.diagram.expression.Expr;
import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.expression.UnsupportedExpressionException;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.Optional;
import java.util.Set;

/** A flow from one node to another. */
public record SequenceFlow(Xml xml, FlowNode source, FlowNode target) {

    /** The engine looks at conditions after these only where it chooses a way; elsewhere ours prove nothing. */
    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "inclusiveGateway");

    public boolean hasCondition() {
        return xml.child("conditionExpression").isPresent();
    }

    public boolean isDefault() {
        return source.xml().attribute("default").filter(xml.id()::equals).isPresent();
    }

    /** Tells whether it is taken each time its source is left, beside the others. */
    public boolean isAlwaysTaken() {
        return switch (source.type()) {
            case "parallelGateway" -> true;
            case "exclusiveGateway", "eventBasedGateway" -> false;
            default -> !hasCondition() && !isDefault();
        };
    }

    /**
     * Returns the condition that surely held when a case took this flow; empty when there is none, or none that we can
     * read.
     */
    public Optional<Expr> condition() {
        return isDefault() || !CHOOSING.contains(source.type()) ? Optional.empty() : writtenCondition();
    }

    /**
     * Returns the condition as it is written, whether the engine looks at it or not; empty as well when we cannot read
     * it.
     */
    public Optional<Expr> writtenCondition() {
        Optional<Xml> condition = xml.child("conditionExpression");
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Expressions.condition(condition.get().text()));
        } catch (UnsupportedExpressionException e) {
            return Optional.empty();
        }
    }

    /** Tells whether it is surely not taken when a variable has this value. */
    public boolean excludes(String variable, String value) {
        return isDefault()
                ? source.outgoing().stream().anyMatch(other -> other.holds(variable, value, true))
                : holds(variable, value, false);
    }

    private boolean holds(String variable, String value, boolean wanted) {
        return condition()
                .flatMap(condition -> condition.holds(variable, value))
                .filter(held -> held == wanted)
                .isPresent();
    }
}
