package fr.cadreia.demonstration.process;

import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.engine.form.EngineValues;
import fr.cadreia.guard.diagram.requirement.Ballot;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class EngineWorkplace implements Workplace {

    private static final String VOTE = FormId.of(VoteCast.class);
    private static final String MEMBER = "member";

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final AsApplication application;

    EngineWorkplace(
            @Lazy TaskService tasks,
            @Lazy FormService forms,
            @Lazy RepositoryService repository,
            @Lazy IdentityService identity,
            AsApplication application) {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.identity = identity;
        this.application = application;
    }

    @Override
    public void as(Optional<Person> person, Runnable work) {
        person.ifPresent(who -> identity.setAuthentication(
                who.id(), who.roles().stream().map(Role::id).toList()));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Override
    public Optional<String> task(String reference, String form, Person person) {
        return application.call(() -> open(reference).stream()
                .filter(task -> isOn(form, task))
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(person.id()))
                .map(Task::getId)
                .findFirst());
    }

    @Override
    public String taskOf(String processInstance) {
        return application.call(() -> tasks.createTaskQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getId());
    }

    private List<Task> open(String reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .active()
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private static boolean isOn(String form, Task task) {
        return task.getCamundaFormRef() != null
                && form.equals(task.getCamundaFormRef().getKey());
    }

    @Override
    public List<Ballot> ballots(String reference) {
        return application.call(() -> open(reference).stream()
                .filter(task -> isOn(VOTE, task))
                .map(task -> new Ballot(
                        task.getId(), task.getAssignee(), String.valueOf(tasks.getVariable(task.getId(), MEMBER))))
                .toList());
    }

    @Override
    public String start(String process, UncheckedAnswers answers) {
        ProcessInstance begun = forms.submitStartForm(newest(process), EngineValues.typed(answers));
        return begun.getBusinessKey();
    }

    @Override
    public String startForm(String process) {
        try (InputStream form = forms.getDeployedStartForm(newest(process))) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String newest(String process) {
        return application.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
    }
}
