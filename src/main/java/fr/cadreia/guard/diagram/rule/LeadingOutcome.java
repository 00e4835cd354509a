package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.path.Finding;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.Order;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.Stop;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Demands that the case does what was decided: every remaining way leads to one of the steps that follow that outcome
 * or, where people are asked on the way, further back.
 */
public final class LeadingOutcome implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        for (DecisionRequirement decision : subject.requirement().decisions()) {
            List<Integer> decided = decided(subject, decision);
            for (String value : decision.among()) {
                Set<String> next = decision.leads().get(value);
                if (next != null) {
                    check(subject, decision, decided, value, next, problems);
                }
            }
        }
    }

    private static void check(
            ExaminedProcess subject,
            DecisionRequirement decision,
            List<Integer> decided,
            String value,
            Set<String> next,
            Problems problems) {
        FlowGraph graph = subject.graph();
        BitSet targets = startsOf(subject, next);
        BitSet stations = stations(subject);
        stations.or(targets);
        Predicate<FlowEdge> follows = edge -> !stations.get(edge.from())
                && !edge.aside()
                && !edge.isInterruption()
                && (edge.flow() == null || !edge.flow().excludes(decision.variable(), value));
        BitSet reached = graph.reach(decided, follows);
        BitSet furtherBack = stepsBefore(subject, decision.by(), next);
        BitSet ownTasks = ownTasks(subject);
        furtherBack.andNot(graph.reach(decided, edge -> follows.test(edge) && !ownTasks.get(edge.from())));
        stations.andNot(targets);
        stations.andNot(furtherBack);
        if (!next.contains(Order.END)) {
            stations.set(FlowGraph.END);
        }
        stations.and(reached);
        // Another rule already reports that a case comes there whatever is decided.
        if (!stations.isEmpty() && !stations.intersects(unread(subject, decision))) {
            Optional<FlowNode> wrong = graph.node(stations.nextSetBit(0));
            Xml place = wrong.map(FlowNode::xml).orElse(subject.process().xml());
            String wanted = next.stream().map(subject::nameOf).collect(Collectors.joining(" ou "));
            problems.add(
                    Rule.DECIDED_OUTCOME,
                    place,
                    "Quand " + subject.nameOf(decision.by()) + " a dit «\u00a0"
                            + decision.says().get(value) + "\u00a0», le dossier peut "
                            + wrong.map(node -> "arriver ici").orElse("se terminer") + " sans passer par " + wanted
                            + ".",
                    "Menez le flux dont la condition est " + decision.condition(value) + " à " + wanted
                            + ", sans autre étape en chemin.");
        }
    }

    /** Lists the points where it has just been decided. */
    private static List<Integer> decided(ExaminedProcess subject, DecisionRequirement decision) {
        FlowGraph graph = subject.graph();
        List<FlowNode> deciding = Services.orSteps(subject, decision.by());
        if (decision.since() != null) {
            BitSet steps = stations(subject);
            List<Integer> from = subject.steps().carriers(decision.since()).stream()
                    .map(graph::completionOf)
                    .toList();
            BitSet since = graph.reach(from, edge -> !steps.get(edge.from()) && !edge.isInterruption());
            deciding = deciding.stream()
                    .filter(node -> since.get(graph.startOf(node)))
                    .toList();
        }
        return deciding.stream().map(graph::completionOf).toList();
    }

    /** Returns the steps that no gateway guards by this decision. */
    private static BitSet unread(ExaminedProcess subject, DecisionRequirement decision) {
        BitSet unread = new BitSet();
        subject.search().findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.DECISION_UNCHECKED
                        && finding.missing().equals(decision.variable()))
                .flatMap(finding -> finding.at().stream())
                .forEach(node -> unread.set(subject.graph().startOf(node)));
        return unread;
    }

    private static BitSet stations(ExaminedProcess subject) {
        BitSet steps = new BitSet();
        subject.process().nodes().stream()
                .filter(node -> subject.steps().of(node).isPresent())
                .forEach(node -> steps.set(subject.graph().startOf(node)));
        return steps;
    }

    /**
     * Returns the steps before this one. When a case goes back, people who are asked on the way may decide that more
     * must be done again; when it goes on, nobody on the way turns it round.
     */
    private static BitSet stepsBefore(ExaminedProcess subject, String by, Set<String> next) {
        List<String> order = subject.requirement().steps().stream()
                .map(StepRequirement::step)
                .toList();
        String stop = Optional.ofNullable(subject.requirement().stop())
                .map(Stop::step)
                .orElse("");
        boolean goesOn = order.containsAll(next) && !next.contains(stop);
        int first = goesOn ? next.stream().mapToInt(order::indexOf).min().orElse(0) : 0;
        return first > order.indexOf(by) ? new BitSet() : startsOf(subject, Set.copyOf(order.subList(0, first)));
    }

    private static BitSet ownTasks(ExaminedProcess subject) {
        BitSet tasks = new BitSet();
        subject.process().nodes().stream()
                .filter(node -> node.type().equals("userTask")
                        && subject.steps().of(node).isEmpty())
                .forEach(node -> tasks.set(subject.graph().startOf(node)));
        return tasks;
    }

    private static BitSet startsOf(ExaminedProcess subject, Set<String> names) {
        BitSet starts = new BitSet();
        names.stream()
                .flatMap(name -> Services.orSteps(subject, name).stream())
                .forEach(node -> starts.set(subject.graph().startOf(node)));
        return starts;
    }
}
