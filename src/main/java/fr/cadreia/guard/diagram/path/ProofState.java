package fr.cadreia.guard.diagram.path;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The credit of a token, packed into one number: how many steps of the order it completed, which decisions it saw,
 * whether it carries a generalised solution, in which scope it runs beside another token, and where it may have
 * company.
 */
final class ProofState {

    private static final int WATCHED = 1 << ConcurrentTokenState.BITS;
    private static final int DECISIONS = ConcurrentTokenState.BITS + 1;

    private final ProcessRequirement requirement;
    private final Steps steps;
    private final FlowGraph graph;
    /** The decisions that open something; the i-th has the i-th bit. */
    private final List<DecisionRequirement> decisions;

    private final ConcurrentTokenState beside;
    private final int phaseShift;
    private final Map<SequenceFlow, Integer> shown = new IdentityHashMap<>();

    ProofState(Steps steps, FlowGraph graph) {
        this.requirement = steps.requirement();
        this.steps = steps;
        this.graph = graph;
        this.beside = new ConcurrentTokenState(graph);
        this.decisions = requirement.decisions().stream()
                .filter(decision -> decision.before() != null)
                .toList();
        this.phaseShift = DECISIONS + decisions.size();
    }

    /** Returns one more than the greatest state. */
    int bound() {
        return (requirement.order().steps().size() + 1) << phaseShift;
    }

    int phase(int credit) {
        return credit >> phaseShift;
    }

    private int withPhase(int credit, int phase) {
        return credit & ((1 << phaseShift) - 1) | phase << phaseShift;
    }

    static boolean isWatched(int credit) {
        return (credit & WATCHED) != 0;
    }

    /** Tells whether a token vanishes at the end of a scope, because the scope goes on with another one. */
    boolean vanishes(int credit, FlowEdge edge) {
        return edge.kind() == FlowEdge.Kind.LEAVE && beside.vanishes(credit, edge);
    }

    /** Tells whether a token without a generalised solution may take others with it that carry one. */
    boolean cutsWatched(int credit, FlowEdge edge) {
        return edge.kind() == FlowEdge.Kind.TERMINATE
                && !isWatched(credit)
                && beside.hasCompany(credit, edge)
                && graph.node(edge.from()).filter(steps::isBesideWatched).isPresent();
    }

    /** Returns the credit after a move, with what the move takes away or adds. */
    int after(int credit, FlowEdge edge) {
        int next = beside.after(credit, edge);
        if (edge.flow() != null) {
            next |= shown(edge.flow(), next);
        }
        if (edge.kind() == FlowEdge.Kind.COMPLETE) {
            next = completed(next, graph.node(edge.from()).orElse(null));
        }
        FlowNode target = graph.node(edge.to()).orElse(null);
        return target != null && graph.startOf(target) == edge.to() ? entered(next, target) : next;
    }

    private int completed(int credit, FlowNode node) {
        Optional<StepRequirement> step = node == null ? Optional.empty() : steps.of(node);
        if (step.isEmpty()) {
            return credit;
        }
        int next = credit;
        int index = steps.index(step.get());
        if (phase(credit) == index - 1) {
            next = withPhase(next, index);
        }
        if (requirement.watch() != null
                && step.get().step().equals(requirement.watch().after())) {
            next |= WATCHED;
        }
        if (requirement.stop() != null
                && step.get().step().equals(requirement.stop().step())) {
            next &= ~WATCHED;
        }
        return next;
    }

    private int entered(int credit, FlowNode node) {
        Optional<StepRequirement> step = steps.of(node).or(() -> steps.repeatedBy(node));
        if (step.isEmpty()) {
            return credit;
        }
        int next = requirement.placedSteps().contains(step.get().step()) ? ConcurrentTokenState.none(credit) : credit;
        int index = steps.index(step.get());
        // An extra reading undoes what came after the step, not the step itself.
        int kept = index == 0 ? phase(credit) : steps.of(node).isEmpty() ? index : index - 1;
        for (DecisionRequirement decision : decisions) {
            // A decision that is taken again must really be taken, not only read again.
            if (decision.replacedBy().contains(step.get().step())) {
                kept = Math.min(kept, steps.index(decision.by()) - 1);
            }
        }
        for (int bit = 0; bit < decisions.size(); bit++) {
            if (steps.index(decisions.get(bit).by()) > kept) {
                next &= ~(1 << DECISIONS + bit);
            }
        }
        return withPhase(next, Math.min(phase(next), kept));
    }

    /** Returns those of the decisions taken that a flow shows. */
    private int shown(SequenceFlow flow, int credit) {
        int mask = shown.computeIfAbsent(flow, this::mask);
        int taken = 0;
        for (int bit = 0; bit < decisions.size(); bit++) {
            if (phase(credit) >= steps.index(decisions.get(bit).by())) {
                taken |= 1 << DECISIONS + bit;
            }
        }
        return mask & taken;
    }

    private int mask(SequenceFlow flow) {
        int mask = 0;
        for (int bit = 0; bit < decisions.size(); bit++) {
            DecisionRequirement decision = decisions.get(bit);
            if (stands(flow, decision) || decision.orRest() && excludesOthers(flow, decision)) {
                mask |= 1 << DECISIONS + bit;
            }
        }
        return mask;
    }

    private static boolean stands(SequenceFlow flow, DecisionRequirement decision) {
        return flow.condition()
                .filter(condition -> condition.implies(decision.variable(), decision.opens()))
                .isPresent();
    }

    private static boolean excludesOthers(SequenceFlow flow, DecisionRequirement decision) {
        return decision.among().stream()
                .filter(value -> !decision.opens().contains(value))
                .allMatch(value -> flow.excludes(decision.variable(), value));
    }

    /** Returns the first step that is missing before this one, or before the end. */
    Optional<String> missingStep(int credit, String before) {
        int phase = phase(credit);
        List<String> order = requirement.order().steps();
        return before.equals(requirement.order().before()) && phase < order.size()
                ? Optional.of(order.get(phase))
                : Optional.empty();
    }

    /** Returns the first decision that was taken but not shown to open this step, or the end. */
    Optional<String> uncheckedDecision(int credit, String before) {
        for (int bit = 0; bit < decisions.size(); bit++) {
            DecisionRequirement decision = decisions.get(bit);
            boolean isShown = (credit & 1 << DECISIONS + bit) != 0;
            if (decision.before().equals(before) && !isShown && phase(credit) >= steps.index(decision.by())) {
                return Optional.of(decision.variable());
            }
        }
        return Optional.empty();
    }
}
