package fr.cadreia.engine.form;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.form.StepContext;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms in force, for what happens outside a command of the engine. */
@Component
public class CurrentForms {

    private final DeployedForms forms;
    private final ProcessEngineConfigurationImpl engine;
    private final AsApplication application;

    CurrentForms(DeployedForms forms, @Lazy ProcessEngineConfigurationImpl engine, AsApplication application) {
        this.forms = forms;
        this.engine = engine;
        this.application = application;
    }

    /** Returns the form of a step: for an open task, the version that the task keeps. */
    public FormSchema of(StepContext step) {
        CamundaFormRefImpl ref = new CamundaFormRefImpl(step.formId(), "latest");
        return application.call(() -> engine.getCommandExecutorTxRequired()
                .execute(context -> step.taskId()
                        .map(task -> forms.find(context, task, ref, null))
                        .orElseGet(() -> forms.latest(context, step.formId()))));
    }

    /** @throws fr.cadreia.kernel.form.FormRefusedException when no such form is deployed */
    public FormSchema get(String formId) {
        return application.call(
                () -> engine.getCommandExecutorTxRequired().execute(context -> forms.latest(context, formId)));
    }
}
