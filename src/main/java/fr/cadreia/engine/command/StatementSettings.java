package fr.cadreia.engine.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The settings for the statements that the engine reads and writes outside its managers. */
@Component
class StatementSettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        TaskQueryProperties.install();
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new TaskPermissions())));
        engine.setHistoryEventProducer(new HistoryEvents());
        // The count of people who worked on tasks is a figure for a licence.
        engine.setTaskMetricsEnabled(false);
    }

    /**
     * The events of the history. A task and the activity that it belongs to begin at the same moment. The task has this
     * moment for as long as it is open, so that neither is read again when it ends. The parsed definition has the name
     * of the process.
     */
    private static final class HistoryEvents extends CacheAwareHistoryEventProducer {

        @Override
        public HistoryEvent createTaskInstanceCreateEvt(DelegateTask task) {
            HistoricActivityInstanceEventEntity activity = findInCache(
                    HistoricActivityInstanceEventEntity.class,
                    task.getExecution().getActivityInstanceId());
            if (activity != null) {
                ((TaskEntity) task).setCreateTime(activity.getStartTime());
            }
            HistoricTaskInstanceEventEntity created =
                    (HistoricTaskInstanceEventEntity) super.createTaskInstanceCreateEvt(task);
            created.setStartTime(task.getCreateTime());
            return created;
        }

        @Override
        protected HistoricTaskInstanceEventEntity newTaskInstanceEventEntity(DelegateTask task) {
            HistoricTaskInstanceEventEntity event = super.newTaskInstanceEventEntity(task);
            event.setStartTime(task.getCreateTime());
            return event;
        }

        @Override
        protected HistoricActivityInstanceEventEntity newActivityInstanceEventEntity(ExecutionEntity execution) {
            HistoricActivityInstanceEventEntity event = super.newActivityInstanceEventEntity(execution);
            Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> execution.getId().equals(task.getExecutionId())
                            && task.getTaskDefinitionKey().equals(execution.getActivityId()))
                    .findFirst()
                    .ifPresent(task -> event.setStartTime(task.getCreateTime()));
            return event;
        }

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity parsed = id == null ? null : DeployedDefinitions.parsed(id);
            return parsed == null ? super.getProcessDefinitionEntity(id) : parsed;
        }
    }

    /**
     * The checks of permissions on tasks. They ask for the data of a permission only where the engine's own
     * authorizations are on.
     */
    private static final class TaskPermissions extends AuthorizationCommandChecker {

        @Override
        protected void checkTaskPermission(TaskEntity task, Permission onProcess, Permission onTask) {
            if (isOn()) {
                super.checkTaskPermission(task, onProcess, onTask);
            }
        }

        @Override
        public void checkTaskAssign(TaskEntity task) {
            if (isOn()) {
                super.checkTaskAssign(task);
            }
        }

        @Override
        public void checkTaskWork(TaskEntity task) {
            if (isOn()) {
                super.checkTaskWork(task);
            }
        }

        private static boolean isOn() {
            return Context.getCommandContext().isAuthorizationCheckEnabled();
        }
    }

    /**
     * The properties that the engine's statements ask of a query for tasks, e.g. whether it is about unassigned ones.
     * Whenever the library is asked for a property that is no bean property by its name, it goes through all methods of
     * the query, some three hundred; here each is found once.
     */
    static final class TaskQueryProperties extends ObjectPropertyAccessor {

        private final Map<String, Optional<Method>> readers = new ConcurrentHashMap<>();

        /** Installs them for all engines of this virtual machine. */
        static void install() {
            OgnlRuntime.setPropertyAccessor(TaskQueryImpl.class, new TaskQueryProperties());
        }

        @Override
        public Object getPossibleProperty(OgnlContext context, Object query, String name) throws OgnlException {
            Optional<Method> reader = readers.computeIfAbsent(name, TaskQueryProperties::reader);
            if (reader.isEmpty()) {
                return super.getPossibleProperty(context, query, name);
            }
            try {
                return reader.get().invoke(query);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new OgnlException(name, e);
            }
        }

        private static Optional<Method> reader(String name) {
            return Optional.ofNullable(OgnlRuntime.getGetMethod(TaskQueryImpl.class, name))
                    .or(() -> Optional.ofNullable(OgnlRuntime.getReadMethod(TaskQueryImpl.class, name)));
        }
    }
}
