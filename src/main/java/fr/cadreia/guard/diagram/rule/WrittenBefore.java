package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.rule.VariableReads.Read;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Demands that every variable that the engine reads on a way was written before on that way, with a value of the kind
 * that is read.
 */
public final class WrittenBefore implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        Variables variables = new Variables(subject);
        Map<String, List<Read>> byVariable = VariableReads.of(subject).stream()
                .filter(read -> !variables.isLocal(read.node(), read.variable()))
                .collect(Collectors.groupingBy(Read::variable, LinkedHashMap::new, Collectors.toList()));
        byVariable.forEach((variable, reads) -> {
            if (variables.isWritten(variable)) {
                kinds(variables, reads, problems);
                order(subject, variables, variable, reads, problems);
            } else {
                Read first = reads.get(0);
                problems.add(
                        Rule.LIVENESS,
                        first.at(),
                        first.attribute(),
                        "Rien n’écrit «\u00a0" + variable
                                + "\u00a0», qui est lu ici\u00a0: le dossier resterait bloqué.",
                        "Lisez une variable que l’application écrit, ou un champ du formulaire d’une tâche qui précède.");
            }
        });
    }

    private static void kinds(Variables variables, List<Read> reads, Problems problems) {
        for (Read read : reads) {
            if (!variables.isAlways(read.variable(), read.wanted())) {
                problems.add(
                        Rule.LIVENESS,
                        read.at(),
                        read.attribute(),
                        "«\u00a0" + read.variable()
                                + "\u00a0» ne contient pas ce qui est attendu ici\u00a0: le dossier resterait bloqué.",
                        "Il faut " + expected(read) + ".");
            }
        }
    }

    private static String expected(Read read) {
        if (read.wanted().contains(Variables.Kind.FLAG)) {
            return "une case à cocher, ou une comparaison (${variable == 'valeur'})";
        }
        if (read.wanted().contains(Variables.Kind.DATE)) {
            return "une date que l’application écrit, ou un champ de date obligatoire";
        }
        if (read.wanted().contains(Variables.Kind.NUMBER)) {
            return "un nombre";
        }
        if (read.wanted().contains(Variables.Kind.COUNT)) {
            return "un nombre, ou un champ de nombre entier obligatoire de 0 à 999";
        }
        return read.wanted().isEmpty() ? "écrire la durée elle-même (P10D)" : "la liste des votants (${voters})";
    }

    private static void order(
            ExaminedProcess subject, Variables variables, String variable, List<Read> reads, Problems problems) {
        FlowGraph graph = subject.ways();
        BypassSearch passage = new BypassSearch(
                subject,
                edge -> graph.node(edge.from())
                        .filter(node -> variables.writes(node, variable) && leaves(graph, node, edge))
                        .isPresent(),
                SequenceFlow::isAlwaysTaken);
        List<Integer> from = new ArrayList<>(variables.isAtStart(variable) ? List.of() : graph.entries());
        if (variables.isPeople(variable)) {
            subject.process().nodes().forEach(node -> from.addAll(afterWaiting(graph, node)));
        }
        // The members' votes begin together, from one collection.
        Predicate<FlowEdge> over = edge -> !variables.isPeople(variable) || edge.kind() != FlowEdge.Kind.SKIP;
        BitSet without = passage.without(from, over);
        for (Read read : reads) {
            if (without.get(read.point())) {
                BitSet to = new BitSet();
                to.set(read.point());
                List<Problem.Place> path = passage.around(from, to, over).orElse(List.of());
                problems.add(
                        Rule.LIVENESS,
                        read.at(),
                        "«\u00a0" + variable
                                + "\u00a0» peut ne pas être écrit quand il est lu ici\u00a0: le dossier resterait bloqué.",
                        path,
                        variables.isPeople(variable)
                                ? "Faites suivre l’ouverture du scrutin par le vote, sans tâche ni attente entre les deux."
                                : "Placez ce qui écrit «\u00a0" + variable
                                        + "\u00a0» sur tous les chemins qui mènent ici.");
                return;
            }
        }
    }

    /**
     * Tells whether a node leaves its variables over an edge: an activity does when it is completed, an event when the
     * case goes on from it.
     */
    private static boolean leaves(FlowGraph graph, FlowNode node, FlowEdge edge) {
        return graph.startOf(node) == graph.completionOf(node) || node.inner().isPresent()
                ? edge.kind() == FlowEdge.Kind.FLOW && edge.from() == graph.completionOf(node)
                : edge.kind() == FlowEdge.Kind.COMPLETE && edge.from() == graph.startOf(node);
    }

    /** Returns the points where the transaction in which a collection lives is over. */
    private static List<Integer> afterWaiting(FlowGraph graph, FlowNode node) {
        List<Integer> points = new ArrayList<>();
        boolean loops = node.xml()
                .child("multiInstanceLoopCharacteristics")
                .filter(loop -> isSet(loop.camunda("asyncBefore").orElse(""))
                        || isSet(loop.camunda("asyncAfter").orElse("")))
                .isPresent();
        if (isSet(node.xml().camunda("asyncBefore").orElse("")) || loops) {
            points.add(graph.startOf(node));
        }
        if (node.isWaiting()
                || node.type().equals("boundaryEvent")
                || isSet(node.xml().camunda("asyncAfter").orElse(""))) {
            points.add(graph.completionOf(node));
        }
        return points;
    }

    private static boolean isSet(String flag) {
        return flag.equals("true");
    }
}
