package fr.cadreia.engine.command;

import fr.cadreia.kernel.database.ReadOnce;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our managers in place of the engine's own; each command makes one when it needs it. */
@Configuration(proxyBeanMethods = false)
class EngineSessions {

    private record Replacing(Class<?> type, Supplier<Session> manager) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return manager.get();
        }
    }

    @Bean
    SessionFactory executionTrees() {
        return new Replacing(ExecutionManager.class, ExecutionTrees::new);
    }

    @Bean
    SessionFactory caseVariables() {
        return new Replacing(VariableInstanceManager.class, CaseVariables::new);
    }

    @Bean
    SessionFactory failedJobIncidents() {
        return new Replacing(IncidentManager.class, FailedJobIncidents::new);
    }

    @Bean
    SessionFactory deployedJobDefinitions() {
        ReadOnce<Optional<JobDefinitionEntity>> known = new ReadOnce<>();
        return new Replacing(JobDefinitionManager.class, () -> new DeployedJobDefinitions(known));
    }

    /**
     * Reads all variables of a process at once, and once in a command. Variables belong to the process and its executions: no
     * task has its own, since the commands that would give it some are refused, and so are listeners that a diagram would do it
     * by.
     */
    private static final class CaseVariables extends VariableInstanceManager {

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

        /** Returns the variables as they stand in the database: later in the command a variable may be moved. */
        private Map<String, List<VariableInstanceEntity>> byExecution(String process) {
            return findVariableInstancesByProcessInstanceId(process).stream()
                    .collect(Collectors.groupingBy(VariableInstanceEntity::getExecutionId));
        }
    }

    /** Reads the definition of a timer once: nobody may suspend one or give it another priority. */
    private static final class DeployedJobDefinitions extends JobDefinitionManager {

        private final ReadOnce<Optional<JobDefinitionEntity>> known;

        DeployedJobDefinitions(ReadOnce<Optional<JobDefinitionEntity>> known) {
            this.known = known;
        }

        @Override
        public JobDefinitionEntity findById(String id) {
            return known.get(id, unknown -> Optional.ofNullable(super.findById(unknown)))
                    .orElse(null);
        }
    }

    /**
     * Reads all executions of a process at once, and once in a command: code that asks for the execution of a task soon
     * asks for those above it.
     */
    private static final class ExecutionTrees extends ExecutionManager {

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

        /** Returns the process of the task at hand that has this execution, or runs in it. */
        private Optional<String> processOfTask(String execution) {
            return getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> execution != null
                            && (execution.equals(task.getExecutionId())
                                    || execution.equals(task.getProcessInstanceId())))
                    .map(TaskEntity::getProcessInstanceId)
                    .findFirst();
        }
    }

    /** Looks for the incident of a job only when it has no try left: with the first try that it is given the incident ends. */
    private static final class FailedJobIncidents extends IncidentManager {

        @Override
        public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
            JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
            return job != null && job.getRetries() > 0
                    ? new ArrayList<>()
                    : super.findIncidentByConfigurationAndIncidentType(configuration, type);
        }
    }
}
