package fr.cadreia.guard.diagram.path;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.expression.UnsupportedExpressionException;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.ProcessModel;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The required steps of a process, and the elements that carry them. */
public final class Steps {

    /** The name of the extension property that marks a step. */
    public static final String PROPERTY = "step";

    private final ProcessRequirement requirement;
    /** The step of each carrying element, in the order of the file. */
    private final Map<FlowNode, StepRequirement> carried = new LinkedHashMap<>();

    private final Map<FlowNode, StepRequirement> repeated = new HashMap<>();

    public Steps(ProcessModel process, ProcessRequirement requirement) {
        this.requirement = requirement;
        for (FlowNode node : process.nodes()) {
            Optional<StepRequirement> step = stepOf(node);
            step.ifPresent(found -> carried.put(node, found));
            if (step.isEmpty()) {
                node.xml()
                        .camunda("formRef")
                        .flatMap(requirement::stepOfForm)
                        .ifPresent(found -> repeated.put(node, found));
            }
        }
    }

    private Optional<StepRequirement> stepOf(FlowNode node) {
        Optional<StepRequirement> marked = node.properties(PROPERTY).stream()
                .flatMap(code -> requirement.step(code).stream())
                .filter(StepRequirement::isMarked)
                .findFirst();
        return marked.isPresent() ? marked : delegateOf(node).flatMap(requirement::stepOfDelegate);
    }

    private static Optional<String> delegateOf(FlowNode node) {
        try {
            Optional<String> delegate = node.xml().camunda("delegateExpression");
            return delegate.isEmpty() ? Optional.empty() : Optional.of(Expressions.bean(delegate.get()));
        } catch (UnsupportedExpressionException e) {
            return Optional.empty();
        }
    }

    public ProcessRequirement requirement() {
        return requirement;
    }

    /** Returns the step that an element carries. */
    public Optional<StepRequirement> of(FlowNode node) {
        return Optional.ofNullable(carried.get(node));
    }

    /**
     * Returns the step whose form an element fills in again without carrying it. The element cancels the results of
     * that step.
     */
    public Optional<StepRequirement> repeatedBy(FlowNode node) {
        return Optional.ofNullable(repeated.get(node));
    }

    /** Lists the elements that carry a step, in the order of the file. */
    public List<FlowNode> carriers(String step) {
        List<FlowNode> found = new ArrayList<>();
        carried.forEach((node, required) -> {
            if (required.step().equals(step)) {
                found.add(node);
            }
        });
        return found;
    }

    /** Tells whether a case may be generalised while another token stands at this node, in the same scope. */
    boolean isBesideWatched(FlowNode node) {
        return requirement.watch() != null
                && carriers(requirement.watch().after()).stream()
                        .anyMatch(carrier -> carrier.scope().isIn(node.scope()));
    }

    /** Returns the elements whose place on the path is proved. */
    public Set<FlowNode> placed() {
        Set<String> placed = requirement.placedSteps();
        return carried.keySet().stream()
                .filter(node -> placed.contains(carried.get(node).step()))
                .collect(Collectors.toSet());
    }

    /** Returns the elements that carry a step, and those that undo one by filling in its form again. */
    public Set<FlowNode> touched() {
        Set<FlowNode> touched = new HashSet<>(carried.keySet());
        touched.addAll(repeated.keySet());
        return touched;
    }

    /** Returns the place of a step in the order, from 1, or 0 for a step outside the order. */
    int index(StepRequirement step) {
        return requirement.order().steps().indexOf(step.step()) + 1;
    }

    int index(String step) {
        return requirement.order().steps().indexOf(step) + 1;
    }
}
