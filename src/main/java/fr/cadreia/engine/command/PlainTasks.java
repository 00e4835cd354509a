package fr.cadreia.engine.command;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Tasks as diagrams make them: the only one of its execution, without tasks below it, which nobody may add, and without
 * authorizations of its own, which nobody reads.
 */
public class PlainTasks extends TaskManager {

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return new ArrayList<>();
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        List<TaskEntity> known = new ArrayList<>(getDbEntityManager().getCachedEntitiesByType(TaskEntity.class));
        known.removeIf(task -> !execution.equals(task.getExecutionId()));
        return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
    }

    @Override
    protected void deleteAuthorizations(Resource resource, String task) {
        // A task has no authorizations.
    }
}
