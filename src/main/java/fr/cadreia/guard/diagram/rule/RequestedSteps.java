package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.BitSet;
import java.util.List;

/** A message leads to the step that it asks for, and to no other wait for that step. */
public final class RequestedSteps implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        for (FlowNode event : subject.process().nodes()) {
            if (event.event() == EventKind.MESSAGE && takesTheCase(event)) {
                subject.process()
                        .messageName(event)
                        .map(subject.requirement().messages()::get)
                        .filter(step -> !leadsTo(subject, event, step))
                        .ifPresent(step -> problems.add(
                                Rule.FRAMEWORK_TERM,
                                event.xml(),
                                "Qui envoie le message «\u00a0"
                                        + subject.process().messageName(event).orElse("") + "\u00a0» demande "
                                        + subject.nameOf(step) + ", et le dossier peut passer outre.",
                                "Menez cet événement à " + subject.nameOf(step)
                                        + ", sans autre étape ni retour à l’attente."));
            }
        }
    }

    /** Tells whether an event takes the case, rather than beginning something beside it. */
    private static boolean takesTheCase(FlowNode event) {
        return event.type().equals("intermediateCatchEvent")
                || event.type().equals("boundaryEvent") && event.isInterrupting()
                || event.interruptsItsScope();
    }

    private static boolean leadsTo(ExaminedProcess subject, FlowNode event, String step) {
        FlowGraph graph = subject.graph();
        BitSet goals = new BitSet();
        subject.steps().carriers(step).forEach(node -> goals.set(graph.startOf(node)));
        BitSet elsewhere = new BitSet();
        elsewhere.set(FlowGraph.END);
        subject.process().nodes().stream()
                .filter(node -> subject.steps().of(node).isPresent()
                        || AutomaticWaits.isChoice(node)
                                && AutomaticWaits.targets(node).contains(event))
                .forEach(node -> elsewhere.set(graph.startOf(node)));
        elsewhere.andNot(goals);
        BitSet reached = graph.reach(
                List.of(graph.completionOf(event)),
                edge -> !goals.get(edge.from())
                        && !elsewhere.get(edge.from())
                        && !edge.aside()
                        && !edge.isInterruption());
        return reached.intersects(goals) && !reached.intersects(elsewhere);
    }
}
