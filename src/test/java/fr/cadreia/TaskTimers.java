package fr.cadreia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** When the open task of an element is due, is reminded of and is told late. */
public record TaskTimers(LocalDate due, Optional<LocalDate> reminder, Optional<LocalDate> alarm) {

    /** Of the first of its tasks, where a process has several. */
    public static TaskTimers of(ProcessEngine engine, String reference, String element) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(element)
                .orderByTaskId()
                .asc()
                .list()
                .get(0);
        return new TaskTimers(day(task.getDueDate()), timer(engine, task, "Reminder_"), timer(engine, task, "Late_"));
    }

    private static Optional<LocalDate> timer(ProcessEngine engine, Task task, String prefix) {
        Optional<Job> timer =
                engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .stream()
                        .filter(job -> ((JobEntity) job).getExecutionId().equals(task.getExecutionId()))
                        .filter(job -> ((JobEntity) job)
                                .getJobHandlerConfigurationRaw()
                                .contains(prefix))
                        .findFirst();
        timer.ifPresent(job -> assertThat(job.getDuedate()).as(prefix).isAfter(task.getCreateTime()));
        return timer.map(job -> day(job.getDuedate())).filter(day -> day.getYear() < 9000);
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }
}
