package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.FlowScope;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Demands that the stop can be reached from wherever a case can be, and can be asked for at any time. */
public final class AlwaysStoppable implements Check {

    private static final Set<String> SURE = Set.of(
            "startEvent", "endEvent", "intermediateThrowEvent", "exclusiveGateway", "task", "manualTask", "subProcess");

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        if (subject.requirement().stop() != null) {
            checkStop(subject, problems);
            checkRequest(subject, problems);
        }
    }

    private static void checkStop(ExaminedProcess subject, Problems problems) {
        FlowGraph graph = subject.graph();
        List<FlowNode> stops =
                subject.steps().carriers(subject.requirement().stop().step());
        BitSet stoppable = graph.origins(stops.stream().map(graph::startOf).toList(), NoDeadEnd::isCertain);
        List<Integer> after = new ArrayList<>();
        for (FlowNode stop : stops) {
            after.add(graph.completionOf(stop));
            // The reminders of a task run beside it.
            graph.edges(graph.startOf(stop)).stream()
                    .filter(FlowEdge::aside)
                    .map(FlowEdge::to)
                    .forEach(after::add);
        }
        BitSet stopped = graph.reach(after, edge -> !edge.isInterruption());
        stoppable.or(stopped);
        NoDeadEnd.stuck(subject, stoppable)
                .ifPresent(node -> problems.add(
                        Rule.NO_DEAD_END,
                        node.xml(),
                        "Un dossier arrivé ici ne peut plus être arrêté.",
                        "Gardez l’arrêt à portée de tout élément\u00a0: le sous-processus d’événement «\u00a0Arrêt\u00a0» et la demande "
                                + "d’arrêt valent pour tout le processus."));
    }

    /**
     * Demands that stopping waits for nobody: the application sends the message, and the process must obey it from
     * everywhere.
     */
    private static void checkRequest(ExaminedProcess subject, Problems problems) {
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
        boolean sure = subject.process().nodes().stream()
                .filter(node -> reached.get(graph.startOf(node)))
                .allMatch(node -> stops.get(graph.startOf(node))
                        ? isTakenUp(node) && isUndisturbed(node)
                        : isSure(node)
                                && isUndisturbed(node)
                                && node.boundaries().isEmpty());
        boolean shared = subject.process().nodes().stream()
                        .filter(node -> subject.process()
                                .messageName(node)
                                .filter(message::equals)
                                .isPresent())
                        .count()
                != 1;
        if (!sure || shared || requests.isEmpty() || reached.get(FlowGraph.END) || !reached.intersects(stops)) {
            problems.add(
                    Rule.NO_DEAD_END,
                    subject.process().xml(),
                    "L’arrêt ne peut pas être demandé à tout moment\u00a0: le message «\u00a0" + message
                            + "\u00a0» n’y mène pas.",
                    "Gardez, au niveau du processus et nulle part ailleurs, un sous-processus d’événement interruptif dont le départ attend le "
                            + "message «\u00a0" + message + "\u00a0» et qui mène droit à l’arrêt, sans tâche, attente, "
                            + "traitement, condition ni expression en chemin\u00a0; l’étape elle-même ne dépend d’aucune variable.");
        }
    }

    /**
     * Tells whether the case goes on at once with any values: a failure on the way would undo the request, and somebody's
     * task would delay the stop for as long as nobody does it.
     */
    private static boolean isSure(FlowNode node) {
        return SURE.contains(node.type())
                && !node.isMultiInstance()
                && node.outgoing().size() <= 1
                && node.outgoing().stream().noneMatch(flow -> flow.hasCondition())
                && node.xml().extensions("executionListener").isEmpty()
                && isTakenUp(node);
    }

    /** Tells whether nothing around the event, within the request or the stop, can come first. */
    private static boolean isUndisturbed(FlowNode node) {
        for (FlowScope scope = node.scope();
                scope.parent().isPresent();
                scope = scope.parent().get()) {
            if (!scope.eventStarts().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether it begins without computing a value. */
    private static boolean isTakenUp(FlowNode node) {
        return node.xml()
                .all()
                .allMatch(part -> part.attributes().entrySet().stream()
                                .allMatch(attribute -> attribute.getKey().endsWith("elegateExpression")
                                        || !Expressions.hasAny(attribute.getValue()))
                        && !Expressions.hasAny(part.text()));
    }
}
