package fr.cadreia.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.kernel.LateBeans;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.BegunAnswers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.SenderQuestions;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.StepForm;
import fr.cadreia.kernel.form.StepForms;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Shows and accepts the forms of tasks and of start events. Called inside a command of the engine. */
@Component
public class FormSteps {

    /** The name under which a form reads the facts above its questions. */
    public static final String ESSENTIALS = "essentials";

    private final DeployedForms forms;
    private final SingletonSupplier<StepForms> steps;
    private final SingletonSupplier<List<Startable>> startables;
    private final SingletonSupplier<List<BegunAnswers>> begun;
    private final SingletonSupplier<List<SenderQuestions>> questions;
    private final AuthorityClock clock;

    FormSteps(
            DeployedForms forms,
            ObjectProvider<StepForms> steps,
            ObjectProvider<Startable> startables,
            ObjectProvider<BegunAnswers> begun,
            ObjectProvider<SenderQuestions> questions,
            AuthorityClock clock) {
        this.begun = LateBeans.all(begun);
        this.questions = LateBeans.all(questions);
        this.clock = clock;
        this.forms = forms;
        this.steps = SingletonSupplier.of(steps::getObject);
        this.startables = LateBeans.all(startables);
    }

    /**
     * Returns the values for the task's form, for the signed-in person, who finds again the answers that were not sent
     * yet.
     */
    public VariableMap show(CommandContext context, TaskEntity task) {
        StepContext step = context(context, task);
        StepForm form = steps.obtain().get(step.formId());
        ShownValues shown = shown(form, step);
        for (BegunAnswers answers : begun.obtain()) {
            shown = shown.with(answers.of(task.getId(), step.actor()));
        }
        return EngineValues.typed(shown.with(ESSENTIALS, form.essentials(step)));
    }

    /**
     * Returns the place of a task, for the facts beside its form.
     *
     * @param actor account of the reader
     * @throws BadUserRequestException when the task is over
     */
    public StepContext read(CommandContext context, String taskId, String actor) {
        return context(find(context, taskId), actor);
    }

    /** Returns the values for the process's start form, for the signed-in person. */
    public VariableMap show(CommandContext context, ProcessDefinitionEntity definition) {
        if (!hasForm(definition)) {
            return EngineValues.typed(ShownValues.NONE);
        }
        StepContext step = new StepContext(
                startFormId(definition),
                Optional.empty(),
                definition.getInitial().getId(),
                "",
                "",
                "",
                actor(context),
                name -> null);
        return EngineValues.typed(shown(steps.obtain().get(step.formId()), step));
    }

    private ShownValues shown(StepForm form, StepContext step) {
        ShownValues shown = form.show(step);
        for (String field : form.pastDates()) {
            shown = shown.value(field) == null ? shown.with(field, clock.today()) : shown;
        }
        return shown;
    }

    void accept(CommandContext context, TaskEntity task, VariableMap submitted) {
        accept(context, task, context(context, task), submitted);
    }

    private void accept(CommandContext context, TaskEntity task, StepContext step, VariableMap submitted) {
        FormSchema schema = schema(context, task);
        task.getProcessInstance()
                .setVariables(
                        accept(step, schema, checked(step, schema, submitted)).values());
    }

    private FormSchema schema(CommandContext context, TaskEntity task) {
        return forms.find(
                context,
                task.getId(),
                formRef(task),
                task.getProcessDefinition().getDeploymentId());
    }

    /**
     * Checks a person's answers as a task's form would take them, without ending the task.
     *
     * @throws FormRefusedException with the fields to correct
     */
    public Answers check(CommandContext context, String taskId, String actor, VariableMap submitted) {
        TaskEntity task = find(context, taskId);
        return checked(context(task, actor), schema(context, task), submitted);
    }

