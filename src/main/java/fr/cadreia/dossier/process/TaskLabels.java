package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.Matters;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.TaskEvent;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.framework.FrameworkSettings;
import fr.cadreia.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives each new task the name, description and due date that its reader needs, and tells that it is there.
 */
@Component
class TaskLabels implements TaskListener {

    /**
     * Forms that are due on a day that an earlier step set, and the variable that has the midnight after it: an
     * experiment's end, and the development council's term.
     */
    private static final Map<String, String> ENDS =
            Map.of("experiment-closing", PathVariables.EXPERIMENT_END.name(), "codev-opinion", "codevTerm");

    private final Matters matters;
    private final People people;
    private final FrameworkSettings framework;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskLabels(
            Matters matters,
            People people,
            FrameworkSettings framework,
            Clock clock,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.people = people;
        this.framework = framework;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = ((TaskEntity) task).getProcessInstance().getBusinessKey();
        Optional<Matter> found = Optional.ofNullable(reference).flatMap(matters::find);
        if (found.isEmpty()) {
            return;
        }
        Matter matter = found.get();
        LocalDate due = due(task);
        task.setName(task.getName() + " : " + matter.reference() + " " + matter.title());
        String owner = matter.organisation().isEmpty() ? "" : people.organisationName(matter.organisation()) + " – ";
        task.setDescription(owner + "à rendre pour le " + FrenchText.day(due));
        task.setDueDate(lastMinuteOf(due));
        task.setFollowUpDate(startOf(due.minus(framework.deadlines().reminderBefore())));
        events.publishEvent(new TaskEvent(matter.reference(), task.getId(), TaskEvent.Moment.OPENED));
    }

    private LocalDate due(DelegateTask task) {
        String form = ((TaskEntity) task)
                .getTaskDefinition()
                .getCamundaFormDefinitionKey()
                .getExpressionText();
        Date end = ENDS.containsKey(form) ? (Date) task.getVariable(ENDS.get(form)) : null;
        Date asked = (Date) task.getVariable(EngineCommitments.DUE.name());
        if (asked != null) {
            return LocalDate.ofInstant(asked.toInstant(), ZoneId.systemDefault());
        }
        if (end != null) {
            // The end is the midnight that closes the last day.
            return LocalDate.ofInstant(end.toInstant().minusMillis(1), ZoneId.systemDefault());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return today.plus(framework.deadlines().dueFor(form));
    }

    /** So that a task is late only when its day is over. */
    private static Date lastMinuteOf(LocalDate day) {
        return Date.from(startOf(day.plusDays(1)).toInstant().minus(Duration.ofMinutes(1)));
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
