package fr.cadreia.committee.process;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.engine.form.EngineValues;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.ShownValues;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Looks tasks up as the application, and sends them as the signed-in person, so that all checks of the Tasklist apply.
 */
@Component
class EngineCommitteeTasks implements CommitteeTasks {

    private static final String PROCESS = "deliberation";

    private final WaitingTasks waiting;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final AsApplication application;

    EngineCommitteeTasks(
            WaitingTasks waiting,
            @Lazy TaskService tasks,
            @Lazy FormService forms,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            @Lazy IdentityService identity,
            AsApplication application) {
        this.waiting = waiting;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.repository = repository;
        this.identity = identity;
        this.application = application;
    }

    @Override
    public List<Waiting> waiting(Set<PointStage> which) {
        return application.call(() -> waiting.of(PROCESS, which));
    }

    @Override
    public Set<String> running(Set<String> instances) {
        return instances.isEmpty()
                ? Set.of()
                : application.call(
                        () -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                                .map(ProcessInstance::getId)
                                .collect(Collectors.toSet()));
    }

    @Override
    public ShownValues shown(Waiting task) {
        return EngineValues.shown(forms.getTaskFormVariables(task.id()));
    }

    @Override
    public void give(Waiting task, Optional<String> chair) {
        application.run(() -> tasks.setAssignee(task.id(), chair.orElse(null)));
    }

    @Override
    public void adjourn(Waiting task, ConveningKind convening) {
        move(task, PointStage.CONVENING, convening);
    }

    @Override
    public void resume(Waiting task, ConveningKind convening) {
        move(task, PointStage.ATTENDANCE, convening);
    }

    private void move(Waiting task, PointStage stage, ConveningKind convening) {
        application.run(() -> {
            Task open = tasks.createTaskQuery().taskId(task.id()).singleResult();
            runtime.createProcessInstanceModification(task.processInstance())
                    .startBeforeActivity(element(open.getProcessDefinitionId(), stage))
                    .cancelAllForActivity(open.getTaskDefinitionKey())
                    .execute();
            runtime.setVariable(
                    task.processInstance(), DeliberationVariables.SECOND_CONVENING.name(), convening.isSecond());
        });
    }

    /** Ends the ballot as a whole, including the vote tasks: it is a subprocess of the examination. */
    @Override
    public void withdrawBallot(Waiting closing) {
        application.run(() -> {
            Task open = tasks.createTaskQuery().taskId(closing.id()).singleResult();
            runtime.createProcessInstanceModification(closing.processInstance())
                    .startBeforeActivity(element(open.getProcessDefinitionId(), PointStage.MOTION))
                    .cancelAllForActivity(ballot(open).getId())
                    .execute();
        });
    }

    @Override
    public void endBallot(Waiting closing) {
        application.run(() -> {
            SubProcess ballot =
                    ballot(tasks.createTaskQuery().taskId(closing.id()).singleResult());
            runtime.createProcessInstanceModification(closing.processInstance())
                    .startTransition(ballot.getOutgoing().iterator().next().getId())
                    .cancelAllForActivity(ballot.getId())
                    .execute();
        });
    }

    private SubProcess ballot(Task closing) {
        ModelElementInstance closes = repository
                .getBpmnModelInstance(closing.getProcessDefinitionId())
                .getModelElementById(closing.getTaskDefinitionKey());
        return (SubProcess) closes.getParentElement();
    }

    /** Returns the id of this stage's task; an administrator may have changed it. */
    private String element(String definition, PointStage stage) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .filter(task -> stage.form().equals(task.getCamundaFormRef()))
                .map(UserTask::getId)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void send(Waiting task, Answers answers) {
        String person = identity.getCurrentAuthentication().getUserId();
        boolean free = application.call(
                () -> tasks.createTaskQuery().taskId(task.id()).taskUnassigned().count() == 1);
        if (free) {
            tasks.claim(task.id(), person);
        }
        forms.submitTaskForm(task.id(), answers.values());
    }
}
