package fr.cadreia.register.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.TakedownDecided;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.register.request.EntryCorrections;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import fr.cadreia.register.request.RequestDesk;
import fr.cadreia.register.step.TakedownDecision.Course;
import org.springframework.stereotype.Component;

/** The data protection officer decides whether the law asks to hide something; it is hidden at once, in every version. */
@Component
class TakedownStep extends RequestStep<TakedownDecision> {

    private final RequestDesk desk;
    private final EntryCorrections corrections;

    TakedownStep(
            CaseRecords records,
            RegisterRequests requests,
            RequestAnswers said,
            RequestDesk desk,
            EntryCorrections corrections) {
        super(TakedownDecision.class, records, requests, said);
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with(
                "fieldOptions", corrections.parts(request(step).caseReference()));
    }

    @Override
    protected Event event(StepContext step, TakedownDecision said) {
        return new TakedownDecided(FormCode.of(said.takedownCourse()), said.takedownField());
    }

    @Override
    protected ProcessVariables complete(StepContext step, TakedownDecision said) {
        if (said.takedownCourse() == Course.WITHHELD) {
            corrections.withhold(step.actor(), request(step), said.takedownField(), said.legalReason());
        }
        desk.examined(request(step));
        return ProcessVariables.NONE;
    }
}
