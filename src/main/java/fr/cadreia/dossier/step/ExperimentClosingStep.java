package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.UseState;
import fr.cadreia.dossier.document.ExperimentClosing;
import fr.cadreia.dossier.document.ExperimentProtocol;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing it ends the experiment; use stops unless a director signs a provisional continuation. */
@Component
class ExperimentClosingStep extends CaseStep {

    ExperimentClosingStep(Dossier dossier) {
        super("experiment-closing", dossier);
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        ExperimentClosing closing = answers.as(ExperimentClosing.class);
        if (closing.maintainedUntil() != null) {
            LocalDate latest = dossier()
                    .documents()
                    .latest(step.caseReference(), "experiment-protocol", ExperimentProtocol.class)
                    .map(ExperimentProtocol::end)
                    .filter(end -> end.isAfter(dossier().today()))
                    .orElse(dossier().today())
                    .plus(dossier().framework().experiment().maintenance());
            if (closing.maintainedUntil().isAfter(latest)) {
                errors.add(FieldError.of(
                        "maintainedUntil",
                        "le maintien dure deux mois au plus : jusqu'au " + FrenchText.day(latest) + "."));
            }
            if (closing.maintainedUntil().isBefore(dossier().today())) {
                errors.add(FieldError.of("maintainedUntil", "cette date est passée : indiquez une date à venir."));
            }
        }
        return errors;
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        ExperimentClosing closing = answers.as(ExperimentClosing.class);
        boolean maintained = closing.maintainedUntil() != null;
        dossier()
                .change(
                        step.caseReference(),
                        step.actor(),
                        maintained ? JournalKind.USE_MAINTAINED : JournalKind.EXPERIMENT_ENDED,
                        maintained
                                ? Map.of(
                                        "until", closing.maintainedUntil().toString(),
                                        "by", closing.maintainedBy(),
                                        "reason", closing.maintainedReason())
                                : Map.of("actualEnd", answers.text("actualEnd")),
                        dossier -> dossier.using(maintained ? UseState.MAINTAINED : UseState.ENDED));
        return maintained
                ? Map.of(PathVariables.MAINTAINED_UNTIL.name(), Dossier.endOf(closing.maintainedUntil()))
                : Map.of();
    }
}