    /**
     * Ends a task on behalf of a person whose right the caller has checked; its form takes the answers as from anybody else.
     *
     * @throws FormRefusedException with the fields to correct
     */
    public void complete(CommandContext context, String taskId, String actor, VariableMap submitted) {
        TaskEntity task = find(context, taskId);
        accept(context, task, context(task, actor), submitted);
        task.setAssignee(actor);
        task.complete();
    }

    private static TaskEntity find(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw isOver(taskId);
        }
        return task;
    }

    private static BadUserRequestException isOver(String taskId) {
        return new BadUserRequestException("Cette tâche n’existe pas ou n’existe plus\u00a0: " + taskId);
    }

    /** Accepts a start. A refused start uses no number. */
    void accept(CommandContext context, ExecutionEntity instance, VariableMap submitted) {
        ProcessDefinitionEntity definition = instance.getProcessDefinition();
        StepContext unnumbered = context(context, instance, "");
        FormSchema schema = forms.find(context, formRef(definition), definition.getDeploymentId());
        Answers answers = checked(unnumbered, schema, submitted);
        instance.setProcessBusinessKey(nextKey(definition.getKey()));
        instance.setVariables(accept(context(context, instance, instance.getBusinessKey()), schema, answers)
                .values());
    }

    private static StepContext context(CommandContext context, ExecutionEntity instance, String businessKey) {
        ProcessDefinitionEntity definition = instance.getProcessDefinition();
        return new StepContext(
                startFormId(definition),
                Optional.empty(),
                definition.getInitial().getId(),
                "",
                businessKey,
                instance.getId(),
                actor(context),
                instance::getVariable);
    }

    private String nextKey(String processKey) {
        return startables.obtain().stream()
                .filter(startable -> startable.processKey().equals(processKey))
                .findFirst()
                .orElseThrow(() -> FormRefusedException.because("Ce processus ne se démarre pas seul."))
                .nextKey();
    }

    private Answers checked(StepContext step, FormSchema schema, VariableMap submitted) {
        StepForm form = steps.obtain().get(step.formId());
        UncheckedAnswers sent = EngineValues.answers(submitted);
        NotPersons given = NotPersons.in(sent);
        Answers answers = FormCheck.check(
                schema, form.helpers(step), () -> shown(form, step), sent.without(List.of(NotPersons.FIELD)));
        List<FieldError> refused = Stream.of(
                        form.pastDates().stream().flatMap(field -> happened(answers, field).stream()),
                        form.check(step, answers).stream(),
                        questions.obtain().stream()
                                .flatMap(asking -> asking.open(step.formId(), answers, given).stream()))
                .flatMap(errors -> errors)
                .map(error -> labelled(schema, error))
                .toList();
        if (!refused.isEmpty()) {
            throw new FormRefusedException(refused);
        }
        questions.obtain().forEach(asking -> asking.remember(step.formId(), answers, given, step.actor()));
        return answers;
    }

    /** Refuses a day in the future for an event that is said to have happened. */
    private Optional<FieldError> happened(Answers answers, String field) {
        return answers.date(field)
                .filter(day -> day.isAfter(clock.today()))
                .map(day -> FieldError.of(
                        field,
                        "cette date est à venir\u00a0: indiquez le jour où cela a eu lieu, le "
                                + FrenchText.day(clock.today()) + " au plus tard."));
    }

    /** Takes checked answers. What a step refuses only as it acts on them is told by the fields' labels as well. */
    private ProcessVariables accept(StepContext step, FormSchema schema, Answers answers) {
        try {
            return steps.obtain().get(step.formId()).accept(step, answers);
        } catch (FormRefusedException refused) {
            throw new FormRefusedException(refused.fields().stream()
                    .map(error -> labelled(schema, error))
                    .toList());
        }
    }

    private static FieldError labelled(FormSchema schema, FieldError error) {
        return schema.field(error.field())
                .map(field -> error.labelled(schema.label(field)))
                .orElse(error);
    }

    private static StepContext context(CommandContext context, TaskEntity task) {
        return context(task, actor(context));
    }

    /** @throws BadUserRequestException when somebody has done the task since it was read: its place went with it */
    private static StepContext context(TaskEntity task, String actor) {
        if (task.getExecution() == null || task.getProcessInstance() == null) {
            throw isOver(task.getId());
        }
        Function<String, Object> variables = task::getVariable;
        return new StepContext(
                formRef(task).getKey(),
                Optional.of(task.getId()),
                task.getTaskDefinitionKey(),
                StepExtensionProperty.of(task.getExecution().getActivity()).orElse(""),
                Optional.ofNullable(task.getProcessInstance().getBusinessKey()).orElse(""),
                task.getProcessInstanceId(),
                actor,
                variables);
    }

    /** Returns the task's form, as a client draws it, in JSON. */
    String form(CommandContext context, TaskEntity task) {
        return forms.content(
                context,
                task.getId(),
                formRef(task),
                task.getProcessDefinition().getDeploymentId());
    }

    /**
     * Returns the process's start form in JSON, with the values that it starts from: its clients do not ask for other
     * values.
     */
    String form(CommandContext context, ProcessDefinitionEntity definition) {
        return StartForms.withValues(
                forms.content(context, formRef(definition), definition.getDeploymentId()), show(context, definition));
    }

    static boolean hasForm(TaskEntity task) {
        var definition = task.getTaskDefinition();
        return definition != null && definition.getCamundaFormDefinitionKey() != null;
    }

    private static CamundaFormRef formRef(TaskEntity task) {
        if (!hasForm(task)) {
            throw FormRefusedException.because("Cette tâche n’a pas de formulaire\u00a0: demandez à un administrateur "
                    + "de lui en donner un dans le diagramme.");
        }
        var definition = task.getTaskDefinition();
        String key = String.valueOf(definition.getCamundaFormDefinitionKey().getValue(task));
        return new CamundaFormRefImpl(key, definition.getCamundaFormDefinitionBinding());
    }

    static boolean hasForm(ProcessDefinitionEntity definition) {
        return definition.getStartFormDefinition() != null
                && definition.getStartFormDefinition().getCamundaFormDefinitionKey() != null;
    }

    private static CamundaFormRef formRef(ProcessDefinitionEntity definition) {
        return new CamundaFormRefImpl(
                startFormId(definition), definition.getStartFormDefinition().getCamundaFormDefinitionBinding());
    }

    private static String startFormId(ProcessDefinitionEntity definition) {
        return definition.getStartFormDefinition().getCamundaFormDefinitionKey().getExpressionText();
    }

    private static String actor(CommandContext context) {
        return Optional.ofNullable(context.getAuthenticatedUserId()).orElse("");
    }

    /** Writes what a step shows into its form: options as a static list, proposed answers as default values. */
    static final class StartForms {

        private StartForms() {}

        /**
         * @param form the file, in JSON
         * @throws IllegalArgumentException when it is no JSON
         */
        static String withValues(String form, VariableMap shown) {
            JsonNode root = FormSchema.tree(form);
            try {
                fill(root.path("components"), shown);
                return root.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void fill(JsonNode components, VariableMap shown) throws IOException {
            for (JsonNode component : components) {
                ObjectNode field = (ObjectNode) component;
                TypedValue options = shown.getValueTyped(field.path("valuesKey").asText());
                if (options instanceof JsonValue list) {
                    field.remove("valuesKey");
                    field.set("values", StoredJson.MAPPER.readTree(list.getValueSerialized()));
                }
                TypedValue proposed = shown.getValueTyped(field.path("key").asText());
                if (proposed != null && !(proposed instanceof JsonValue)) {
                    field.set("defaultValue", StoredJson.MAPPER.valueToTree(proposed.getValue()));
                }
                fill(field.path("components"), shown);
            }
        }
    }
}
