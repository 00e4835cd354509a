package fr.cadreia.dossier.process;

import fr.cadreia.dossier.LastDay;
import fr.cadreia.engine.form.StepExtensionProperty;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The reminder and the alarm of a task that has a last day of its own. A duration in the diagram counts from the coming
 * of the task, and fits the usual time only, so such a timer is moved before it is stored. A date in the diagram stays.
 * A timer that would report nothing never fires.
 */
final class TaskTimeouts {

    private static final String PROPERTY = "cadreTimeouts";

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private enum Kind {
        REMINDER,
        ALARM
    }

    /** @param isDuration whether the diagram gives it a time from when the task comes */
    private record Timeout(Kind kind, boolean isDuration) {

        Date of(LastDay last, Date drawn) {
            if (!isDuration) {
                return drawn;
            }
            return kind == Kind.REMINDER ? last.reminder() : last.alarm();
        }
    }

    private TaskTimeouts() {}

    /** Keeps with the activity the timers of its task. */
    static void read(Element element, ActivityImpl activity) {
        activity.setProperty(
                PROPERTY,
                listeners(element)
                        .filter(listener -> kind(listener).isPresent())
                        .collect(Collectors.toUnmodifiableMap(
                                listener -> listener.attribute("id"),
                                listener -> new Timeout(kind(listener).orElseThrow(), isDuration(listener)),
                                (one, other) -> one)));
    }

    /**
     * Lists the complete listeners: the engine's own parse tells the author about the others, and about two with one
     * name.
     */
    private static Stream<Element> listeners(Element element) {
        return Stream.ofNullable(element.element("extensionElements"))
                .flatMap(extensions -> extensions.elementsNS(StepExtensionProperty.EXTENSIONS, "taskListener").stream())
                .filter(listener -> TaskListener.EVENTNAME_TIMEOUT.equals(listener.attribute("event")))
                .filter(listener ->
                        listener.attribute("id") != null && listener.element("timerEventDefinition") != null);
    }

    private static boolean isDuration(Element listener) {
        return listener.element("timerEventDefinition").element("timeDuration") != null;
    }

    private static Optional<Kind> kind(Element listener) {
        Matcher bean = BEAN.matcher(String.valueOf(listener.attribute("delegateExpression")));
        if (!bean.matches()) {
            return Optional.empty();
        }
        return switch (bean.group(1)) {
            case TaskReminders.REMINDER -> Optional.of(Kind.REMINDER);
            case TaskReminders.ALARM -> Optional.of(Kind.ALARM);
            default -> Optional.empty();
        };
    }

    /**
     * Moves the timers of a task that has just come. They are in the engine's memory only, so this asks the database
     * nothing.
     *
     * @param execution the task's own
     */
    @SuppressWarnings("unchecked")
    static void move(ExecutionEntity execution, LastDay last, Instant now) {
        Map<String, Timeout> drawn =
                (Map<String, Timeout>) execution.getActivity().getProperty(PROPERTY);
        List<JobEntity> timers = execution.getJobs();
        for (JobEntity timer : timers) {
            Timeout timeout = timer.getJobHandlerType().equals(TimerTaskListenerJobHandler.TYPE)
                    ? drawn.get(configuration(timer).getTimerElementSecondaryKey())
                    : null;
            if (timeout != null) {
                Date moment = timeout.of(last, timer.getDuedate());
                // A reminder that is due already would only repeat the news of the task's coming.
                boolean comes = timeout.kind() == Kind.REMINDER
                        ? moment.toInstant().isAfter(now)
                        : !isEnded(execution, timers, moment);
                timer.setDuedate(comes ? moment : LastDay.endOf(LastDay.NEVER));
            }
        }
    }

    /** Tells whether another timer takes the task away by then: a task that can no longer be done is not late. */
    private static boolean isEnded(ExecutionEntity execution, List<JobEntity> timers, Date by) {
        Map<String, TimerDeclarationImpl> events =
                TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity());
        return timers.stream()
                .filter(timer -> timer.getJobHandlerType().equals(TimerExecuteNestedActivityJobHandler.TYPE))
                .filter(timer ->
                        events.get(configuration(timer).getTimerElementKey()).isInterruptingTimer())
                .anyMatch(timer -> !timer.getDuedate().after(by));
    }

    private static TimerJobConfiguration configuration(JobEntity timer) {
        return (TimerJobConfiguration) timer.getJobHandlerConfiguration();
    }
}
