package fr.cadreia.guard.diagram.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One case that wanders: people, clocks, messages and mishaps act on it in any order. */
final class Walk {

    private static final int LONGEST = 45;

    private record Action(String what, Runnable begin, Runnable command) {}

    private final StockEngine stock;
    private final Plan plan;
    private final Random random;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private Judge judge;

    private Walk(StockEngine stock, Plan plan, Random random) {
        this.stock = stock;
        this.plan = plan;
        this.random = random;
        this.runtime = stock.engine().getRuntimeService();
        this.tasks = stock.engine().getTaskService();
        stock.draw(random);
    }

    /** @return what was seen, or null when no case could be started */
    static Judge of(StockEngine stock, Plan plan, String definition, List<String> starts, Random random) {
        Walk walk = new Walk(stock, plan, random);
        try {
            return walk.start(definition, starts) ? walk.wander() : null;
        } finally {
            walk.cleanUp();
        }
    }

    private boolean start(String definition, List<String> starts) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("excluded", false);
        variables.put("stopCause", null);
        variables.put("maintainedUntil", null);
        variables.put("flagA", random.nextBoolean());
        variables.put("flagB", random.nextBoolean());
        stock.recorder().take();
        try {
            switch (starts.get(random.nextInt(starts.size()))) {
                case "message" -> runtime.startProcessInstanceByMessage("new-message", "case", variables);
                case "signal" -> runtime.signalEventReceived("new-signal", variables);
                case "conditional" ->
                    runtime.createConditionEvaluation()
                            .setVariables(variables)
                            .processDefinitionId(definition)
                            .evaluateStartConditions();
                default -> runtime.startProcessInstanceById(definition, "case", variables);
            }
        } catch (RuntimeException e) {
            return false;
        }
        List<org.camunda.bpm.engine.impl.history.event.HistoryEvent> events =
                stock.recorder().take();
        return events.stream()
                .filter(event -> definition.equals(event.getProcessDefinitionId()))
                .findFirst()
                .map(event -> {
                    judge = new Judge(plan, event.getProcessInstanceId());
                    judge.lineage().begin(List.of());
                    judge.follow("start", events);
                    return true;
                })
                .orElse(false);
    }

    private Judge wander() {
        for (int i = 0; i < LONGEST && !judge.isEnded(); i++) {
            List<Action> onward = new ArrayList<>();
            List<Action> others = new ArrayList<>();
            list(onward, others);
            if (onward.isEmpty() && others.isEmpty()) {
                break;
            }
            boolean goOn = others.isEmpty() || !onward.isEmpty() && random.nextDouble() < 0.75;
            List<Action> choice = goOn ? onward : others;
            act(choice.get(random.nextInt(choice.size())));
        }
        return judge;
    }

    private void act(Action action) {
        stock.recorder().take();
        try {
            action.begin().run();
            action.command().run();
            judge.follow(action.what(), stock.recorder().take());
        } catch (RuntimeException e) {
            stock.recorder().take(); // Rolled back: it did not happen.
        }
    }

    private void list(List<Action> onward, List<Action> others) {
        for (Task task : inOrder(tasks.createTaskQuery().initializeFormKeys().list(), Task::getId)) {
            String form = task.getCamundaFormRef() == null
                    ? ""
                    : task.getCamundaFormRef().getKey();
            onward.add(on(task, "completes", () -> tasks.complete(task.getId(), stock.answers(form))));
            if (plan.catches("error")) {
                others.add(on(task, "error in", () -> throwError(task)));
            }
            if (plan.catches("escalation")) {
                others.add(on(
                        task,
                        "escalation in",
                        () -> tasks.handleEscalation(task.getId(), random.nextBoolean() ? "new" : "stop")));
            }
        }
        for (Job job :
                inOrder(stock.engine().getManagementService().createJobQuery().list(), Job::getId)) {
            String handler = ((JobEntity) job).getJobHandlerType();
            if (job.getProcessInstanceId() == null || handler.equals("timer-task-listener")) {
                continue;
            }
            Runnable command = () -> stock.engine().getManagementService().executeJob(job.getId());
            String configuration = ((JobEntity) job).getJobHandlerConfigurationRaw();
            if (handler.equals("async-continuation")) {
                String activity = execution(job.getExecutionId()).getActivityId();
                judge.lineage().delay(job.getId(), activity, configuration.contains("take"));
                onward.add(new Action(
                        "goes on " + activity + " " + configuration,
                        () -> judge.lineage().beginDelayed(job.getId()),
                        command));
            } else {
                others.add(at(job.getExecutionId(), handler + " " + configuration, command));
            }
        }
        for (EventSubscription subscription :
                runtime.createEventSubscriptionQuery().list()) {
            String execution = subscription.getExecutionId();
            if (execution != null) {
                switch (subscription.getEventType()) {
                    case "message" -> {
                        boolean stops = subscription.getEventName().equals("stop-requested");
                        if (!stops || random.nextInt(10) == 0) {
                            others.add(at(
                                    execution,
                                    "message " + subscription.getActivityId(),
                                    () -> runtime.messageEventReceived(subscription.getEventName(), execution)));
                        }
                    }
                    case "signal" ->
                        others.add(at(
                                execution,
                                "signal " + subscription.getActivityId(),
                                () -> runtime.signalEventReceived(subscription.getEventName(), execution)));
                    case "conditional" -> others.add(variable(subscription.getProcessInstanceId()));
                    default -> {}
                }
            }
        }
    }

    /** As they were made, so that a seed always plays the same. */
    private static <T> List<T> inOrder(List<T> found, Function<T, String> id) {
        return found.stream()
                .sorted(Comparator.comparingLong(one -> Long.parseLong(id.apply(one))))
                .toList();
    }

    private ExecutionEntity execution(String id) {
        return (ExecutionEntity) runtime.createExecutionQuery().executionId(id).singleResult();
    }

    private Action on(Task task, String what, Runnable command) {
        return new Action(
                what + " " + task.getTaskDefinitionKey(),
                () -> judge.lineage()
                        .begin(judge.instanceOf(task.getId(), task.getProcessInstanceId()).stream()
                                .toList()),
                command);
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

    private Action variable(String processInstance) {
        return new Action("variable", () -> judge.lineage().begin(List.of()), () -> {
            if (random.nextInt(3) == 0) {
                runtime.setVariable(processInstance, "maintainedUntil", new Date(4102444800000L));
            } else {
                runtime.setVariable(processInstance, random.nextBoolean() ? "flagA" : "flagB", random.nextBoolean());
            }
        });
    }

    /** Where nothing catches it, the engine would end the token; there, nobody throws one. */
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

    private void cleanUp() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().forEach(instance -> {
            try {
                runtime.deleteProcessInstance(instance.getId(), "over", true, true, true, true);
            } catch (ProcessEngineException e) {
                // Gone with another one.
            }
        });
        stock.recorder().take();
    }
}
