package fr.cadreia.engine.command;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task and the activity that it belongs to begin at the same moment, which the task says for as long as it is open, so
 * that neither is read again when it ends. What its process is called, the parsed definition says.
 */
final class HistoryEvents extends CacheAwareHistoryEventProducer {

    @Override
    public HistoryEvent createTaskInstanceCreateEvt(DelegateTask task) {
        HistoricActivityInstanceEventEntity activity = findInCache(
                HistoricActivityInstanceEventEntity.class, task.getExecution().getActivityInstanceId());
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
