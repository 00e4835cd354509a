package fr.cadreia.dossier.process;

import fr.cadreia.dossier.matter.Matter;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.dossier.task.TaskEvent;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
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

    private final Matters matters;
    private final People people;
    private final DueDays dueDays;
    private final ApplicationEventPublisher events;

    TaskLabels(Matters matters, People people, DueDays dueDays, ApplicationEventPublisher events) {
        this.matters = matters;
        this.people = people;
        this.dueDays = dueDays;
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
        String form = ((TaskEntity) task)
                .getTaskDefinition()
                .getCamundaFormDefinitionKey()
                .getExpressionText();
        LocalDate due = dueDays.of(form, reference, task);
        task.setName(task.getName() + "\u00a0: " + matter.reference() + " " + matter.title());
        String owner = matter.organisation().isEmpty() ? "" : people.organisationName(matter.organisation()) + " – ";
        task.setDescription(owner + "à rendre pour le " + FrenchText.day(due));
        task.setDueDate(lastMinuteOf(due));
        task.setFollowUpDate(startOf(dueDays.reminder(due)));
        events.publishEvent(new TaskEvent(matter.reference(), task.getId(), TaskEvent.Moment.OPENED));
    }

    /** So that a task is late only when its day is over. */
    private static Date lastMinuteOf(LocalDate day) {
        return Date.from(startOf(day.plusDays(1)).toInstant().minus(Duration.ofMinutes(1)));
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
