package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.expression.UnsupportedExpressionException;
import fr.cadreia.guard.diagram.flow.FlowNode;
import java.util.List;
import java.util.Optional;

/** The elements of a process by the service that they ask for. */
final class Services {

    private Services() {}

    static List<FlowNode> of(ExaminedProcess subject, String service) {
        return subject.process().nodes().stream()
                .filter(node -> serviceOf(node).filter(service::equals).isPresent())
                .toList();
    }

    static Optional<String> serviceOf(FlowNode node) {
        try {
            Optional<String> delegate = node.xml().camunda("delegateExpression");
            return delegate.isEmpty() ? Optional.empty() : Optional.of(Expressions.bean(delegate.get()));
        } catch (UnsupportedExpressionException e) {
            return Optional.empty();
        }
    }

    /** Returns the elements that carry a step, or ask for a service of this name. */
    static List<FlowNode> orSteps(ExaminedProcess subject, String name) {
        return subject.requirement().step(name).isPresent() ? subject.steps().carriers(name) : of(subject, name);
    }
}
