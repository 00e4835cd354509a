package fr.cadreia.engine.form;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.GetStartFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers a form's request for variables with what its step shows to this reader, in place of every process variable
 * that the engine would give.
 */
@Component
@Order(20)
class ShownForms extends CommandInterceptor {

    private final FormSteps steps;

    ShownForms(FormSteps steps) {
        this.steps = steps;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        if (command instanceof GetTaskFormVariablesCmd read) {
            return (T) next.execute((Command<VariableMap>) context -> steps.show(context, task(context, read)));
        }
        if (command instanceof GetStartFormVariablesCmd read) {
            return (T) next.execute((Command<VariableMap>) context -> steps.show(context, definition(context, read)));
        }
        return next.execute(command);
    }

    private static TaskEntity task(CommandContext context, GetTaskFormVariablesCmd read) {
        TaskEntity task = context.getTaskManager().findTaskById(read.resourceId);
        if (task == null) {
            throw new BadUserRequestException("Cette tâche n'existe plus : " + read.resourceId);
        }
        return task;
    }

    private static ProcessDefinitionEntity definition(CommandContext context, GetStartFormVariablesCmd read) {
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(read.resourceId);
    }
}
