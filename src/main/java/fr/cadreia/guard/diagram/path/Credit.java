package fr.cadreia.guard.diagram.path;

import fr.cadreia.guard.diagram.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.flow.Edge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a token has earned, packed into one number: how many steps of the order it completed, which decisions it saw,
 * whether it carries a generalised solution, in which scope it runs beside another token, and where it may have company.
 */
final class Credit {

    /** Three bits each hold the depth of a scope, or nothing for what is deeper: such a token counts as the case's own. */
    private static final int DEEPEST = 7;

    private static final int COMPANY = 3;
    private static final int WATCHED = 1 << 6;
    private static final int DECISIONS = 7;

    private final ProcessRequirement requirement;
    private final Steps steps;
    private final FlowGraph graph;
    /** Those that open something; the i-th has the i-th bit. */
    private final List<DecisionRequirement> decisions;

    private final int phaseShift;
    private final Map<SequenceFlow, Integer> shown = new IdentityHashMap<>();

    Credit(Steps steps, FlowGraph graph) {
        this.requirement = steps.requirement();
        this.steps = steps;
        this.graph = graph;
        this.decisions = requirement.decisions().stream()
                .filter(decision -> decision.before() != null)
                .toList();
        this.phaseShift = DECISIONS + decisions.size();
    }

    /** One more than the greatest. */
    int bound() {
        return (requirement.order().steps().size() + 1) << phaseShift;
    }

    int phase(int credit) {
        return credit >> phaseShift;
    }

    private int withPhase(int credit, int phase) {
        return credit & ((1 << phaseShift) - 1) | phase << phaseShift;
    }

    /** The depth of the scope whose end this token does not bring about, or 0. */
    private static int aside(int credit) {
        return credit & DEEPEST;
    }

    private static int withAside(int credit, int depth) {
        return credit & ~DEEPEST | (depth > DEEPEST ? 0 : depth);
    }

    /** The depth of the scope in which others may go on beside this token, or 0. */
    private static int company(int credit) {
        return credit >> COMPANY & DEEPEST;
    }

    private static int withCompany(int credit, int depth) {
        return credit & ~(DEEPEST << COMPANY) | Math.min(depth, DEEPEST) << COMPANY;
    }

    /** Whether a token vanishes at the end of a scope, because the scope goes on with another one. */
    boolean vanishes(int credit, Edge edge) {
        return edge.kind() == Edge.Kind.LEAVE && aside(credit) >= depth(edge.from());
    }

    /** Whether a token may take others with it that carry a generalised solution, although it carries none. */
    boolean cutsWatched(int credit, Edge edge) {
        return edge.kind() == Edge.Kind.TERMINATE
                && !isWatched(credit)
                && company(credit) >= Math.min(depth(edge.from()), DEEPEST)
                && graph.node(edge.from()).filter(steps::isBesideWatched).isPresent();
    }

    private int depth(int point) {
        return graph.node(point).map(node -> node.scope().depth()).orElse(0);
    }

    static boolean isWatched(int credit) {
        return (credit & WATCHED) != 0;
    }

    /** What is left or won by a move. */
    int after(int credit, Edge edge) {
        int next = beside(credit, edge);
        if (edge.flow() != null) {
            next |= shown(edge.flow(), next);
        }
        if (edge.kind() == Edge.Kind.COMPLETE) {
            next = completed(next, graph.node(edge.from()).orElse(null));
        }
        FlowNode target = graph.node(edge.to()).orElse(null);
        return target != null && graph.startOf(target) == edge.to() ? entered(next, target) : next;
    }

    private int beside(int credit, Edge edge) {
        FlowNode from = graph.node(edge.from()).orElse(null);
        FlowNode to = graph.node(edge.to()).orElse(null);
        int next = credit;
        if (from != null && from.hasCompanyAfter() || edge.aside()) {
            next = withCompany(next, edge.aside() ? depth(edge.to()) : depth(edge.from()));
        }
        if (edge.kind() == Edge.Kind.TERMINATE && aside(next) == depth(edge.from())) {
            next = withAside(next, 0);
        }
        if (edge.aside()) {
            return withAside(next, depth(edge.to()));
        }
        if (to == null) {
            return next;
        }
        // Whoever interrupts a scope, or leaves it, is no longer beside anything in it.
        boolean interrupts = to.interruptsItsScope();
        int depth = interrupts ? to.scope().depth() - 1 : to.scope().depth();
        next = aside(next) >= depth + (interrupts ? 0 : 1) ? withAside(next, 0) : next;
        if (company(next) > depth) {
            next = withCompany(next, depth);
        }
        return interrupts ? withCompany(next, 0) : next;
    }

    private int completed(int credit, FlowNode node) {
        Optional<StepRequirement> step = node == null ? Optional.empty() : steps.of(node);
        if (step.isEmpty()) {
            return credit;
        }
        int next = credit;
        int index = steps.index(step.get());
        if (index > 0 && phase(credit) == index - 1) {
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
        int next = requirement.placedSteps().contains(step.get().step()) ? withAside(credit, 0) : credit;
        int index = steps.index(step.get());
        // An extra reading undoes what came after the step, not the step itself.
        int kept = index > 0 && steps.of(node).isEmpty() ? index : index - 1;
        for (int bit = 0; bit < decisions.size(); bit++) {
            DecisionRequirement decision = decisions.get(bit);
            boolean again = index > 0 && steps.index(decision.by()) > kept;
            if (again || decision.replacedBy().contains(step.get().step())) {
                next &= ~(1 << DECISIONS + bit);
            }
        }
        if (index == 0) {
            return next;
        }
        return withPhase(next, Math.min(phase(next), kept));
    }

    /** The decisions that a flow shows, of those that were taken. */
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
            if (flow.condition()
                    .filter(condition -> condition.implies(decision.variable(), decision.opens()))
                    .isPresent()) {
                mask |= 1 << DECISIONS + bit;
            }
        }
        return mask;
    }

    /** The first step that is missing before this one, or before the end. */
    Optional<String> missingStep(int credit, String before) {
        int phase = phase(credit);
        List<String> order = requirement.order().steps();
        return before.equals(requirement.order().before()) && phase < order.size()
                ? Optional.of(order.get(phase))
                : Optional.empty();
    }

    /** The first decision that was not shown to open this step, or the end, although it was taken. */
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
