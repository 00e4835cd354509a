package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.commitment.CommitmentProcess;
import fr.cadreia.dossier.commitment.CommitmentVariables;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.form.ProcessVariables;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The commitments in the engine: one instance of {@code commitment.bpmn} for each, under the case's reference. */
@Component
class EngineCommitments implements CommitmentProcess {

    private static final String KEY = "commitment";

    private final RuntimeService runtime;
    private final AsApplication application;
    private final CaseRecords records;

    EngineCommitments(@Lazy RuntimeService runtime, AsApplication application, CaseRecords records) {
        this.runtime = runtime;
        this.application = application;
        this.records = records;
    }

    @Override
    public String start(String caseReference, LocalDate due) {
        ProcessVariables variables =
                records.lastDay(due, CommitmentVariables.DUE, CommitmentVariables.REMINDER, CommitmentVariables.LATE);
        return application.call(() -> runtime.startProcessInstanceByKey(KEY, caseReference, variables.values())
                .getProcessInstanceId());
    }
}
