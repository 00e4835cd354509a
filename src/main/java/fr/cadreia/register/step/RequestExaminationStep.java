package fr.cadreia.register.step;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.PersonalNames;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.request.EntryCorrections;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import fr.cadreia.register.request.RequestDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The department or commune that holds the case says what it found or did, and proposes a correction if one is needed. */
@Component
class RequestExaminationStep extends RequestStep {

    private final RequestDesk desk;
    private final EntryCorrections corrections;

    RequestExaminationStep(
            Dossier dossier,
            RegisterRequests requests,
            RequestAnswers said,
            PersonalNames names,
            RequestDesk desk,
            EntryCorrections corrections) {
        super("register-examination", dossier, requests, said, names);
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("fieldOptions", corrections.texts(request(step).caseReference()));
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>(names().refused(answers, "proposedAnswer"));
        errors.addAll(
                isMailbox(answers.text("correctedField"))
                        ? names().refusedMailbox(answers, "correctedText")
                        : names().refused(answers, "correctedText"));
        if (!answers.text("correctedField").isEmpty()
                && answers.text("correctedText").isBlank()) {
            errors.add(FieldError.of("correctedText", "écrivez le texte corrigé de ce champ."));
        }
        return errors;
    }

    private static boolean isMailbox(String path) {
        return FieldTable.REGISTER.find(path).filter(EntryField::mailbox).isPresent();
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        desk.examined(request(step));
        return Map.of();
    }
}
