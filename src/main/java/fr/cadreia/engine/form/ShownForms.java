package fr.cadreia.engine.form;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * Answers a form's request for variables with what its step shows to this reader, in place of every process variable
 * that the engine would give.
 */
@Component
public class ShownForms {

    private final FormSteps steps;

    ShownForms(FormSteps steps) {
        this.steps = steps;
    }

    /** @return the command to execute instead of this one: the same one, unless it reads a form or its variables */
    @SuppressWarnings("unchecked")
    public <T> Command<T> inPlaceOf(Command<T> command) {
        Command<VariableMap> shown = null;
        if (command instanceof GetTaskFormVariablesCmd read) {
            shown = context -> steps.show(context, task(context, read.resourceId));
        } else if (command instanceof GetTaskVariablesCmd) {
            String taskId = (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
            shown = context -> steps.show(context, task(context, taskId));
        } else if (command instanceof GetStartFormVariablesCmd read) {
            shown = context -> steps.show(context, definition(context, read.resourceId));
        } else if (command instanceof GetDeployedStartFormCmd read) {
            return (Command<T>) startForm(read);
        } else if (command instanceof GetDeployedTaskFormCmd read) {
            return (Command<T>) taskForm(read);
        }
        return shown == null ? command : (Command<T>) shown;
    }

    /** Returns the form without the executions and variables that the engine would read for a form of its own kind. */
    private Command<InputStream> taskForm(GetDeployedTaskFormCmd read) {
        String taskId = (String) new DirectFieldAccessor(read).getPropertyValue("taskId");
        return context -> {
            TaskEntity task = task(context, taskId);
            return FormSteps.hasForm(task) ? stream(steps.form(context, task)) : read.execute(context);
        };
    }

    /** Returns the start form with its variables: the Tasklist asks for none when a process starts. */
    private Command<InputStream> startForm(GetDeployedStartFormCmd read) {
        String definitionId = (String) new DirectFieldAccessor(read).getPropertyValue("processDefinitionId");
        return context -> {
            ProcessDefinitionEntity definition = definition(context, definitionId);
            return FormSteps.hasForm(definition) ? stream(steps.form(context, definition)) : read.execute(context);
        };
    }

    private static InputStream stream(String form) {
        return new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8));
    }

    private static ProcessDefinitionEntity definition(CommandContext context, String id) {
        return context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    private static TaskEntity task(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new BadUserRequestException("Cette tâche n’existe plus\u00a0: " + taskId);
        }
        return task;
    }
}
