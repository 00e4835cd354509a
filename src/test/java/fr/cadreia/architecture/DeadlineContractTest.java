package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.framework.FrameworkSettings;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The days that diagrams, settings and steps tell of a task agree. */
class DeadlineContractTest extends InApplication {

    @Autowired
    private FrameworkSettings framework;

    @Autowired
    private CaseSteps steps;

    @Test
    void remindersComeBeforeTheDueDateAndEscalationsAfter() {
        ContractTest.diagrams().forEach(diagram -> {
            for (UserTask task : ContractTest.all(diagram, UserTask.class)) {
                Period due = framework.deadlines().dueFor(task.getCamundaFormRef());
                for (CamundaTaskListener listener : task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()) {
                    String id = listener.getAttributeValue("id");
                    TimerEventDefinition timer =
                            listener.getTimeouts().iterator().next();
                    if (timer.getTimeDate() != null) {
                        // The application dates these by the same settings, from a day that people chose.
                        String kind = id.startsWith("Reminder_") ? "Reminder" : "Late";
                        assertThat(timer.getTimeDate().getTextContent().strip())
                                .isEqualTo("${" + task.getCamundaFormRef().replaceFirst("-.*", "") + kind + "}");
                        continue;
                    }
                    long days = Duration.parse(
                                    timer.getTimeDuration().getTextContent().strip())
                            .toDays();
                    if (id.startsWith("Reminder_")) {
                        assertThat(days).as(id).isLessThan(due.getDays());
                    } else {
                        assertThat(days).as(id).isGreaterThan(due.getDays());
                    }
                }
            }
        });
    }

    /**
     * A task with a last day of its own is reminded of and told late by that day: the application moves the timers that its
     * diagram gives a duration and has call the beans below, and keeps the dates that the others read.
     */
    @Test
    void everyTimerOfATaskWithALastDayOfItsOwnIsMovedToThatDay() {
        Set<String> found = new TreeSet<>();
        ContractTest.diagrams()
                .forEach(diagram -> ContractTest.all(diagram, UserTask.class).stream()
                        .filter(task -> hasItsOwnLastDay(task.getCamundaFormRef()))
                        .forEach(task -> {
                            List<CamundaTaskListener> timers = timeouts(task);
                            assertThat(timers)
                                    .as("reminder of %s", task.getId())
                                    .isNotEmpty();
                            for (CamundaTaskListener timer : timers) {
                                assertThat(timer.getCamundaDelegateExpression())
                                        .as(timer.getAttributeValue("id"))
                                        .isIn("${remindTask}", "${markTaskLate}");
                            }
                            found.add(task.getCamundaFormRef());
                        }));
        assertThat(found)
                .contains("review", "opinion-hr", "attendance", "vote", "codev-opinion")
                .contains("report-examination", "register-examination", "commitment", "call-selection");
    }

    @Test
    void onlyATaskWithALastDayOfItsOwnReadsADate() {
        ContractTest.diagrams()
                .forEach(diagram -> ContractTest.all(diagram, UserTask.class).stream()
                        .filter(task -> !hasItsOwnLastDay(task.getCamundaFormRef()))
                        .flatMap(task -> timeouts(task).stream())
                        .forEach(timer -> assertThat(
                                        timer.getTimeouts().iterator().next().getTimeDate())
                                .as(timer.getAttributeValue("id"))
                                .isNull()));
    }

    /** What is public when a task takes too long is not so before the task is late. */
    @Test
    void anEventAfterATimeComesWhenTheUsualTimeOfItsTaskIsOver() {
        Set<String> found = new TreeSet<>();
        ContractTest.diagrams().forEach(diagram -> {
            for (BoundaryEvent event : ContractTest.all(diagram, BoundaryEvent.class)) {
                for (TimerEventDefinition timer : event.getChildElementsByType(TimerEventDefinition.class)) {
                    if (event.getAttachedTo() instanceof UserTask task && timer.getTimeDuration() != null) {
                        assertThat(Duration.parse(timer.getTimeDuration()
                                                .getTextContent()
                                                .strip())
                                        .toDays())
                                .as(event.getId())
                                .isGreaterThan(framework
                                        .deadlines()
                                        .dueFor(task.getCamundaFormRef())
                                        .getDays());
                        found.add(event.getId());
                    }
                }
            }
        });
        assertThat(found).contains("Timer_ReassessmentLate");
    }

    /** Whether its step says by which day its task is to be done, wherever in its family it does. */
    private boolean hasItsOwnLastDay(String form) {
        return steps.of(form)
                .filter(step -> Arrays.stream(step.getClass().getMethods())
                        .filter(method -> Set.of("due", "end").contains(method.getName()))
                        .anyMatch(method -> method.getDeclaringClass() != CaseStep.class))
                .isPresent();
    }

    private static List<CamundaTaskListener> timeouts(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(listener -> !listener.getTimeouts().isEmpty())
                .toList();
    }
}
