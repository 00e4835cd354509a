package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.requirement.Requirements.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The places where a solution in service may rest, between its generalisation and its re-evaluation, an earlier step or
 * its stop.
 */
final class FollowUp {

    private static final Set<EventKind> AUTOMATIC = Set.of(EventKind.TIMER, EventKind.CONDITIONAL);

    private final ExaminedProcess subject;
    private final Watch watch;
    private final FlowGraph graph;
    private final AutomaticWaits waits;
    /** The places where it is re-evaluated, experimented again or stopped. */
    private final BitSet destinations = new BitSet();

    private final BitSet reassessments;
    private final BitSet stops;
    private final List<FlowNode> timers;
    private final Set<FlowNode> awaited;

    FollowUp(ExaminedProcess subject, Watch watch) {
        this.subject = subject;
        this.watch = watch;
        this.graph = subject.graph();
        this.waits = new AutomaticWaits(watch.timer());
        this.reassessments = points(List.of(watch.by()));
        this.stops = points(List.of(subject.requirement().stop().step()));
        destinations.or(reassessments);
        destinations.or(stops);
        destinations.or(points(subject.requirement().order().steps()));
        this.timers = datedTimers();
        this.awaited = subject.process().nodes().stream()
                .filter(node -> AutomaticWaits.isChoice(node)
                        && AutomaticWaits.targets(node).stream().anyMatch(timers::contains))
                .flatMap(node -> AutomaticWaits.targets(node).stream())
                .collect(Collectors.toSet());
        awaited.addAll(timers);
    }

    /** Lists the places where it may rest without a coming re-evaluation, in the order of the file. */
    List<FlowNode> unwatched() {
        List<Integer> from = new ArrayList<>();
        for (String step : List.of(watch.after(), watch.by())) {
            subject.steps().carriers(step).forEach(node -> from.add(graph.completionOf(node)));
        }
        BitSet all = reach(from, destinations, edge -> true);
        BitSet byItself = reach(from, destinations, edge -> !isAsked(edge));
        BitSet untilTheDate = (BitSet) destinations.clone();
        awaited.forEach(node -> untilTheDate.set(graph.startOf(node)));
        BitSet beforeTheDate = reach(from, untilTheDate, edge -> !isAsked(edge));
        BitSet elsewhere = (BitSet) destinations.clone();
        elsewhere.andNot(reassessments);
        elsewhere.andNot(stops);
        BitSet dated = leadingTo(startsOf(timers));
        dated.or(leadingTo(elsewhere));
        BitSet beginning = leadingTo(reassessments);
        BitSet stopping = leadingTo(stops);
        return subject.process().nodes().stream()
                .filter(node -> node.isWaiting() && !awaited.contains(node))
                .filter(node -> {
                    int at = graph.startOf(node);
                    boolean people = node.type().equals("userTask");
                    boolean comes = dated.get(at) && !AutomaticWaits.isInVain(node, timers);
                    boolean begun = people && beginning.get(at) && !beforeTheDate.get(at);
                    boolean asked = people && stopping.get(at) && !byItself.get(at);
                    return all.get(at) && !destinations.get(at) && !comes && !begun && !asked;
                })
                .toList();
    }

    /**
     * Lists the nodes that a re-evaluation passes before it begins, its own first node included, in the order of the
     * file.
     */
    List<FlowNode> beginning() {
        List<Integer> from = timers.stream()
                .flatMap(timer -> AutomaticWaits.targets(timer).stream())
                .map(graph::startOf)
                .toList();
        BitSet passed = reach(from, destinations, edge -> !edge.isInterruption());
        return subject.process().nodes().stream()
                .filter(node -> passed.get(graph.startOf(node)))
                .filter(node -> !destinations.get(graph.startOf(node)) || reassessments.get(graph.startOf(node)))
                .toList();
    }

    /** Lists the dated waits that may begin again without a re-evaluation, so that it never comes. */
    List<FlowNode> postponed() {
        return timers.stream().filter(this::isPostponed).toList();
    }

