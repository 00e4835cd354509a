package fr.cadreia.authority;

import fr.cadreia.dossier.steps.authorityact.AuthorityAct;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.engine.form.EngineValues;
import fr.cadreia.engine.form.FormSteps;
import fr.cadreia.kernel.ConcurrentChange;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineAuthorityTasks implements AuthorityTasks {

    private static final String FORM = FormId.of(AuthorityAct.class);

    private final TaskService tasks;
    private final FormSteps steps;
    private final AsApplication application;
    private final ProcessEngineConfigurationImpl engine;

    EngineAuthorityTasks(
            @Lazy TaskService tasks,
            FormSteps steps,
            AsApplication application,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.steps = steps;
        this.application = application;
        this.engine = engine;
    }

    @Override
    public Answers checked(String caseReference, String actor, UncheckedAnswers answers) {
        return onTask(caseReference, (context, task) -> steps.check(context, task, actor, EngineValues.typed(answers)));
    }

    @Override
    public void complete(String caseReference, String actor, Answers answers) {
        onTask(caseReference, (context, task) -> {
            steps.complete(context, task, actor, EngineValues.typed(UncheckedAnswers.of(answers)));
            return task;
        });
    }

    private <T> T onTask(String caseReference, BiFunction<CommandContext, String, T> work) {
        try {
            return application.call(() -> {
                String task = open(caseReference);
                return engine.getCommandExecutorTxRequired().execute(context -> work.apply(context, task));
            });
        } catch (RuntimeException e) {
            throw ConcurrentChange.isIn(e) ? awaitsNone() : e;
        }
    }

    private String open(String caseReference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseReference).initializeFormKeys().list().stream()
                .filter(task -> task.getCamundaFormRef() != null
                        && FORM.equals(task.getCamundaFormRef().getKey()))
                .map(Task::getId)
                .findFirst()
                .orElseThrow(EngineAuthorityTasks::awaitsNone);
    }

    private static CommandRefusedException awaitsNone() {
        return CommandRefusedException.conflict("Ce dossier n’attend pas, ou n’attend plus, d’acte de l’autorité.");
    }
}
