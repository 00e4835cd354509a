package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.Rule;
import fr.cadreia.guard.diagram.Xml;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A flow, or an end, that people know by the name of an outcome is not taken under another one. */
public final class NamedOutcome implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        for (DecisionRequirement decision : subject.requirement().decisions()) {
            if (!decision.named().isEmpty()) {
                OutcomeWords words = new OutcomeWords(decision);
                for (FlowNode node : subject.process().nodes()) {
                    node.outgoing().forEach(flow -> checkFlow(decision, words, flow, problems));
                }
                checkEnds(subject, decision, words, problems);
            }
        }
    }

    /** A flow that chooses nothing is taken under every outcome, its own among them. */
    private static void checkFlow(
            DecisionRequirement decision, OutcomeWords words, SequenceFlow flow, Problems problems) {
        Set<String> named = words.in(nameOf(flow.xml()));
        Set<String> taken = decision.among().stream()
                .filter(value -> !flow.excludes(decision.variable(), value))
                .collect(Collectors.toSet());
        if (!named.isEmpty() && !taken.isEmpty() && Collections.disjoint(named, taken)) {
            report(decision, flow.xml(), "Ce flux serait pris quand il est décidé «\u00a0", taken, problems);
        }
    }

    private static void checkEnds(
            ExaminedProcess subject, DecisionRequirement decision, OutcomeWords words, Problems problems) {
        for (FlowNode end : subject.process().nodes()) {
            Set<String> named = end.type().equals("endEvent") ? words.in(nameOf(end.xml())) : Set.of();
            if (!named.isEmpty()) {
                Set<String> under = new HashSet<>();
                for (String value : decision.among()) {
                    if (reached(subject, decision, value).get(subject.graph().startOf(end))) {
                        under.add(value);
                    }
                }
                under.removeAll(named);
                if (!under.isEmpty()) {
                    report(
                            decision,
                            end.xml(),
                            "Cette fin serait atteinte quand il est décidé «\u00a0",
                            under,
                            problems);
                }
            }
        }
    }

    /** Before the path goes on, or anything else is decided: from then on other things may happen. */
    private static BitSet reached(ExaminedProcess subject, DecisionRequirement decision, String value) {
        FlowGraph graph = subject.graph();
        Set<String> deciders = subject.requirement().decisions().stream()
                .map(DecisionRequirement::by)
                .collect(Collectors.toSet());
        deciders.addAll(subject.requirement().placedSteps());
        BitSet deciding = new BitSet();
        deciders.stream()
                .flatMap(step -> subject.steps().carriers(step).stream())
                .forEach(node -> deciding.set(graph.startOf(node)));
        List<Integer> from = subject.steps().carriers(decision.by()).stream()
                .map(graph::completionOf)
                .toList();
        return graph.reach(
                from,
                edge -> !deciding.get(edge.from())
                        && !edge.aside()
                        && !edge.isInterruption()
                        && (edge.flow() == null || !edge.flow().excludes(decision.variable(), value)));
    }

    private static String nameOf(Xml element) {
        return element.attribute("name").orElse("");
    }

    private static void report(
            DecisionRequirement decision, Xml element, String what, Set<String> values, Problems problems) {
        String said = decision.among().stream()
                .filter(values::contains)
                .map(value -> decision.says().get(value))
                .collect(Collectors.joining("\u00a0» ou «\u00a0"));
        problems.add(
                Rule.DECIDED_OUTCOME,
                element,
                what + said + "\u00a0», et porte le nom d’une autre issue.",
                "Rendez-lui un nom qui dit cette issue, ou corrigez la condition.");
    }
}
