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
        super("register-takedown", dossier, requests, said, names);
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
        return Map.of("course", answers.text("takedownCourse"), "field", answers.text("takedownField"));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        if (answers.is("takedownCourse", "withheld")) {
            corrections.withhold(
                    step.actor(), request(step), answers.text("takedownField"), answers.text("legalReason"));
        }
        desk.examined(request(step));
        return Map.of();
    }
}
