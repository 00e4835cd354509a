package fr.cadreia.register.step;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.PersonalNames;
import fr.cadreia.register.request.EntryCorrections;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import fr.cadreia.register.request.RequestDesk;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The data protection officer decides whether the law asks to hide something; it is hidden at once, in every version. */
@Component
class TakedownStep extends RequestStep {

    private final RequestDesk desk;
    private final EntryCorrections corrections;

    TakedownStep(
            Dossier dossier,
            RegisterRequests requests,
            RequestAnswers said,
            PersonalNames names,
            RequestDesk desk,
            EntryCorrections corrections) {
        super(TAKEDOWN, dossier, requests, said, names);
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("fieldOptions", corrections.parts(request(step).caseReference()));
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        return names().refused(answers, "legalReason", "proposedAnswer");
    }

    @Override
    protected Map<String, Object> facts(StepContext step, Answers answers) {
        TakedownDecision decided = answers.as(TakedownDecision.class);
        return Map.of("course", decided.takedownCourse(), "field", decided.takedownField());
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        TakedownDecision decided = answers.as(TakedownDecision.class);
        if (decided.isWithheld()) {
            corrections.withhold(step.actor(), request(step), decided.takedownField(), decided.legalReason());
        }
        desk.examined(request(step));
        return Map.of();
    }
}
