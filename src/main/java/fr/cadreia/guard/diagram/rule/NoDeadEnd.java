package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.ParallelJoins;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Demands that an end can be reached from wherever a case can be. */
public final class NoDeadEnd implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        checkFlows(subject, problems);
        checkEnds(subject, problems);
        checkLoops(subject, problems);
        checkJoins(subject, problems);
        checkSignals(subject, problems);
    }

    private static void checkFlows(ExaminedProcess subject, Problems problems) {
        for (Xml flow : subject.process().flowsToNowhere()) {
            problems.addHollow(
                    Rule.NO_DEAD_END,
                    flow,
                    "Ce flux part de nulle part ou ne mène nulle part.",
                    "Reliez-le à deux éléments de ce processus, ou retirez-le.");
        }
    }

    private static void checkEnds(ExaminedProcess subject, Problems problems) {
        BitSet ending = subject.graph().origins(List.of(FlowGraph.END, FlowGraph.GONE), NoDeadEnd::isCertain);
        stuck(subject, ending)
                .ifPresent(node -> problems.addHollow(
                        Rule.NO_DEAD_END,
                        node.xml(),
                        "Un dossier arrivé ici ne peut plus atteindre aucune fin.",
                        "Reliez cet élément à la suite du chemin, à une fin ou à l’arrêt."));
    }

    static boolean isCertain(FlowEdge edge) {
        return edge.kind() != FlowEdge.Kind.SHADOWED;
    }

    /** Returns the first element, in the order of the file, that a case can reach but from which it cannot go on. */
    static Optional<FlowNode> stuck(ExaminedProcess subject, BitSet goesOn) {
        BitSet stuck = (BitSet) subject.search().reached().clone();
        stuck.andNot(goesOn);
        Set<FlowNode> nodes = stuck.stream()
                .boxed()
                .flatMap(point -> subject.graph().node(point).stream())
                .collect(Collectors.toSet());
        return subject.process().nodes().stream().filter(nodes::contains).findFirst();
    }

    private static void checkJoins(ExaminedProcess subject, Problems problems) {
        for (FlowNode join : ParallelJoins.inVain(subject.process())) {
            problems.add(
                    Rule.NO_DEAD_END,
                    join.xml(),
                    "Cette passerelle parallèle attend ensemble des flux qui n’arrivent pas toujours ensemble\u00a0: le dossier y "
                            + "resterait bloqué.",
                    "Réunissez des chemins dont un seul est pris par une passerelle exclusive, et ceux d’une passerelle "
                            + "inclusive par une passerelle inclusive.");
        }
    }

    /**
     * Checks the signals. The engine takes up a signal within the command that throws it: a new case, a scope that ends
     * although the event that catches it has not begun, the same signal again.
     */
    private static void checkSignals(ExaminedProcess subject, Problems problems) {
        List<FlowNode> signals = subject.process().nodes().stream()
                .filter(node -> node.event() == EventKind.SIGNAL)
                .toList();
        for (FlowNode thrower : signals) {
            String name = subject.process().signalName(thrower);
            boolean caught = thrower.isThrowing()
                    && signals.stream()
                            .filter(node -> !node.isThrowing())
                            .map(subject.process()::signalName)
                            .anyMatch(other -> other.equals(name) || Expressions.hasAny(other + name));
            if (caught) {
                problems.add(
                        Rule.NO_DEAD_END,
                        thrower.xml(),
                        "Ce processus attend lui-même le signal qu’il lance ici\u00a0: le moteur n’en garantit pas la suite.",
                        "Reliez les deux par un flux, ou donnez au signal attendu un autre nom.");
            }
        }
    }

    /** Refuses a loop without a wait for a person or an event: it would never leave the engine. */
    private static void checkLoops(ExaminedProcess subject, Problems problems) {
        Loops.withoutWaiting(subject.graph())
                .ifPresent(node -> problems.add(
                        Rule.NO_DEAD_END,
                        node.xml(),
                        "Cette boucle ne passe par aucune tâche ni aucune attente\u00a0: elle ne s’arrêterait pas.",
                        "Faites passer la boucle par une tâche ou par une attente."));
    }
}
