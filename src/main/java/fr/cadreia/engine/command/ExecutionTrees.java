package fr.cadreia.engine.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reads all executions of a process at once, and once in a command: whoever asks for the execution of a task soon asks for
 * those above it.
 */
final class ExecutionTrees extends ExecutionManager {

    private final Map<String, List<ExecutionEntity>> trees = new HashMap<>();

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String process) {
        List<ExecutionEntity> tree = trees.get(process);
        if (tree == null) {
            tree = super.findExecutionsByProcessInstanceId(process);
            if (!tree.isEmpty()) {
                trees.put(process, tree);
            }
        }
        return tree;
    }

    @Override
    public ExecutionEntity findExecutionById(String id) {
        if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
            processOfTask(id).ifPresent(this::findExecutionsByProcessInstanceId);
        }
        return super.findExecutionById(id);
    }

    /** The process of the task at hand that has this execution, or runs in it. */
    private Optional<String> processOfTask(String execution) {
        return getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution != null
                        && (execution.equals(task.getExecutionId()) || execution.equals(task.getProcessInstanceId())))
                .map(TaskEntity::getProcessInstanceId)
                .findFirst();
    }
}
