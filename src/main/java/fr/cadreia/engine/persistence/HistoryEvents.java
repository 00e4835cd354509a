package fr.cadreia.engine.persistence;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** A task began when it was made, which it says itself; what its process is called, the parsed definition says. */
final class HistoryEvents extends CacheAwareHistoryEventProducer {

    @Override
    public HistoryEvent createTaskInstanceCreateEvt(DelegateTask task) {
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
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        ProcessDefinitionEntity parsed = id == null ? null : DeployedDefinitions.parsed(id);
        return parsed == null ? super.getProcessDefinitionEntity(id) : parsed;
    }
}
