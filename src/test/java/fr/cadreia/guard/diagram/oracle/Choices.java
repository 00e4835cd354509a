package fr.cadreia.guard.diagram.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** All that may happen next to a case: what brings it on, and everything else. */
final class Choices {

    /** @param begin tells the lineage on whom it acts */
    record Action(String what, Runnable begin, Runnable command) {}

    private final StockEngine stock;
    private final Judge judge;
    private final Random random;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final List<Action> onward = new ArrayList<>();
    private final List<Action> others = new ArrayList<>();

    Choices(StockEngine stock, Plan plan, Judge judge, Random random) {
        this.stock = stock;
        this.judge = judge;
        this.random = random;
        this.runtime = stock.engine().getRuntimeService();
        this.tasks = stock.engine().getTaskService();
        this.management = stock.engine().getManagementService();
        inOrder(tasks.createTaskQuery().initializeFormKeys().list(), Task::getId)
                .forEach(task -> list(task, plan));
        inOrder(management.createJobQuery().list(), Job::getId).forEach(job -> list((JobEntity) job));
        inOrder(runtime.createEventSubscriptionQuery().list(), EventSubscription::getId)
                .forEach(this::list);
    }

    List<Action> onward() {
        return onward;
    }

    List<Action> others() {
        return others;
    }

    /** As they were made, so that a seed always plays the same. */
    private static <T> List<T> inOrder(List<T> found, Function<T, String> id) {
        return found.stream()
                .sorted(Comparator.comparingLong(one -> Long.parseLong(id.apply(one))))
                .toList();
    }

    private void list(Task task, Plan plan) {
        String form =
                task.getCamundaFormRef() == null ? "" : task.getCamundaFormRef().getKey();
        onward.add(on(task, "completes", () -> tasks.complete(task.getId(), stock.answers(form))));
        if (plan.catches("error")) {
            others.add(on(task, "error in", () -> throwError(task)));
        }
        if (plan.catches("escalation")) {
            String code = random.nextBoolean() ? "new" : "stop";
            others.add(on(task, "escalation in", () -> tasks.handleEscalation(task.getId(), code)));
        }
    }

    private Action on(Task task, String what, Runnable command) {
        List<String> acting = judge.instanceOf(task.getId(), task.getProcessInstanceId()).stream()
                .toList();
        return new Action(
                what + " " + task.getTaskDefinitionKey(), () -> judge.lineage().begin(acting), command);
    }

    /** Where nothing catches an error, the engine would end the token; there, nobody throws one. */
    private void throwError(Task task) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) stock.engine().getProcessEngineConfiguration();
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        try {
            tasks.handleBpmnError(task.getId(), "new");
        } finally {
            configuration.setEnableExceptionsAfterUnhandledBpmnError(false);
        }
    }

    private void list(JobEntity job) {
        String handler = job.getJobHandlerType();
        if (job.getProcessInstanceId() == null || handler.equals("timer-task-listener")) {
            return;
        }
        String what = handler + " " + job.getJobHandlerConfigurationRaw();
        Runnable command = () -> management.executeJob(job.getId());
        if (handler.equals("async-continuation")) {
            String activity = execution(job.getExecutionId()).getActivityId();
            boolean after = job.getJobHandlerConfigurationRaw().contains("take");
            judge.lineage().delay(job.getId(), activity, after);
            onward.add(new Action(what, () -> judge.lineage().beginDelayed(job.getId()), command));
        } else {
            others.add(at(job.getExecutionId(), what, command));
        }
    }

    private void list(EventSubscription subscription) {
        String execution = subscription.getExecutionId();
        String name = subscription.getEventName();
        String what = subscription.getEventType() + " " + subscription.getActivityId();
        if (execution == null) {
            return; // It would start another case.
        }
        switch (subscription.getEventType()) {
            case "message" -> {
                // Few cases are stopped on request; otherwise few would come far.
                if (!name.equals("stop-requested") || random.nextInt(10) == 0) {
                    others.add(at(execution, what, () -> runtime.messageEventReceived(name, execution)));
                }
            }
            case "signal" -> others.add(at(execution, what, () -> runtime.signalEventReceived(name, execution)));
            case "conditional" -> others.add(variable(subscription.getProcessInstanceId()));
            default -> {}
        }
    }

    private Action at(String execution, String what, Runnable command) {
        return new Action(
                what,
                () -> {
                    String instance = execution(execution).getActivityInstanceId();
                    judge.lineage().begin(instance == null ? List.of() : List.of(instance));
                },
                command);
    }

    private ExecutionEntity execution(String id) {
        return (ExecutionEntity) runtime.createExecutionQuery().executionId(id).singleResult();
    }

    private Action variable(String processInstance) {
        return new Action("variable", () -> judge.lineage().begin(List.of()), () -> {
            if (random.nextInt(3) == 0) {
                runtime.setVariable(processInstance, "maintainedUntil", new Date(StockEngine.LATER));
            } else {
                runtime.setVariable(processInstance, random.nextBoolean() ? "flagA" : "flagB", random.nextBoolean());
            }
        });
    }
}
