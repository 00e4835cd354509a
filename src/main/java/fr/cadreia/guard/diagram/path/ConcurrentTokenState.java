package fr.cadreia.guard.diagram.path;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;

/**
 * The part of a {@link ProofState}, in its lowest bits, that says where a token runs beside another one. It holds two
 * depths: that of the scope whose end the token does not bring about, because another token does (a reminder), and that
 * of the scope in which others may still go on. Scopes deeper than seven are not held: there a token counts as the
 * case's own, and as never alone.
 */
final class ConcurrentTokenState {

    static final int BITS = 6;

    private static final int DEEPEST = 7;
    private static final int COMPANY = 3;

    private final FlowGraph graph;

    ConcurrentTokenState(FlowGraph graph) {
        this.graph = graph;
    }

    /** Makes the token the case's own. */
    static int none(int credit) {
        return withAside(credit, 0);
    }

    private static int aside(int credit) {
        return credit & DEEPEST;
    }

    private static int withAside(int credit, int depth) {
        return credit & ~DEEPEST | (depth > DEEPEST ? 0 : depth);
    }

    private static int company(int credit) {
        return credit >> COMPANY & DEEPEST;
    }

    private static int withCompany(int credit, int depth) {
        return credit & ~(DEEPEST << COMPANY) | Math.min(depth, DEEPEST) << COMPANY;
    }

    /** Tells whether the token ends at this end of a scope, and the scope does not. */
    boolean vanishes(int credit, FlowEdge edge) {
        return aside(credit) >= depth(edge.from());
    }

    /** Tells whether others may be in the scope that the token leaves. */
    boolean hasCompany(int credit, FlowEdge edge) {
        return company(credit) >= Math.min(depth(edge.from()), DEEPEST);
    }

    private int depth(int point) {
        return graph.node(point).map(node -> node.scope().depth()).orElse(0);
    }

    int after(int credit, FlowEdge edge) {
        int next = credit;
        if (edge.aside()) {
            int depth = depth(edge.to());
            return withAside(withCompany(next, depth), depth);
        }
        if (graph.node(edge.from()).filter(FlowNode::hasCompanyAfter).isPresent()) {
            next = withCompany(next, depth(edge.from()));
        }
        if (edge.kind() == FlowEdge.Kind.TERMINATE && aside(next) == depth(edge.from())) {
            next = withAside(next, 0);
        }
        FlowNode to = graph.node(edge.to()).orElse(null);
        if (to == null) {
            return next;
        }
        return to.interruptsItsScope()
                ? withCompany(keep(next, to.scope().depth() - 2), 0)
                : keep(next, to.scope().depth());
    }

    /** Forgets what was held of scopes deeper than this one. */
    private static int keep(int credit, int depth) {
        int next = aside(credit) > depth ? withAside(credit, 0) : credit;
        return withCompany(next, Math.min(company(next), depth));
    }
}
