package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.dossier.task.TaskEvent;
import fr.cadreia.framework.FrameworkSettings;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
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
    private final FrameworkSettings framework;
    private final CaseSteps steps;
    private final AuthorityClock clock;
    private final ApplicationEventPublisher events;

    TaskLabels(
            Matters matters,
            People people,
            FrameworkSettings framework,
            CaseSteps steps,
            AuthorityClock clock,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.people = people;
        this.framework = framework;
        this.steps = steps;
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
        LastDay usual = usual(form);
        LastDay due = own(form, reference, task).orElse(usual);
        task.setName(task.getName() + "\u00a0: " + matter.reference() + " " + matter.title());
        String owner = matter.organisation().isEmpty() ? "" : people.organisationName(matter.organisation()) + " – ";
        task.setDescription(owner + "à rendre pour le " + FrenchText.day(due.day()));
        task.setDueDate(due.lastMoment());
        task.setFollowUpDate(due.reminder());
        if (!due.equals(usual)) {
            TaskTimeouts.move(((TaskEntity) task).getExecution(), due, clock.now());
        }
        events.publishEvent(new TaskEvent(matter.reference(), task.getId(), TaskEvent.Moment.OPENED));
    }

    /** Returns the day on which a task with this form is due when it comes now and nobody set another. */
    private LastDay usual(String form) {
        return last(clock.today().plus(framework.deadlines().dueFor(form)));
    }

    /** Returns the day that its step has for this task; empty where it has none. */
    private Optional<LastDay> own(String form, String reference, VariableScope task) {
        Optional<CaseStep<?>> step = steps.of(form);
        return step.flatMap(CaseStep::end)
                .map(end -> (Date) task.getVariable(end.name()))
                .flatMap(LastDay::closedBy)
                .or(() -> step.flatMap(asking -> asking.due(reference)))
                .map(this::last);
    }

    private LastDay last(LocalDate day) {
        return new LastDay(day, framework.deadlines());
    }
}
