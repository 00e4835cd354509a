package fr.cadreia.call.step;

import fr.cadreia.call.CallForProjects;
import fr.cadreia.call.CallPublication;
import fr.cadreia.call.CallVariables;
import fr.cadreia.call.CallsForProjects;
import fr.cadreia.call.Proposer;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the call: it is public at once. */
@Component
class CallStartStep extends CallStep<CallOpened> {

    private final CallPublication closing;

    CallStartStep(CaseRecords records, CallsForProjects calls, CallPublication closing) {
        super(CallOpened.class, records, calls);
        this.closing = closing;
    }

    @Override
    protected List<FieldError> faults(StepContext step, CallOpened said) {
        LocalDate closesOn = said.closesOn();
        if (closesOn.isBefore(records().today())) {
            return List.of(
                    FieldError.of(CallOpened.CLOSES_ON, "cette date est passée\u00a0: indiquez une date à venir."));
        }
        return closesOn.isAfter(records().today().plusYears(1))
                ? List.of(FieldError.of(CallOpened.CLOSES_ON, "un appel se clôt dans l’année."))
                : List.of();
    }

    @Override
    protected ProcessVariables complete(StepContext step, CallOpened said) {
        closing.open(new CallForProjects(
                step.caseReference(),
                said.title().strip(),
                said.purpose(),
                said.criteria(),
                said.openTo().stream()
                        .flatMap(code -> Proposer.of(code).stream())
                        .collect(Collectors.toSet()),
                said.closesOn(),
                step.actor(),
                "",
                ""));
        // The experts may choose before, and close their choice when no proposal can come any more.
        LocalDate end = said.closesOn().plus(records().timeFor(FormId.of(CallSelection.class)));
        return records().lastDay(end, CallVariables.END, CallVariables.REMINDER, CallVariables.LATE);
    }
}
