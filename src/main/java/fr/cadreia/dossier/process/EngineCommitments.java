package fr.cadreia.dossier.process;

import fr.cadreia.dossier.commitment.CommitmentProcess;
import fr.cadreia.engine.ProcessVariables;
import fr.cadreia.engine.Variable;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.framework.FrameworkSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One instance of {@code commitment.bpmn} for each, under the case's reference. */
@Component
class EngineCommitments implements CommitmentProcess {

    static final Variable<Date> DUE = Variable.date("commitmentDue");

    private static final String KEY = "commitment";
    private static final Variable<Date> REMINDER = Variable.date("commitmentReminder");
    private static final Variable<Date> LATE = Variable.date("commitmentLate");

    private final RuntimeService runtime;
    private final AsApplication application;
    private final FrameworkSettings framework;

    EngineCommitments(@Lazy RuntimeService runtime, AsApplication application, FrameworkSettings framework) {
        this.runtime = runtime;
        this.application = application;
        this.framework = framework;
    }

    @Override
    public String start(String caseReference, LocalDate due) {
        var deadlines = framework.deadlines();
        ProcessVariables variables = ProcessVariables.NONE
                .with(DUE, startOf(due))
                .with(REMINDER, startOf(due.minus(deadlines.reminderBefore())))
                .with(LATE, startOf(due.plus(deadlines.escalationAfter())));
        return application.call(() -> runtime.startProcessInstanceByKey(KEY, caseReference, variables.values())
                .getProcessInstanceId());
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
