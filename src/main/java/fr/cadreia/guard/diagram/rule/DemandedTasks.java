package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowEdge;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.requirement.Requirements.TaskForm;
import fr.cadreia.guard.diagram.requirement.TaskDemand;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An opinion that a case needs is asked for before the step that must not begin without it. */
public final class DemandedTasks implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        TaskDemand asks = subject.requirement().asks();
        if (asks != null) {
            subject.requirement().tasks().stream()
                    .filter(task -> task.demanded() != null)
                    .forEach(task -> check(subject, asks, task, problems));
        }
    }

    private static void check(ExaminedProcess subject, TaskDemand asks, TaskForm task, Problems problems) {
        FlowGraph graph = subject.ways();
        BitSet tasks = new BitSet();
        subject.process().nodes().stream()
                .filter(node -> node.type().equals("userTask"))
                .filter(node -> node.xml()
                        .camunda("formRef")
                        .filter(task.form()::equals)
                        .isPresent())
                .forEach(node -> tasks.set(graph.startOf(node)));
        String remedy = "Entre le traitement «\u00a0" + asks.after() + "\u00a0» et " + subject.nameOf(asks.before())
                + ", placez une tâche utilisateur de formulaire «\u00a0" + task.form() + "\u00a0», confiée à «\u00a0"
                + String.join(",", task.groups()) + "\u00a0», que la condition ${" + task.demanded()
                + "} ouvre\u00a0; réunissez les avis par une passerelle du même type que celle qui les ouvre.";
        if (tasks.isEmpty()) {
            problems.add(
                    Rule.LIVENESS,
                    subject.process().xml(),
                    "Aucune tâche ne demande l’avis «\u00a0" + task.form()
                            + "\u00a0»\u00a0: un dossier qui en a besoin ne pourrait jamais être généralisé.",
                    remedy);
            return;
        }
        List<Integer> from = Services.orSteps(subject, asks.after()).stream()
                .map(graph::completionOf)
                .toList();
        BitSet to = new BitSet();
        List<FlowNode> goals = subject.steps().carriers(asks.before());
        goals.forEach(node -> to.set(graph.startOf(node)));
        checkPlace(subject, asks, task, tasks, problems);
        tasks.stream()
                .mapToObj(graph::node)
                .flatMap(Optional::stream)
                .filter(DemandedTasks::mayNotRun)
                .forEach(
                        node -> problems.add(
                                Rule.LIVENESS,
                                node.xml(),
                                "L’avis «\u00a0" + task.form()
                                        + "\u00a0» pourrait n’être demandé à personne\u00a0: ses instances multiples peuvent être zéro.",
                                "Retirez «\u00a0Multi-instance\u00a0» de cette tâche et de ce qui l’entoure, ou écrivez un nombre dans «\u00a0Loop cardinality\u00a0»."));
        BypassSearch passage =
                new BypassSearch(subject, edge -> tasks.get(edge.from()), flow -> isCertain(flow, task.demanded()));
        Optional<List<Problem.Place>> way =
                passage.around(from, to, edge -> !edge.aside() && isPossible(edge, task.demanded()));
        way.ifPresent(path -> problems.add(
                Rule.LIVENESS,
                goals.get(0).xml(),
                "Un dossier qui a besoin de l’avis «\u00a0" + task.form() + "\u00a0» peut arriver à "
                        + subject.nameOf(asks.before())
                        + " sans qu’il ait été demandé\u00a0: il ne pourrait jamais être généralisé.",
                path,
                remedy));
    }

    /**
     * Checks the place of a demanded task: an opinion that comes when nobody needs it any more would be taken for the
     * one that was needed.
     */
    private static void checkPlace(
            ExaminedProcess subject, TaskDemand asks, TaskForm task, BitSet tasks, Problems problems) {
        FlowGraph graph = subject.ways();
        BitSet determined = new BitSet();
        Services.orSteps(subject, asks.after()).forEach(node -> determined.set(graph.startOf(node)));
        List<Integer> from = new ArrayList<>(graph.entries());
        subject.steps().carriers(asks.before()).forEach(node -> from.add(graph.startOf(node)));
        BitSet elsewhere =
                graph.reach(from, edge -> !(edge.kind() == FlowEdge.Kind.COMPLETE && determined.get(edge.from())));
        elsewhere.and(tasks);
        elsewhere.stream()
                .mapToObj(graph::node)
                .flatMap(Optional::stream)
                .forEach(node -> problems.add(
                        Rule.USER_TASK,
                        node.xml(),
                        "L’avis «\u00a0" + task.form() + "\u00a0» serait demandé ici hors de sa place.",
                        "Donnez à cette tâche un formulaire à elle, ou ramenez-la entre le traitement «\u00a0"
                                + asks.after() + "\u00a0» et " + subject.nameOf(asks.before()) + "."));
    }

    /**
     * Tells whether the element may not run: it, or one around it, repeats as often as a collection or an expression
     * says.
     */
    private static boolean mayNotRun(FlowNode node) {
        return Stream.iterate(
                        Optional.of(node),
                        Optional::isPresent,
                        at -> at.flatMap(inner -> inner.scope().owner()))
                .flatMap(Optional::stream)
                .flatMap(at -> at.xml().children("multiInstanceLoopCharacteristics").stream())
                .anyMatch(loop -> loop.child("loopCardinality")
                        .filter(cardinality -> cardinality.text().matches("[1-9]\\d{0,2}"))
                        .isEmpty());
    }

    private static boolean isCertain(SequenceFlow flow, String demanded) {
        return flow.isAlwaysTaken()
                || flow.condition()
                        .flatMap(condition -> condition.holds(demanded, "true"))
                        .orElse(false);
    }

    private static boolean isPossible(FlowEdge edge, String demanded) {
        return edge.flow() == null || !edge.flow().excludes(demanded, "true");
    }
}
