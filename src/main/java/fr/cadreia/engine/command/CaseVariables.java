package fr.cadreia.engine.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/**
 * Reads all variables of a process at once, and once in a command. Variables belong to the process and its executions: no
 * task has its own, since the commands that would give it some are refused, and so are listeners that a diagram would do it
 * by.
 */
final class CaseVariables extends VariableInstanceManager {

    private final Map<String, Map<String, List<VariableInstanceEntity>>> processes = new HashMap<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String task, Collection<String> names) {
        return new ArrayList<>();
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
            String execution, Collection<String> names) {
        ExecutionEntity known = getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution);
        if (names != null || known == null) {
            return super.findVariableInstancesByExecutionIdAndVariableNames(execution, names);
        }
        return new ArrayList<>(processes
                .computeIfAbsent(known.getProcessInstanceId(), this::byExecution)
                .getOrDefault(execution, List.of()));
    }

    /** As they stand in the database: later in the command a variable may be moved. */
    private Map<String, List<VariableInstanceEntity>> byExecution(String process) {
        return findVariableInstancesByProcessInstanceId(process).stream()
                .collect(Collectors.groupingBy(VariableInstanceEntity::getExecutionId));
    }
}
