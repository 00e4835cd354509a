package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseMoves;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.steps.stop.Stopping;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.engine.form.EngineValues;
import fr.cadreia.engine.form.FormSteps;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.kernel.ConcurrentChange;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.UncheckedAnswers;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves a case's process as the application: nobody may do so over the engine's API. */
@Component
class EngineCaseMoves implements CaseMoves {

    static final String STOP_REQUESTED = "stop-requested";
    static final String REASSESSMENT_REQUESTED = "reassessment-requested";
    private static final String CHANGE_DECLARED = "change-declared";

    private static final String CHANGED =
            "Le dossier vient de changer\u00a0: rechargez la page, relisez où il en est, puis recommencez.";

    private final RuntimeService runtime;
    private final CaseProcess process;
    private final PathDiagrams diagrams;
    private final AsApplication application;
    private final FormSteps steps;
    private final ProcessEngineConfigurationImpl engine;

    EngineCaseMoves(
            @Lazy RuntimeService runtime,
            CaseProcess process,
            PathDiagrams diagrams,
            AsApplication application,
            FormSteps steps,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.process = process;
        this.diagrams = diagrams;
        this.application = application;
        this.steps = steps;
        this.engine = engine;
    }

    @Override
    public String open(String title, String organisation, String actor) {
        try {
            return application.call(() -> process.open(title, organisation, Case.Origin.PROPOSAL, actor));
        } catch (FormRefusedException refused) {
            throw CommandRefusedException.conflict(refused.getMessage());
        }
    }

    @Override
    public void stop(String reference) {
        stop(instance(reference), CaseEnding.STOPPED);
    }

    private void stop(String instance, CaseEnding cause) {
        move(() -> runtime.createMessageCorrelation(STOP_REQUESTED)
                .processInstanceId(instance)
                .setVariable(PathVariables.STOP_CAUSE.name(), cause.code())
                .correlate());
    }

    @Override
    public void withdraw(String reference, String actor, String reason, NotPersons given) {
        String instance = instance(reference);
        stop(instance, CaseEnding.WITHDRAWN);
        VariableMap answers =
                EngineValues.typed(given.beside(UncheckedAnswers.of(Answers.NONE.with(Stopping.REASON, reason))));
        move(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            steps.complete(context, stopTask(context, instance), actor, answers);
            return null;
        }));
    }

    private static String stopTask(CommandContext context, String instance) {
        return context.getTaskManager().findTasksByProcessInstanceId(instance).stream()
                .map(TaskEntity::getId)
                .findFirst()
                .orElseThrow(EngineCaseMoves::changed);
    }

    @Override
    public void reassess(String reference) {
        send(REASSESSMENT_REQUESTED, reference);
    }

    @Override
    public void declareChange(String reference) {
        send(CHANGE_DECLARED, reference);
    }

    private void send(String message, String reference) {
        move(() -> runtime.createMessageCorrelation(message)
                .processInstanceId(instance(reference))
                .correlate());
    }

    @Override
    public void back(String reference, Step to, boolean endTimersToo) {
        move(() -> {
            String instance = instance(reference);
            ActivityInstance now = runtime.getActivityInstance(instance);
            PathDiagrams.Diagram diagram = diagrams.get(now.getProcessDefinitionId());
            ProcessInstanceModificationBuilder modification = runtime.createProcessInstanceModification(instance)
                    .startBeforeActivity(diagram.elementOf(to).orElseThrow(EngineCaseMoves::changed));
            for (ActivityInstance child : now.getChildActivityInstances()) {
                if (endTimersToo || !diagram.isEventSubProcess(child.getActivityId())) {
                    modification.cancelActivityInstance(child.getId());
                }
            }
            for (TransitionInstance child : now.getChildTransitionInstances()) {
                modification.cancelTransitionInstance(child.getId());
            }
            modification.execute();
        });
    }

    private void move(Runnable work) {
        try {
            application.run(work);
        } catch (MismatchingMessageCorrelationException e) {
            throw changed();
        } catch (RuntimeException e) {
            throw ConcurrentChange.isIn(e) ? changed() : e;
        }
    }

    private String instance(String reference) {
        return CaseProcess.running(runtime, reference).orElseThrow(EngineCaseMoves::changed);
    }

    private static CommandRefusedException changed() {
        return CommandRefusedException.conflict(CHANGED);
    }
}
