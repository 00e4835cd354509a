package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.FlowScope;
import fr.cadreia.guard.diagram.requirement.Requirements.Watch;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A re-evaluation that has begun goes on to its decision, unless a stop or a new examination is asked for. */
public final class UncutReassessment implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        Watch watch = subject.requirement().watch();
        if (watch == null) {
            return;
        }
        subject.steps().carriers(watch.by()).stream()
                .flatMap(UncutReassessment::events)
                .filter(event -> event.isInterrupting() && event.event() != EventKind.COMPENSATION)
                .filter(event -> !isNamed(subject, watch, event) && !isStop(subject, event))
                .forEach(event -> problems.add(
                        Rule.WATCHED_AFTERWARDS,
                        event.xml(),
                        "Cet événement ferait sortir un dossier de " + subject.nameOf(watch.by())
                                + " avant que le comité ait décidé.",
                        "Décochez «\u00a0Interrupting\u00a0», ou retirez cet événement\u00a0; seuls y mettent fin\u00a0: "
                                + String.join(", ", watch.interruptedBy()) + "."));
    }

    private static Stream<FlowNode> events(FlowNode step) {
        Stream<FlowNode> events = step.boundaries().stream();
        for (FlowScope scope = step.scope();
                scope != null;
                scope = scope.parent().orElse(null)) {
            events = Stream.concat(
                    events,
                    Stream.concat(
                            scope.eventStarts().stream(),
                            scope.owner().stream().flatMap(owner -> owner.boundaries().stream())));
        }
        return events;
    }

    /** Tells whether the event is a stop: somebody asks for it, and every way after it leads to the stop. */
    private static boolean isStop(ExaminedProcess subject, FlowNode event) {
        if (!Set.of(EventKind.MESSAGE, EventKind.SIGNAL, EventKind.ESCALATION).contains(event.event())) {
            return false;
        }
        FlowGraph graph = subject.ways();
        String stop = subject.requirement().stop().step();
        BitSet stops = new BitSet();
        subject.steps().carriers(stop).forEach(node -> stops.set(graph.startOf(node)));
        BitSet reached =
                graph.reach(List.of(graph.startOf(event)), edge -> !edge.isInterruption() && !stops.get(edge.from()));
        boolean elsewhere = subject.process().nodes().stream()
                .filter(node -> subject.steps()
                        .of(node)
                        .filter(step -> !step.step().equals(stop))
                        .isPresent())
                .anyMatch(node -> reached.get(graph.startOf(node)));
        return reached.intersects(stops) && !elsewhere && !reached.get(FlowGraph.END);
    }

    private static boolean isNamed(ExaminedProcess subject, Watch watch, FlowNode event) {
        return switch (event.event()) {
            case MESSAGE ->
                subject.process()
                        .messageName(event)
                        .filter(watch.interruptedBy()::contains)
                        .isPresent();
            case ESCALATION -> watch.interruptedBy().contains(subject.process().code(event));
            default -> false;
        };
    }
}
