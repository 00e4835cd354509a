package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.FlowScope;
import fr.cadreia.guard.diagram.requirement.FrameworkDeadline;
import fr.cadreia.guard.diagram.requirement.Requirements.Watch;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Demands that no event that comes by itself, except the framework's own terms, takes a step away from people before
 * they had the time.
 */
public final class KeptTasks implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        FrameworkWaits waits = new FrameworkWaits(subject);
        Set<FlowNode> reported = new HashSet<>();
        for (FlowNode task : subject.process().nodes()) {
            List<FrameworkDeadline> own = waits.of(task);
            if (own.isEmpty() && !isPeoplesStep(subject, task)) {
                continue;
            }
            Set<FlowNode> known = own.stream()
                    .flatMap(wait -> waits.event(wait, task).stream())
                    .collect(Collectors.toSet());
            events(task)
                    .filter(FlowNode::isInterrupting)
                    .filter(event -> !known.contains(event) && reported.add(event))
                    .forEach(event -> check(subject, own, event, problems));
        }
    }

    /** Tells whether people do this step under this rule: a re-evaluation has a rule of its own. */
    private static boolean isPeoplesStep(ExaminedProcess subject, FlowNode node) {
        Watch watch = subject.requirement().watch();
        return subject.steps()
                .of(node)
                .filter(step ->
                        step.isMarked() && (watch == null || !step.step().equals(watch.by())))
                .isPresent();
    }

    /** Lists the events on the border of a task, and on the borders of the scopes around it. */
    private static Stream<FlowNode> events(FlowNode task) {
        Stream<FlowNode> events = task.boundaries().stream();
        for (FlowScope scope = task.scope();
                scope.parent().isPresent();
                scope = scope.parent().get()) {
            events = Stream.of(events, scope.eventStarts().stream(), scope.owner().orElseThrow().boundaries().stream())
                    .flatMap(stream -> stream);
        }
        return events;
    }

    private static void check(ExaminedProcess subject, List<FrameworkDeadline> own, FlowNode event, Problems problems) {
        boolean byItself = event.event() == EventKind.TIMER || event.event() == EventKind.CONDITIONAL;
        if (byItself && !own.isEmpty()) {
            problems.add(
                    Rule.FRAMEWORK_TERM,
                    event.xml(),
                    "Cet événement retirerait de lui-même une tâche à laquelle le cadre donne son échéance.",
                    "Retirez-le, ou décochez «\u00a0Interrupting\u00a0»\u00a0: seul y met fin ce que le cadre prévoit ("
                            + own.stream().map(KeptTasks::date).collect(Collectors.joining(", ")) + ").");
        } else if (event.event() == EventKind.TIMER && isTooShort(subject, event)) {
            problems.add(
                    Rule.FRAMEWORK_TERM,
                    event.xml(),
                    "Ce minuteur retirerait une étape aux personnes à qui elle revient, avant qu’elles aient eu «\u00a0"
                            + subject.requirement().shortestStepTerm() + "\u00a0».",
                    "Décochez «\u00a0Interrupting\u00a0» (un rappel), ou laissez au moins «\u00a0"
                            + subject.requirement().shortestStepTerm() + "\u00a0» (Duration).");
        }
    }

    private static boolean isTooShort(ExaminedProcess subject, FlowNode timer) {
        return Timers.lasts(timer)
                .filter(seconds ->
                        seconds >= TimerTerms.seconds(subject.requirement().shortestStepTerm()))
                .isEmpty();
    }

    private static String date(FrameworkDeadline wait) {
        return wait.date() == null ? wait.least() : "${" + wait.date() + "}";
    }
}
