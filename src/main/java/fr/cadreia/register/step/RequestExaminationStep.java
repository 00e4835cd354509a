package fr.cadreia.register.step;

import fr.cadreia.dossier.Dossier;
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
class RequestExaminationStep extends RequestStep<RequestExamination> {

    private final RequestDesk desk;
    private final EntryCorrections corrections;

    RequestExaminationStep(
            Dossier dossier,
            RegisterRequests requests,
            RequestAnswers said,
            PersonalNames names,
            RequestDesk desk,
            EntryCorrections corrections) {
        super(RequestExamination.class, dossier, requests, said, names);
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    public Map<String, Object> helpers(StepContext step) {
        return Map.of("fieldOptions", corrections.texts(request(step).caseReference()));
    }

    @Override
    protected List<FieldError> faults(StepContext step, RequestExamination said) {
        List<FieldError> errors =
                new ArrayList<>(names().refused(RequestExamination.PROPOSED_ANSWER, said.proposedAnswer()));
        errors.addAll(
                isMailbox(said.correctedField())
                        ? names().refusedMailbox(RequestExamination.CORRECTED_TEXT, said.correctedText())
                        : names().refused(RequestExamination.CORRECTED_TEXT, said.correctedText()));
        if (!said.correctedField().isEmpty() && said.correctedText().isBlank()) {
            errors.add(FieldError.of(RequestExamination.CORRECTED_TEXT, "écrivez le texte corrigé de ce champ."));
        }
        return errors;
    }

    private static boolean isMailbox(String path) {
        return FieldTable.REGISTER.find(path).filter(EntryField::mailbox).isPresent();
    }

    @Override
    protected Map<String, Object> complete(StepContext step, RequestExamination said) {
        desk.examined(request(step));
        return Map.of();
    }
}
