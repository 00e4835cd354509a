package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expr;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.FlowScope;
import fr.cadreia.guard.diagram.requirement.FrameworkDeadline;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Demands that each term of the framework exists, has the date that the application wrote, and takes effect at once.
 */
public final class NamedWaits implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        FrameworkWaits waits = new FrameworkWaits(subject);
        for (FrameworkDeadline wait : subject.requirement().waits()) {
            if (wait.at() == null) {
                checkWhole(subject, waits, wait, problems);
            } else {
                waits.tasks(wait).forEach(task -> checkTask(subject, waits, wait, task, problems));
            }
        }
    }

    private static void checkTask(
            ExaminedProcess subject, FrameworkWaits waits, FrameworkDeadline wait, FlowNode task, Problems problems) {
        Optional<FlowNode> event = waits.event(wait, task);
        if (event.isEmpty()) {
            problems.add(
                    Rule.FRAMEWORK_TERM,
                    task.xml(),
                    "Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: " + date(wait) + ".",
                    "Attachez-lui un minuteur" + (wait.interrupts() ? "" : ", «\u00a0Interrupting\u00a0» décoché")
                            + ", " + setting(wait) + remedy(wait) + ".");
            return;
        }
        if (wait.then() != null && !leadsAtOnce(subject, event.get(), services(subject, wait))) {
            problems.add(
                    Rule.FRAMEWORK_TERM,
                    event.get().xml(),
                    "Quand cette échéance arrive, le dossier peut passer outre le traitement «\u00a0" + wait.then()
                            + "\u00a0» (" + subject.requirement().nameOf(wait.then()) + ").",
                    "Menez cet événement droit à la tâche de service ${" + wait.then()
                            + "}, sans tâche, choix ni attente.");
        }
        if (wait.records() != null && !waits.isRecorded(wait, event.get())) {
            problems.add(
                    Rule.FRAMEWORK_TERM,
                    event.get().xml(),
                    "Quand cette échéance arrive, le journal n’en saurait rien.",
                    "Onglet Écouteurs d’exécution\u00a0: «\u00a0Event\u00a0» end, «\u00a0Delegate expression\u00a0» ${"
                            + wait.records() + "}.");
        }
    }

    private static void checkWhole(
            ExaminedProcess subject, FrameworkWaits waits, FrameworkDeadline wait, Problems problems) {
        boolean awaited = subject.process().root().eventStarts().stream()
                .filter(start -> !start.isInterrupting() && begins(start, wait.since()))
                .anyMatch(start -> isAwaited(subject, waits, wait, start));
        if (!awaited) {
            problems.add(
                    Rule.FRAMEWORK_TERM,
                    subject.process().xml(),
                    "Ce processus n’attend pas, depuis que «\u00a0" + wait.since()
                            + "\u00a0» est écrit, l’échéance que le cadre " + "fixe\u00a0: " + date(wait) + ".",
                    "Gardez, au niveau du processus, un sous-processus d’événement non interruptif dont le départ attend "
                            + "la condition ${" + wait.since() + " != null}, et qui attend aussitôt un minuteur, "
                            + setting(wait) + remedy(wait)
                            + "\u00a0; à côté du minuteur, seule la condition ${" + wait.since()
                            + " == null} met fin à l’attente.");
        }
    }

    /** Tells whether it begins at the moment from which on the variable has a value. */
    private static boolean begins(FlowNode start, String variable) {
        return says(start, variable, "!=");
    }

    private static boolean says(FlowNode event, String variable, String operator) {
        return event.event() == EventKind.CONDITIONAL
                && Conditions.of(event)
                        .filter(condition -> condition.equals(
                                new Expr.Comparison(operator, new Expr.Variable(variable), new Expr.Literal(null))))
                        .isPresent();
    }

    private static boolean isAwaited(
            ExaminedProcess subject, FrameworkWaits waits, FrameworkDeadline wait, FlowNode start) {
        List<FlowNode> events = waits.events(wait).stream()
                .filter(event -> event.scope() == start.scope())
                .toList();
        return events.stream()
                .anyMatch(event -> leadsAtOnce(subject, start, waiting(start.scope(), wait, event))
                        && leadsAtOnce(subject, event, services(subject, wait)));
    }

    /**
     * Returns the timer itself, and the choice that it belongs to, where nothing else but its lifting can come first.
     */
    private static List<FlowNode> waiting(FlowScope scope, FrameworkDeadline wait, FlowNode timer) {
        List<FlowNode> choices = scope.nodes().stream()
                .filter(node -> AutomaticWaits.isChoice(node)
                        && AutomaticWaits.targets(node).contains(timer))
                .toList();
        if (choices.isEmpty()) {
            return List.of(timer);
        }
        return choices.stream()
                .filter(choice -> AutomaticWaits.targets(choice).stream()
                        .allMatch(other -> other == timer || says(other, wait.since(), "==")))
                .toList();
    }

    private static List<FlowNode> services(ExaminedProcess subject, FrameworkDeadline wait) {
        return Services.of(subject, wait.then());
    }

    /** Tells whether it always leads to one of these, with no wait for a person or an event on the way. */
    private static boolean leadsAtOnce(ExaminedProcess subject, FlowNode event, List<FlowNode> goals) {
        FlowGraph graph = subject.ways();
        BitSet ends = new BitSet();
        goals.forEach(goal -> ends.set(graph.startOf(goal)));
        BitSet reached = graph.reach(
                List.of(graph.completionOf(event)), edge -> !ends.get(edge.from()) && !edge.isInterruption());
        boolean over = reached.get(FlowGraph.END) || reached.get(FlowGraph.GONE);
        reached.clear(graph.completionOf(event));
        return reached.intersects(ends)
                && !over
                && reached.stream()
                        .filter(point -> !ends.get(point))
                        .mapToObj(graph::node)
                        .flatMap(Optional::stream)
                        .noneMatch(FlowNode::isWaiting);
    }

    private static String date(FrameworkDeadline wait) {
        return wait.date() == null
                ? "de «\u00a0" + wait.least() + "\u00a0» à «\u00a0" + wait.most() + "\u00a0»"
                : "${" + wait.date() + "}";
    }

    private static String setting(FrameworkDeadline wait) {
        return wait.date() == null
                ? "«\u00a0Duration\u00a0» de " + wait.least() + " à " + wait.most()
                : "«\u00a0Date\u00a0» ${" + wait.date() + "}";
    }

    private static String remedy(FrameworkDeadline wait) {
        return wait.then() == null ? "" : ", qui mène droit à la tâche de service ${" + wait.then() + "}";
    }
}
