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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An expert adopts the proposed correction or not, and answers; whoever wrote reads it with the receipt number. */
@Component
class RequestAnswerStep extends RequestStep {

    private final RequestDesk desk;
    private final EntryCorrections corrections;

    RequestAnswerStep(
            Dossier dossier,
            RegisterRequests requests,
            RequestAnswers said,
            PersonalNames names,
            RequestDesk desk,
            EntryCorrections corrections) {
        super("register-answer", dossier, requests, said, names);
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return latest(step, EXAMINATION, RequestExamination.class)
                .map(RequestExamination::proposedAnswer)
                .or(() -> latest(step, TAKEDOWN, TakedownDecision.class).map(TakedownDecision::proposedAnswer))
                .map(proposed -> Map.<String, Object>of("answer", proposed))
                .orElse(Map.of());
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("correctionProposed", proposed(step).isPresent());
    }

    private Optional<RequestExamination> proposed(StepContext step) {
        return latest(step, EXAMINATION, RequestExamination.class).filter(RequestExamination::proposesCorrection);
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        return names().refused(answers, "answer");
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        RequestAnswer given = answers.as(RequestAnswer.class);
        if (given.isCorrectionApplied()) {
            proposed(step)
                    .ifPresent(examined -> corrections.correct(
                            step.actor(), request(step), examined.correctedField(), examined.correctedText()));
        }
        desk.answered(step.actor(), request(step), given.answer());
        return Map.of();
    }
}
