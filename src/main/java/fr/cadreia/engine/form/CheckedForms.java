package fr.cadreia.engine.form;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/**
 * Puts our own form handlers on every user task and start event: the engine hands them what a client submits before
 * anything is stored.
 */
@Component
class CheckedForms extends AbstractBpmnParseListener {

    private final FormSteps steps;

    CheckedForms(FormSteps steps) {
        this.steps = steps;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition task = behavior.getTaskDefinition();
            task.setTaskFormHandler(new CheckedTaskForm(task.getTaskFormHandler(), steps));
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
        if (scope instanceof ProcessDefinitionEntity definition && definition.getStartFormHandler() != null) {
            definition.setStartFormHandler(new CheckedStartForm(definition.getStartFormHandler(), steps));
        }
    }

    private record CheckedTaskForm(TaskFormHandler original, FormSteps steps) implements TaskFormHandler {

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            return original.createTaskForm(task);
        }

        @Override
        public void submitFormVariables(VariableMap properties, VariableScope scope) {
            accept((context, task) -> steps.accept(context, task, properties), (TaskEntity) scope);
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            throw new UnsupportedOperationException("The parser configures the original handler");
        }
    }

    private record CheckedStartForm(StartFormHandler original, FormSteps steps) implements StartFormHandler {

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
            return original.createStartFormData(definition);
        }

        @Override
        public void submitFormVariables(VariableMap properties, VariableScope scope) {
            accept((context, instance) -> steps.accept(context, instance, properties), (ExecutionEntity) scope);
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            throw new UnsupportedOperationException("The parser configures the original handler");
        }
    }

    private static <T> void accept(BiConsumer<CommandContext, T> submission, T scope) {
        submission.accept(Context.getCommandContext(), scope);
    }
}
