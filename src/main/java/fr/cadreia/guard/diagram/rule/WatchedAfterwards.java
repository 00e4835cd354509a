package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Requirements.Watch;
import fr.cadreia.guard.diagram.Rule;
import fr.cadreia.guard.diagram.Xml;
import fr.cadreia.guard.diagram.flow.Edge;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.path.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A generalised solution waits for its next re-evaluation, which comes by itself, until it is stopped. */
public final class WatchedAfterwards implements Check {

    /** Three years at most, the longest interval between two re-evaluations. */
    private static final Pattern SOON_ENOUGH = Pattern.compile(
            "P(?:[1-3]Y|(?:[1-9]|[12]\\d|3[0-6])M|(?:1[0-4]\\d|15[0-6]|[1-9]\\d?)W|(?:10\\d\\d|[1-9]\\d{0,2})D)");

    @Override
    public void check(Subject subject, Problems problems) {
        Watch watch = subject.requirement().watch();
        if (watch == null) {
            return;
        }
        for (Finding finding : subject.search().findings()) {
            if (finding.kind() == Finding.Kind.LEFT_UNWATCHED) {
                Xml place = finding.path().isEmpty()
                        ? subject.process().xml()
                        : subject.process()
                                .node(finding.path()
                                        .get(finding.path().size() - 1)
                                        .id())
                                .map(FlowNode::xml)
                                .orElse(subject.process().xml());
                problems.add(
                        Rule.WATCHED_AFTERWARDS,
                        place,
                        "Après " + subject.nameOf(watch.after())
                                + ", le dossier peut se terminer sans passer par l'arrêt : la solution resterait en "
                                + "service sans suivi.",
                        finding.path(),
                        "Menez ce chemin à l'arrêt, ou à l'attente de la prochaine réévaluation.");
            }
        }
        checkWaits(subject, watch, problems);
    }

    private static void checkWaits(Subject subject, Watch watch, Problems problems) {
        FlowGraph graph = subject.graph();
        Predicate<Edge> follows = follows(subject);
        BitSet goals = points(subject, List.of(watch.by()));
        BitSet back = points(subject, subject.requirement().order().steps());
        List<Integer> from = new ArrayList<>();
        for (String step : List.of(watch.after(), watch.by())) {
            subject.steps().carriers(step).forEach(node -> from.add(graph.completionOf(node)));
        }
        BitSet stops = new BitSet();
        stops.or(goals);
        stops.or(back);
        stops.or(points(subject, List.of(subject.requirement().stop().step())));
        Predicate<Edge> until = edge -> follows.test(edge) && !stops.get(edge.from());
        BitSet afterwards = graph.reach(from, until);
        BitSet dated = graph.origins(datedTimers(subject, watch, graph, until, goals), until);
        dated.or(graph.origins(back.stream().boxed().toList(), until));
        Set<FlowNode> chosen = chosen(subject);
        for (FlowNode node : subject.process().nodes()) {
            int start = graph.startOf(node);
            if (node.isWaiting() && afterwards.get(start) && !stops.get(start) && !chosen.contains(node)) {
                if (!dated.get(start) || waitsInVain(node, watch)) {
                    problems.add(
                            Rule.WATCHED_AFTERWARDS,
                            node.xml(),
                            "Une solution généralisée peut rester ici sans que sa réévaluation vienne d'elle-même.",
                            "Faites suivre cet élément d'une attente datée (${" + watch.timer() + "}) qui mène à "
                                    + subject.nameOf(watch.by()) + ".");
                }
            }
        }
    }

    /** The moves of a solution in service: not its suspension, its reminders, nor what was decided to stop it. */
    private static Predicate<Edge> follows(Subject subject) {
        Set<String> variables = subject.requirement().decisions().stream()
                .map(decision -> decision.variable())
                .collect(Collectors.toSet());
        return edge -> !edge.isInterruption()
                && !edge.aside()
                && (edge.flow() == null
                        || edge.flow()
                                .condition()
                                .filter(condition -> variables.stream()
                                        .anyMatch(variable -> condition.implies(variable, Set.of("stop"))))
                                .isEmpty());
    }

    private static List<Integer> datedTimers(
            Subject subject, Watch watch, FlowGraph graph, Predicate<Edge> until, BitSet goals) {
        BitSet leading = graph.origins(goals.stream().boxed().toList(), until);
        List<Integer> timers = new ArrayList<>();
        for (FlowNode node : subject.process().nodes()) {
            boolean timer = node.type().equals("intermediateCatchEvent") && node.event() == EventKind.TIMER;
            if (timer && isDated(node, watch) && leading.get(graph.startOf(node))) {
                timers.add(graph.startOf(node));
            }
        }
        return timers;
    }

    /** An event that may never come, before any date. */
    private static boolean waitsInVain(FlowNode node, Watch watch) {
        return node.type().equals("receiveTask")
                || node.type().equals("intermediateCatchEvent")
                        && !(node.event() == EventKind.TIMER && isDated(node, watch));
    }

    private static boolean isDated(FlowNode timer, Watch watch) {
        Xml definition = timer.xml().child(EventKind.TIMER.element()).orElseThrow();
        boolean onDate = definition
                .child("timeDate")
                .filter(date -> date.text().equals("${" + watch.timer() + "}"))
                .isPresent();
        return onDate
                || definition
                        .child("timeDuration")
                        .filter(duration -> SOON_ENOUGH.matcher(duration.text()).matches())
                        .isPresent();
    }

    private static BitSet points(Subject subject, List<String> steps) {
        BitSet points = new BitSet();
        steps.forEach(step -> subject.steps()
                .carriers(step)
                .forEach(node -> points.set(subject.graph().startOf(node))));
        return points;
    }

    /** What an event-based gateway waits for is judged with it: whatever happens first takes the others away. */
    private static Set<FlowNode> chosen(Subject subject) {
        return subject.process().nodes().stream()
                .filter(gateway -> gateway.type().equals("eventBasedGateway"))
                .flatMap(gateway -> gateway.outgoing().stream())
                .map(SequenceFlow::target)
                .collect(Collectors.toSet());
    }
}