    /** Lists, for each dated wait, the messages that could not begin the re-evaluation before the date. */
    Map<FlowNode, List<String>> deaf() {
        Map<FlowNode, List<String>> deaf = new LinkedHashMap<>();
        for (FlowNode timer : timers) {
            List<FlowNode> choices = choicesWith(timer);
            List<FlowNode> waits = choices.isEmpty() ? List.of(timer) : choices;
            for (FlowNode wait : waits) {
                List<String> missing = new ArrayList<>(watch.awaits());
                AutomaticWaits.targets(wait).stream()
                        .flatMap(target -> subject.process().messageName(target).stream())
                        .forEach(missing::remove);
                if (!missing.isEmpty()) {
                    deaf.put(wait, missing);
                }
            }
        }
        return deaf;
    }

    private List<FlowNode> choicesWith(FlowNode timer) {
        return subject.process().nodes().stream()
                .filter(node -> AutomaticWaits.isChoice(node)
                        && AutomaticWaits.targets(node).contains(timer))
                .toList();
    }

    private boolean isPostponed(FlowNode timer) {
        List<FlowNode> choices = choicesWith(timer);
        List<Integer> from = new ArrayList<>();
        AutomaticWaits.targets(timer).forEach(node -> from.add(graph.startOf(node)));
        BitSet again = startsOf(choices);
        again.set(graph.startOf(timer));
        return reach(from, destinations, edge -> !edge.isInterruption() && !isCutShort(edge))
                .intersects(again);
    }

    /** @param until the places where the search goes no further, except from a re-evaluation that is cut short */
    private BitSet reach(Collection<Integer> from, BitSet until, Predicate<FlowEdge> over) {
        return graph.reach(
                from, edge -> isFollowed(edge) && over.test(edge) && (!until.get(edge.from()) || isCutShort(edge)));
    }

    private BitSet leadingTo(BitSet points) {
        return graph.origins(
                points.stream().boxed().toList(),
                edge -> isFollowed(edge) && !edge.isInterruption() && !destinations.get(edge.from()));
    }

    /** Tells whether the search follows a move: not to reminders, which run beside the case, nor to a decided stop. */
    private boolean isFollowed(FlowEdge edge) {
        return !edge.aside()
                && (edge.flow() == null
                        || edge.flow().condition().stream()
                                .noneMatch(condition -> subject.requirement().decisions().stream()
                                        .anyMatch(decision -> condition.implies(decision.variable(), Set.of("stop")))));
    }

    private boolean isCutShort(FlowEdge edge) {
        return reassessments.get(edge.from()) && (edge.kind() == FlowEdge.Kind.BOUNDARY || edge.isInterruption());
    }

    /** Tells whether somebody brings this interruption about, rather than a date or a value. */
    private boolean isAsked(FlowEdge edge) {
        return edge.isInterruption()
                && graph.node(edge.to())
                        .filter(node -> !AUTOMATIC.contains(node.event()))
                        .isPresent();
    }

    /** Lists the timers that lead to a re-evaluation, and not merely to another wait for it. */
    private List<FlowNode> datedTimers() {
        BitSet leading = graph.origins(
                reassessments.stream().boxed().toList(),
                edge -> isFollowed(edge)
                        && !edge.isInterruption()
                        && !destinations.get(edge.from())
                        && graph.node(edge.from())
                                .filter(AutomaticWaits::isWait)
                                .isEmpty());
        return subject.process().nodes().stream()
                .filter(waits::isDated)
                .filter(node -> AutomaticWaits.targets(node).stream()
                        .map(graph::startOf)
                        .anyMatch(leading::get))
                .toList();
    }

    private BitSet startsOf(Collection<FlowNode> nodes) {
        BitSet points = new BitSet();
        nodes.forEach(node -> points.set(graph.startOf(node)));
        return points;
    }

    private BitSet points(List<String> steps) {
        return startsOf(steps.stream()
                .flatMap(step -> subject.steps().carriers(step).stream())
                .toList());
    }
}
