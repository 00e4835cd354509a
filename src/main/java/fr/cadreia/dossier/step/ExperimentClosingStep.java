package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.UseState;
import fr.cadreia.dossier.document.ExperimentClosing;
import fr.cadreia.dossier.document.ExperimentProtocol;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Completing it ends the experiment; use stops unless a director signs a provisional continuation. */
@Component
class ExperimentClosingStep extends CaseStep {

    ExperimentClosingStep(Dossier dossier) {
        super("experiment-closing", dossier);
    }

    /** Today, or the protocol's end when that is over. */
    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        LocalDate today = dossier().today();
        LocalDate end = protocol(step)
                .map(ExperimentProtocol::end)
                .filter(planned -> planned.isBefore(today))
                .orElse(today);
        return Map.of("actualEnd", end.toString());
    }

    private Optional<ExperimentProtocol> protocol(StepContext step) {
        return dossier().documents().latest(step.caseReference(), "experiment-protocol", ExperimentProtocol.class);
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = dossier().today();
        LocalDate plannedEnd = protocol(step)
                .map(ExperimentProtocol::end)
                .filter(today::isBefore)
                .orElse(today);
        // One that was called off before it began ends today.
        LocalDate begun = protocol(step)
                .map(ExperimentProtocol::start)
                .filter(today::isAfter)
                .orElse(today);
        CrossChecks.notBefore(answers, "actualEnd", begun, "le début de l'expérimentation")
                .ifPresent(errors::add);
        CrossChecks.notAfter(answers, "actualEnd", plannedEnd, "l'expérimentation finit à la date de son protocole")
                .ifPresent(errors::add);
        int maintenance = dossier().settings(step.caseReference()).get(Setting.MAINTENANCE_MONTHS);
        CrossChecks.notAfter(
                        answers,
                        "maintainedUntil",
                        plannedEnd.plusMonths(maintenance),
                        "le maintien dure " + Setting.MAINTENANCE_MONTHS.text(maintenance) + " au plus")
                .ifPresent(errors::add);
        LocalDate end = answers.date("actualEnd").filter(today::isBefore).orElse(today);
        CrossChecks.notBefore(answers, "maintainedUntil", end, "la fin de l'expérimentation")
                .ifPresent(errors::add);
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
