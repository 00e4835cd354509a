package fr.cadreia.register.step;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.StepDocument;
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
import java.util.stream.Stream;
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
        return Stream.of("register-examination", "register-takedown")
                .flatMap(form -> latest(step, form).stream())
                .map(examined -> examined.answers().text("proposedAnswer"))
                .findFirst()
                .map(proposed -> Map.<String, Object>of("answer", proposed))
                .orElse(Map.of());
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("correctionProposed", proposed(step).isPresent());
    }

    private Optional<Answers> proposed(StepContext step) {
        return latest(step, "register-examination")
                .map(StepDocument::answers)
                .filter(examined -> !examined.text("correctedField").isEmpty());
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        return names().refused(answers, "answer");
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        if (answers.is("correctionCourse", "applied")) {
            proposed(step)
                    .ifPresent(examined -> corrections.correct(
                            step.actor(),
                            request(step),
                            examined.text("correctedField"),
                            examined.text("correctedText")));
        }
        desk.answered(step.actor(), request(step), answers.text("answer"));
        return Map.of();
    }
}
