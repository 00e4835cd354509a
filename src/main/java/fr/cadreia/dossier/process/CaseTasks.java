package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseProgress.OpenTask;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open tasks of a case, those of the processes that it calls included. */
@Component
class CaseTasks {

    private static final int MOST = 200;

    private final TaskService tasks;

    CaseTasks(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    /** To be called as the application. */
    List<OpenTask> of(String reference) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .orderByDueDate()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(task -> open(task, reference))
                .toList();
    }

    OpenTask open(Task task, String reference) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                plainName(task.getName(), reference),
                Optional.ofNullable(task.getCamundaFormRef())
                        .map(CamundaFormRef::getKey)
                        .orElse(""),
                Optional.ofNullable(task.getAssignee()),
                task.getAssignee() == null ? groups(task.getId()) : Set.of(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }

    private Set<String> groups(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .collect(Collectors.toSet());
    }

    /** {@link TaskLabels} appends the case to the name, for the Tasklist. */
    static String plainName(String name, String reference) {
        int end = name.indexOf(" : " + reference);
        return end < 0 ? name : name.substring(0, end);
    }
}
