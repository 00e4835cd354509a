package fr.cadreia.dossier.process;

import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.matter.Matter;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.dossier.task.TaskEvent;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.People;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives each new task the name, description and due date that its reader needs, moves its timers to that date where it is
 * not the usual one, and tells that it is there.
 */
@Component
class TaskLabels implements TaskListener {

    private final Matters matters;
    private final People people;
    private final DueDays dueDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskLabels(Matters matters, People people, DueDays dueDays, Clock clock, ApplicationEventPublisher events) {
        this.matters = matters;
        this.people = people;
        this.dueDays = dueDays;
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
        String form = ((TaskEntity) task)
                .getTaskDefinition()
                .getCamundaFormDefinitionKey()
                .getExpressionText();
        LastDay usual = dueDays.usual(form);
        LastDay due = dueDays.own(form, reference, task).orElse(usual);
        task.setName(task.getName() + "\u00a0: " + matter.reference() + " " + matter.title());
        String owner = matter.organisation().isEmpty() ? "" : people.organisationName(matter.organisation()) + " – ";
        task.setDescription(owner + "à rendre pour le " + FrenchText.day(due.day()));
        task.setDueDate(due.lastMoment());
        task.setFollowUpDate(due.reminder());
        if (!due.equals(usual)) {
            TaskTimeouts.move(((TaskEntity) task).getExecution(), due, clock.instant());
        }
        events.publishEvent(new TaskEvent(matter.reference(), task.getId(), TaskEvent.Moment.OPENED));
    }
}
