package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.path.Steps;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Service;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Demands that the services which compute, open or record something are asked for where the framework says, and nowhere
 * else.
 */
public final class PlacedServices implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        FrameworkWaits waits = new FrameworkWaits(subject);
        for (Service service : subject.requirement().services()) {
            List<FlowNode> nodes = Services.of(subject, service.service());
            if (!nodes.isEmpty()) {
                BitSet wrong = service.after().isEmpty()
                        ? elsewhere(subject, timers(subject, waits, service))
                        : notAfter(subject, service);
                otherwise(subject, service).ifPresent(wrong::or);
                nodes.stream()
                        .filter(node -> wrong.get(subject.ways().startOf(node)) || node.isCompensationHandler())
                        .forEach(node -> report(subject, service, node, problems));
            }
        }
        subject.process()
                .xml()
                .all()
                .filter(element -> element.name().equals("executionListener"))
                .filter(listener -> !waits.isInItsPlace(listener))
                .forEach(
                        listener -> problems.add(
                                Rule.FRAMEWORK_TERM,
                                listener,
                                "Cet écouteur dirait échu, dans le journal, un délai qui ne l’est pas.",
                                "Retirez-le\u00a0: il n’a sa place qu’à la fin (end) de l’événement de bord du délai lui-même."));
    }

    private static List<FlowNode> timers(ExaminedProcess subject, FrameworkWaits waits, Service service) {
        return subject.requirement().waits().stream()
                .filter(wait -> service.service().equals(wait.then()))
                .flatMap(wait -> waits.events(wait).stream())
                .toList();
    }

    /** Returns the points that a case can reach without any of these events. */
    private static BitSet elsewhere(ExaminedProcess subject, List<FlowNode> events) {
        FlowGraph graph = subject.ways();
        BitSet known = new BitSet();
        events.forEach(event -> known.set(graph.startOf(event)));
        return graph.reach(graph.entries(), edge -> !known.get(edge.from()));
    }

    /** Returns the points that a case can reach without having just completed one of the steps. */
    private static BitSet notAfter(ExaminedProcess subject, Service service) {
        FlowGraph graph = subject.ways();
        BitSet earned = new BitSet();
        List<Integer> from = new ArrayList<>(graph.entries());
        for (FlowNode node : subject.process().nodes()) {
            subject.steps().of(node).ifPresent(step -> {
                from.add(graph.startOf(node));
                if (service.after().contains(step.step())) {
                    earned.set(graph.startOf(node));
                }
            });
        }
        return graph.reach(from, edge -> !(edge.kind() == FlowEdge.Kind.COMPLETE && earned.get(edge.from())));
    }

    /** Returns the points where a case can be when the variable does not have the value that is needed. */
    private static Optional<BitSet> otherwise(ExaminedProcess subject, Service service) {
        if (service.when() == null) {
            return Optional.empty();
        }
        FlowGraph graph = subject.ways();
        Steps steps = subject.steps();
        BitSet stations = new BitSet();
        subject.process().nodes().stream()
                .filter(node -> steps.of(node).isPresent())
                .forEach(node -> stations.set(graph.startOf(node)));
        List<Integer> from = service.after().stream()
                .flatMap(step -> steps.carriers(step).stream())
                .map(graph::completionOf)
                .toList();
        BitSet reached = new BitSet();
        others(subject, service)
                .forEach(value -> reached.or(graph.reach(from, isOpen(stations, service.when(), value))));
        return Optional.of(reached);
    }

    private static Predicate<FlowEdge> isOpen(BitSet stations, String variable, String value) {
        return edge -> !stations.get(edge.from())
                && !edge.isInterruption()
                && (edge.flow() == null || !edge.flow().excludes(variable, value));
    }

    private static Set<String> others(ExaminedProcess subject, Service service) {
        return subject.requirement().decisions().stream()
                .filter(decision -> decision.variable().equals(service.when()))
                .map(DecisionRequirement::among)
                .flatMap(List::stream)
                .filter(value -> !value.equals(service.is()))
                .collect(Collectors.toSet());
    }

    private static void report(ExaminedProcess subject, Service service, FlowNode node, Problems problems) {
        problems.add(
                Rule.FRAMEWORK_TERM,
                node.xml(),
                "Le traitement «\u00a0" + service.service() + "\u00a0» (" + service.name()
                        + ") serait fait ici hors de sa place.",
                "Retirez cette tâche de service, ou ramenez-la à sa place\u00a0: " + place(subject, service) + ".");
    }

    private static String place(ExaminedProcess subject, Service service) {
        Stream<String> steps = service.after().stream().map(subject::nameOf);
        Stream<String> dates = subject.requirement().waits().stream()
                .filter(wait -> service.service().equals(wait.then()))
                .map(wait -> wait.date() == null ? subject.nameOf(wait.at()) : "${" + wait.date() + "}");
        return service.after().isEmpty()
                ? "aussitôt après le minuteur de " + dates.collect(Collectors.joining(" ou de "))
                : "juste après " + steps.collect(Collectors.joining(" ou "))
                        + (service.when() == null
                                ? ""
                                : ", quand «\u00a0" + service.when() + "\u00a0» vaut «\u00a0" + service.is()
                                        + "\u00a0»");
    }
}
