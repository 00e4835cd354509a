package fr.cadreia.committee.process;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.grant.OpenSeats;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds taken seats in open examinations: an examination is open as long as its process instance runs. */
@Component
class EngineOpenSeats implements OpenSeats {

    private static final String DELIBERATION = "deliberation";

    private final RuntimeService runtime;
    private final Examinations examinations;
    private final AsApplication application;

    EngineOpenSeats(@Lazy RuntimeService runtime, @Lazy Examinations examinations, AsApplication application) {
        this.runtime = runtime;
        this.examinations = examinations;
        this.application = application;
    }

    @Override
    public boolean isTakenBy(String account) {
        Map<String, String> open = application.call(
                () -> runtime.createProcessInstanceQuery().processDefinitionKey(DELIBERATION).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
        return examinations.sitsIn(account, open);
    }
}
