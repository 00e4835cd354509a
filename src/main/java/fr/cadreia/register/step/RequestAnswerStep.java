package fr.cadreia.register.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.register.request.EntryCorrections;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestAnswers;
import fr.cadreia.register.request.RequestDesk;
import fr.cadreia.register.step.RequestAnswer.Course;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An expert adopts the proposed correction or not, and answers; the person who wrote reads it with the receipt number.
 */
@Component
class RequestAnswerStep extends RequestStep<RequestAnswer> {

    private final RequestDesk desk;
    private final EntryCorrections corrections;

    RequestAnswerStep(
            CaseRecords records,
            RegisterRequests requests,
            RequestAnswers said,
            RequestDesk desk,
            EntryCorrections corrections) {
        super(RequestAnswer.class, records, requests, said);
        this.desk = desk;
        this.corrections = corrections;
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return latest(step, RequestExamination.class)
                .map(RequestExamination::proposedAnswer)
                .or(() -> latest(step, TakedownDecision.class).map(TakedownDecision::proposedAnswer))
                .map(proposed -> Answers.NONE.with(RequestAnswer.ANSWER, proposed))
                .orElse(Answers.NONE);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with("correctionProposed", proposed(step).isPresent());
    }

    private Optional<RequestExamination> proposed(StepContext step) {
        return latest(step, RequestExamination.class)
                .filter(examined -> !examined.correctedField().isEmpty());
    }

    @Override
    protected ProcessVariables complete(StepContext step, RequestAnswer said) {
        if (said.correctionCourse() == Course.APPLIED) {
            proposed(step)
                    .ifPresent(examined -> corrections.correct(
                            step.actor(), request(step), examined.correctedField(), examined.correctedText()));
        }
        desk.answered(step.actor(), request(step), said.answer());
        return ProcessVariables.NONE;
    }
}
