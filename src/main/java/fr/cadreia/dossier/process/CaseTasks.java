package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseProgress.OpenTask;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open tasks of a case, those of the processes that it calls included. */
@Component
class CaseTasks {

    private final TaskService tasks;
    private final EngineRows rows;

    CaseTasks(@Lazy TaskService tasks, EngineRows rows) {
        this.rows = rows;
        this.tasks = tasks;
    }

    /** Lists the tasks of a case. Called as the application. */
    List<OpenTask> of(String reference) {
        List<Task> found = WholeLists.of(tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc());
        Map<String, Set<String>> groups = groups(found);
        return found.stream().map(task -> open(task, reference, groups)).toList();
    }

    /** Returns the groups of the tasks that nobody took, by the task's id; asked once for many tasks. */
    Map<String, Set<String>> groups(List<Task> found) {
        return rows.candidateGroups(found.stream()
                .filter(task -> task.getAssignee() == null)
                .map(Task::getId)
                .toList());
    }

    OpenTask open(Task task, String reference, Map<String, Set<String>> groups) {
        return new OpenTask(
                task.getId(),
                plainName(task.getName(), reference),
                Optional.ofNullable(task.getCamundaFormRef())
                        .map(CamundaFormRef::getKey)
                        .orElse(""),
                Optional.ofNullable(task.getAssignee()),
                groups.getOrDefault(task.getId(), Set.of()),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }

    /** Returns the name without the case, which {@link TaskLabels} appends for the Tasklist. */
    static String plainName(String name, String reference) {
        int end = name.indexOf("\u00a0: " + reference);
        return end < 0 ? name : name.substring(0, end);
    }
}
