package fr.cadreia.dossier.process;

import fr.cadreia.dossier.task.TaskEvent;
import fr.cadreia.dossier.task.TaskEvent.Moment;
import fr.cadreia.journal.CaseEvent.Overdue;
import fr.cadreia.journal.CaseEvent.Reminded;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Journal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The acts of the timers on the tasks, before and after their due date. */
@Configuration(proxyBeanMethods = false)
class TaskReminders {

    /** The beans' names, by which the diagrams call them. */
    static final String REMINDER = "remindTask";

    static final String ALARM = "markTaskLate";

    /**
     * The priority of late tasks, above the default of 50, so that they come first where the list is sorted by
     * priority.
     */
    private static final int LATE_PRIORITY = 80;

    @Bean(REMINDER)
    TaskListener remindTask(Journal journal, ApplicationEventPublisher events) {
        return task -> {
            record(journal, task, new Reminded(task.getTaskDefinitionKey(), task.getName()));
            tell(events, task, Moment.DEADLINE_NEAR);
        };
    }

    @Bean(ALARM)
    TaskListener markTaskLate(Journal journal, ApplicationEventPublisher events) {
        return task -> {
            task.setPriority(LATE_PRIORITY);
            record(journal, task, new Overdue(task.getTaskDefinitionKey(), task.getName()));
            tell(events, task, Moment.DEADLINE_PASSED);
        };
    }

    private static void record(Journal journal, DelegateTask task, Event event) {
        journal.append(reference(task), Journal.APPLICATION, "", event);
    }

    private static void tell(ApplicationEventPublisher events, DelegateTask task, Moment moment) {
        events.publishEvent(new TaskEvent(reference(task), task.getId(), moment));
    }

    private static String reference(DelegateTask task) {
        return ((TaskEntity) task).getProcessInstance().getBusinessKey();
    }
}
