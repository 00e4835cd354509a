package fr.cadreia.register.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.register.request.EntryCorrections;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import fr.cadreia.register.request.RequestDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** The department or commune that holds the case says what it found or did, and proposes a correction if one is needed. */
@Component
class RequestExaminationStep extends RequestStep<RequestExamination> {

    private final RequestDesk desk;
    private final EntryCorrections corrections;

    RequestExaminationStep(
            CaseRecords records,
            RegisterRequests requests,
            RequestAnswers said,
            RequestDesk desk,
            EntryCorrections corrections) {
        super(RequestExamination.class, records, requests, said);
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with(
                "fieldOptions", corrections.texts(request(step).caseReference()));
    }

    @Override
    protected List<FieldError> faults(StepContext step, RequestExamination said) {
        return !said.correctedField().isEmpty() && said.correctedText().isBlank()
                ? List.of(FieldError.of(RequestExamination.CORRECTED_TEXT, "écrivez le texte corrigé de ce champ."))
                : List.of();
    }

    @Override
    protected ProcessVariables complete(StepContext step, RequestExamination said) {
        desk.examined(request(step));
        return ProcessVariables.NONE;
    }
}
