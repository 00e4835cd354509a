package fr.cadreia.guard.diagram.path;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.requirement.Requirements.Order;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows every way of a token through a process, breadth first: its states are the pairs of a place and of the credit
 * earned so far. Linear in the diagram: each pair is visited once. Every gateway counts as an exclusive one and no
 * credit is given at a join, because the engine's join only counts tokens.
 */
public final class PathSearch {

    private final FlowGraph graph;
    private final Steps steps;
    private final ProofState credit;
    private final BitSet seen = new BitSet();
    private final BitSet reached;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<List<Object>> reported = new HashSet<>();
    /** The states in the order of their visit, and for each the place of the one it came from. */
    private int[] states = new int[1024];

    private int[] origins = new int[1024];
    private int count;

    private PathSearch(FlowGraph graph, Steps steps) {
        this.graph = graph;
        this.steps = steps;
        this.credit = new ProofState(steps, graph);
        this.reached = new BitSet(graph.size());
    }

    public static PathSearch run(FlowGraph graph, Steps steps) {
        PathSearch search = new PathSearch(graph, steps);
        search.run();
        return search;
    }

    /** Returns the shortest way to each fault. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the points that some case can reach. */
    public BitSet reached() {
        return reached;
    }

    private void run() {
        graph.entries().forEach(entry -> visit(entry, 0, -1));
        for (int at = 0; at < count; at++) {
            int point = states[at] / credit.bound();
            int earned = states[at] % credit.bound();
            for (FlowEdge edge : graph.edges(point)) {
                if (credit.cutsWatched(earned, edge)) {
                    report(
                            Finding.Kind.LEFT_UNWATCHED,
                            graph.node(point),
                            steps.requirement().stop().step(),
                            at);
                }
                boolean vanishes = credit.vanishes(earned, edge);
                visit(vanishes ? FlowGraph.GONE : edge.to(), credit.after(earned, edge), at);
            }
        }
    }

    private void visit(int point, int earned, int origin) {
        int state = point * credit.bound() + earned;
        if (seen.get(state)) {
            return;
        }
        seen.set(state);
        reached.set(point);
        if (count == states.length) {
            states = Arrays.copyOf(states, count * 2);
            origins = Arrays.copyOf(origins, count * 2);
        }
        states[count] = state;
        origins[count] = origin;
        count++;
        check(point, earned);
    }

    private void check(int point, int earned) {
        if (point == FlowGraph.END) {
            if (ProofState.isWatched(earned)) {
                report(
                        Finding.Kind.LEFT_UNWATCHED,
                        Optional.empty(),
                        steps.requirement().stop().step(),
                        count - 1);
            }
            checkCredit(Optional.empty(), Order.END, earned);
            return;
        }
        Optional<FlowNode> node = graph.node(point);
        node.flatMap(steps::of).ifPresent(step -> checkCredit(node, step.step(), earned));
    }

    private void checkCredit(Optional<FlowNode> node, String step, int earned) {
        credit.missingStep(earned, step)
                .ifPresent(missing -> report(Finding.Kind.STEP_MISSING, node, missing, count - 1));
        credit.uncheckedDecision(earned, step)
                .ifPresent(variable -> report(Finding.Kind.DECISION_UNCHECKED, node, variable, count - 1));
    }

    /** Reports the first finding of a kind at a place, which has the shortest way; later ones are left out. */
    private void report(Finding.Kind kind, Optional<FlowNode> node, String missing, int state) {
        Object detail = kind == Finding.Kind.DECISION_UNCHECKED ? missing : "";
        if (reported.add(List.of(kind, node.map(FlowNode::id).orElse(""), detail))) {
            findings.add(new Finding(kind, node, missing, path(state)));
        }
    }

    private List<Problem.Place> path(int last) {
        List<Problem.Place> places = new ArrayList<>();
        for (int at = last; at >= 0; at = origins[at]) {
            Optional<Problem.Place> place =
                    graph.node(states[at] / credit.bound()).map(FlowNode::place);
            if (place.isPresent()
                    && (places.isEmpty() || !places.get(places.size() - 1).equals(place.get()))) {
                places.add(place.get());
            }
        }
        Collections.reverse(places);
        return places;
    }
}
