package fr.cadreia.task;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.engine.form.EngineValues;
import fr.cadreia.engine.form.FormSteps;
import fr.cadreia.kernel.ConcurrentChange;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.StepForms;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the engine the Tasklist's own commands, so that they pass the same checks. */
@Component
class EngineTaskDesk implements TaskDesk {

    private static final String OVER =
            "Cette tâche vient de se terminer, ou quelqu’un vient d’agir sur ce dossier\u00a0: rechargez la page.";

    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final AsApplication application;
    private final ProcessEngineConfigurationImpl engine;
    private final FormSteps steps;
    private final StepForms stepForms;
    private final TransactionTemplate transaction;

    EngineTaskDesk(
            @Lazy TaskService tasks,
            @Lazy FormService forms,
            @Lazy HistoryService history,
            AsApplication application,
            @Lazy ProcessEngineConfigurationImpl engine,
            FormSteps steps,
            StepForms stepForms,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.application = application;
        this.engine = engine;
        this.steps = steps;
        this.stepForms = stepForms;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Sheet open(String taskId) {
        return asked(() -> new Sheet(schema(taskId), EngineValues.shown(forms.getTaskFormVariables(taskId))));
    }

    @Override
    public String form(String taskId) {
        return asked(() -> schema(taskId));
    }

    @Override
    public Beside beside(String taskId, Person person) {
        return asked(() -> application.call(() -> engine.getCommandExecutorTxRequired()
                .execute(context -> beside(steps.read(context, taskId, person.id())))));
    }

    /** Returns the record beside the form; nothing for a form that no case or matter knows. */
    private Beside beside(StepContext step) {
        return stepForms.get(step.formId()) instanceof CaseStep<?> known
                ? new Beside(known.summary(step), known.openSections(step))
                : new Beside(List.of(), Set.of());
    }

    private String schema(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NotFoundException | NullValueException e) {
            throw FormRefusedException.because("Cette tâche n’a pas de formulaire\u00a0: demandez à un administrateur "
                    + "de lui en donner un dans le diagramme.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void send(String taskId, Person person, UncheckedAnswers answers) {
        asked(() -> transaction.execute(status -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task != null && task.getAssignee() == null) {
                tasks.claim(taskId, person.id());
            }
            forms.submitTaskForm(taskId, EngineValues.typed(answers));
            return taskId;
        }));
    }

    private static <T> T asked(Supplier<T> command) {
        try {
            return command.get();
        } catch (AuthorizationException e) {
            throw CommandRefusedException.forbidden(e.getMessage());
        } catch (BadUserRequestException e) {
            throw CommandRefusedException.conflict(OVER);
        } catch (RuntimeException e) {
            throw ConcurrentChange.isIn(e) ? CommandRefusedException.conflict(OVER) : e;
        }
    }

    @Override
    public Optional<Ended> ended(String taskId) {
        return application.call(
                () -> history.createHistoricTaskInstanceQuery().taskId(taskId).finished().list().stream()
                        .findFirst()
                        .map(this::ended));
    }

    private Ended ended(HistoricTaskInstance task) {
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        String reference = Optional.ofNullable(process)
                .map(HistoricProcessInstance::getBusinessKey)
                .orElse("");
        return new Ended(
                reference,
                // The Tasklist's names end with the case.
                task.getName()
                        .replace("\u00a0: " + reference, "\n")
                        .lines()
                        .findFirst()
                        .orElse(""),
                "completed".equals(task.getDeleteReason()),
                Optional.ofNullable(task.getAssignee()),
                task.getEndTime().toInstant());
    }
}
