package fr.cadreia.committee.process;

import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.grant.OpenSeats;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An examination is open as long as its process instance runs. */
@Component
class EngineOpenSeats implements OpenSeats {

    private static final String DELIBERATION = "deliberation";

    private final RuntimeService runtime;
    private final Examination examination;
    private final AsApplication application;

    EngineOpenSeats(@Lazy RuntimeService runtime, @Lazy Examination examination, AsApplication application) {
        this.runtime = runtime;
        this.examination = examination;
        this.application = application;
    }

    @Override
    public boolean isTakenBy(String account) {
        return application.call(
                () -> runtime.createProcessInstanceQuery().processDefinitionKey(DELIBERATION).list().stream()
                        .anyMatch(instance -> sits(account, instance)));
    }

    private boolean sits(String account, ProcessInstance instance) {
        if (examination.openedAt(instance.getBusinessKey(), instance.getId()).isEmpty()) {
            return false;
        }
        Electorate electorate = examination.electorate(instance.getBusinessKey(), instance.getId());
        return electorate.members().contains(account) || electorate.deputies().containsKey(account);
    }
}
