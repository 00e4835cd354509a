package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.Rule;
import fr.cadreia.guard.diagram.Xml;
import fr.cadreia.guard.diagram.expression.Expr;
import fr.cadreia.guard.diagram.flow.Edge;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From wherever a case can be, an end can be reached, and so can the stop; it can be asked for at any time. */
public final class NoDeadEnd implements Check {

    @Override
    public void check(Subject subject, Problems problems) {
        checkFlows(subject, problems);
        checkEnds(subject, problems);
        checkLoops(subject, problems);
        checkChoices(subject, problems);
        if (subject.requirement().stop() != null) {
            checkStop(subject, problems);
            checkRequest(subject, problems);
        }
    }

    private static void checkFlows(Subject subject, Problems problems) {
        for (Xml flow : subject.process().flowsToNowhere()) {
            problems.add(
                    Rule.NO_DEAD_END,
                    flow,
                    "Ce flux part de nulle part ou ne mène nulle part.",
                    "Reliez-le à deux éléments de ce processus, ou retirez-le.");
        }
    }

    private static void checkEnds(Subject subject, Problems problems) {
        BitSet ending = subject.graph().origins(List.of(FlowGraph.END, FlowGraph.GONE), NoDeadEnd::isCertain);
        stuck(subject, ending)
                .ifPresent(node -> problems.add(
                        Rule.NO_DEAD_END,
                        node.xml(),
                        "Un dossier arrivé ici ne peut plus atteindre aucune fin.",
                        "Reliez cet élément à la suite du chemin, à une fin ou à l'arrêt."));
    }

    private static void checkStop(Subject subject, Problems problems) {
        FlowGraph graph = subject.graph();
        List<FlowNode> stops =
                subject.steps().carriers(subject.requirement().stop().step());
        BitSet stoppable = graph.origins(stops.stream().map(graph::startOf).toList(), NoDeadEnd::isCertain);
        BitSet stopped = graph.reach(stops.stream().map(graph::completionOf).toList(), edge -> !edge.isInterruption());
        stoppable.or(stopped);
        stuck(subject, stoppable)
                .ifPresent(node -> problems.add(
                        Rule.NO_DEAD_END,
                        node.xml(),
                        "Un dossier arrivé ici ne peut plus être arrêté.",
                        "Gardez l'arrêt à portée de tout élément : le sous-processus d'événement « Arrêt » et la demande "
                                + "d'arrêt valent pour tout le processus."));
    }

    private static boolean isCertain(Edge edge) {
        return edge.kind() != Edge.Kind.SHADOWED;
    }

    /** The first element, in the order of the file, that a case can reach but from which it cannot go on. */
    private static Optional<FlowNode> stuck(Subject subject, BitSet goesOn) {
        BitSet stuck = (BitSet) subject.search().reached().clone();
        stuck.andNot(goesOn);
        stuck.clear(FlowGraph.END);
        stuck.clear(FlowGraph.GONE);
        Set<FlowNode> nodes = stuck.stream()
                .boxed()
                .flatMap(point -> subject.graph().node(point).stream())
                .collect(Collectors.toSet());
        return subject.process().nodes().stream().filter(nodes::contains).findFirst();
    }

    /** Stopping waits for nobody: the application sends the message, the process must obey it from everywhere. */
    private static void checkRequest(Subject subject, Problems problems) {
        FlowGraph graph = subject.graph();
        String message = subject.requirement().stop().message();
        List<Integer> requests = subject.process().root().eventStarts().stream()
                .filter(start -> start.event() == EventKind.MESSAGE && start.isInterrupting())
                .filter(start -> subject.process()
                        .messageName(start)
                        .filter(message::equals)
                        .isPresent())
                .map(graph::startOf)
                .toList();
        BitSet stops = new BitSet();
        subject.steps().carriers(subject.requirement().stop().step()).forEach(stop -> stops.set(graph.startOf(stop)));
        BitSet reached = graph.reach(requests, edge -> !edge.isInterruption() && !stops.get(edge.from()));
        boolean waits = subject.process().nodes().stream()
                .anyMatch(node ->
                        node.isWaiting() && reached.get(graph.startOf(node)) && !stops.get(graph.startOf(node)));
        boolean shared = subject.process().nodes().stream()
                        .filter(node -> subject.process()
                                .messageName(node)
                                .filter(message::equals)
                                .isPresent())
                        .count()
                != 1;
        if (waits || shared || requests.isEmpty() || reached.get(FlowGraph.END) || !reached.intersects(stops)) {
            problems.add(
                    Rule.NO_DEAD_END,
                    subject.process().xml(),
                    "L'arrêt ne peut pas être demandé à tout moment : le message « " + message + " » n'y mène pas.",
                    "Gardez, au niveau du processus et nulle part ailleurs, un sous-processus d'événement interruptif dont le départ attend le "
                            + "message « " + message + " » et qui mène droit à l'arrêt.");
        }
    }

    /** A loop in which nobody and nothing is waited for would never leave the engine. */
    private static void checkLoops(Subject subject, Problems problems) {
        Loops.withoutWaiting(subject.graph())
                .ifPresent(node -> problems.add(
                        Rule.NO_DEAD_END,
                        node.xml(),
                        "Cette boucle ne passe par aucune tâche ni aucune attente : elle ne s'arrêterait pas.",
                        "Faites passer la boucle par une tâche ou par une attente."));
    }

    private static void checkChoices(Subject subject, Problems problems) {
        for (FlowNode node : subject.process().nodes()) {
            if (node.type().matches("exclusiveGateway|inclusiveGateway")
                    && node.outgoing().size() > 1) {
                checkChoice(subject, node, problems);
            }
        }
    }

    private static void checkChoice(Subject subject, FlowNode gateway, Problems problems) {
        List<Expr> conditions = gateway.outgoing().stream()
                .flatMap(flow -> flow.condition().stream())
                .toList();
        if (conditions.size() < gateway.outgoing().size()) {
            return; // A default flow takes what is left; a condition that cannot be read is refused elsewhere.
        }
        for (DecisionRequirement decision : subject.requirement().decisions()) {
            List<String> forgotten = decision.among().stream()
                    .filter(value -> conditions.stream()
                            .allMatch(condition -> condition
                                    .holds(decision.variable(), value)
                                    .filter(held -> !held)
                                    .isPresent()))
                    .toList();
            if (!forgotten.isEmpty()) {
                problems.add(
                        Rule.NO_DEAD_END,
                        gateway.xml(),
                        "Aucun flux n'est prévu quand « " + decision.variable() + " » vaut "
                                + forgotten.stream()
                                        .map(value -> "« " + value + " »")
                                        .collect(Collectors.joining(", "))
                                + " : le dossier y resterait bloqué.",
                        "Ajoutez le flux qui manque, ou un flux par défaut.");
            }
        }
    }
}
