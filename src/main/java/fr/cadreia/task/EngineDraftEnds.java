package fr.cadreia.task;

import fr.cadreia.people.AccountDeleted;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A draft ends with its task, however that ends, and with its writer's account. */
@Component
class EngineDraftEnds extends AbstractBpmnParseListener {

    private final TaskDrafts drafts;

    EngineDraftEnds(@Lazy TaskDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition task = behavior.getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) this::ends);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) this::ends);
        }
    }

    /**
     * Deletes drafts only after the engine has removed the task: a draft saved meanwhile waits for that, and then finds
     * no task.
     */
    private void ends(DelegateTask task) {
        String id = task.getId();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                drafts.dropAll(id);
            }
        });
    }

    @EventListener
    void forget(AccountDeleted gone) {
        drafts.dropAllOf(gone.account());
    }
}
