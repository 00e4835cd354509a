package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.expression.UnsupportedExpressionException;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.requirement.FrameworkDeadline;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The events of a process that are the terms which the framework itself names. */
final class FrameworkWaits {

    private final ExaminedProcess subject;
    private final Map<FrameworkDeadline, List<FlowNode>> tasks = new HashMap<>();

    FrameworkWaits(ExaminedProcess subject) {
        this.subject = subject;
        Map<String, List<FlowNode>> byForm = subject.process().nodes().stream()
                .filter(node -> node.type().equals("userTask"))
                .filter(node -> node.xml().camunda("formRef").isPresent())
                .collect(Collectors.groupingBy(
                        node -> node.xml().camunda("formRef").orElseThrow()));
        for (FrameworkDeadline wait : subject.requirement().waits()) {
            if (wait.at() != null) {
                boolean step = subject.requirement().step(wait.at()).isPresent();
                tasks.put(wait, step ? subject.steps().carriers(wait.at()) : byForm.getOrDefault(wait.at(), List.of()));
            }
        }
    }

    /** Lists the tasks of a term: those that carry the step, or show the form. */
    List<FlowNode> tasks(FrameworkDeadline wait) {
        return tasks.getOrDefault(wait, List.of());
    }

    /** Lists the terms of a task. */
    List<FrameworkDeadline> of(FlowNode task) {
        return subject.requirement().waits().stream()
                .filter(wait -> tasks(wait).contains(task))
                .toList();
    }

    /** Lists the events by which a term comes. */
    List<FlowNode> events(FrameworkDeadline wait) {
        return wait.at() == null
                ? subject.process().nodes().stream()
                        .filter(node -> node.type().equals("intermediateCatchEvent") && isIts(wait, node))
                        .toList()
                : tasks(wait).stream()
                        .flatMap(task -> event(wait, task).stream())
                        .toList();
    }

    /** Returns the event of a term on the border of a task. */
    Optional<FlowNode> event(FrameworkDeadline wait, FlowNode task) {
        return task.boundaries().stream()
                .filter(event -> isIts(wait, event) && event.isInterrupting() == wait.interrupts())
                .findFirst();
    }

    private static boolean isIts(FrameworkDeadline wait, FlowNode event) {
        return wait.date() != null
                ? Timers.isOn(event, wait.date())
                : Timers.lasts(event)
                        .filter(seconds -> TimerTerms.seconds(wait.least()) <= seconds
                                && seconds <= TimerTerms.seconds(wait.most()))
                        .isPresent();
    }

    /** Tells whether a listener reports that a term came, at the place where it comes. */
    boolean isInItsPlace(Xml listener) {
        return subject.requirement().waits().stream()
                .flatMap(wait -> events(wait).stream().filter(event -> records(wait, event, listener)))
                .findAny()
                .isPresent();
    }

    /** Tells whether the event itself reports that the term came. */
    boolean isRecorded(FrameworkDeadline wait, FlowNode event) {
        return event.xml().extensions("executionListener").stream()
                .anyMatch(listener -> records(wait, event, listener));
    }

    private static boolean records(FrameworkDeadline wait, FlowNode event, Xml listener) {
        return wait.records() != null
                && event.xml().extensions("executionListener").contains(listener)
                && listener.attribute("event").filter("end"::equals).isPresent()
                && listener.attribute("delegateExpression")
                        .filter(delegate -> isBean(delegate, wait.records()))
                        .isPresent();
    }

    private static boolean isBean(String delegate, String bean) {
        try {
            return Expressions.bean(delegate).equals(bean);
        } catch (UnsupportedExpressionException e) {
            return false; // Refused elsewhere.
        }
    }
}
