package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.protocol.ExtensionLimit;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The draft opinion in the forms that ask for it: the secretary’s when the case is convened, and the chair’s when it is
 * put to the vote. It starts from the last draft of the examination or, if there is none, from the bilan.
 */
@Component
public class DraftOpinions {

    private final CaseRecords records;
    private final TrialLimit limit;
    private final Trials trials;
    private final RuleFindings findings;

    DraftOpinions(CaseRecords records, TrialLimit limit, Trials trials, RuleFindings findings) {
        this.records = records;
        this.limit = limit;
        this.trials = trials;
        this.findings = findings;
    }

    /** @param examination as it stands now */
    public Answers startFrom(StepContext step, Examination examination) {
        List<Motion> allowed = allowed(step);
        Answers start = allowed.contains(Motion.EXTEND)
                ? Answers.NONE.with(DraftOpinion.EXTENSION_MONTHS, proposedMonths(step))
                : Answers.NONE;
        Answers draft = start.with(examination
                .draftDocument()
                .map(document -> document.answers().only(DraftOpinion.fields()))
                .orElseGet(() -> fromTheBilan(step)));
        return allowed.contains(draft.as(DraftOpinion.class).motion())
                ? draft
                : draft.without(List.of(DraftOpinion.MOTION));
    }

    private Answers fromTheBilan(StepContext step) {
        Answers found = findings.proposed(step.caseReference());
        return bilan(step)
                .map(bilan -> found.withAnswered(DraftOpinion.MOTION, bilan.recommended())
                        .withAnswered(DraftOpinion.REASONS, bilan.recommendationReason())
                        .withAnswered(DraftOpinion.PUBLIC_SUMMARY, bilan.recommendationReason()))
                .orElse(found);
    }

    private int proposedMonths(StepContext step) {
        ExtensionLimit left = limit.extension(step.caseReference());
        int usual = TrialMinimum.proposedMonths(
                trials.of(step.caseReference()).next(), records.settings(step.caseReference()));
        return Math.max(left.least(), Math.min(left.months(), usual));
    }

    public ShownValues helpers(StepContext step) {
        Optional<String> refusal = refusal(step);
        return findings.helpers(step.caseReference())
                .with(
                        "motionOptions",
                        allowed(step).stream()
                                .map(motion -> new FieldOption(motion.code(), motion.label()))
                                .toList())
                .with("trialRefusal", refusal)
                .with("motionOptionsLimit", refusal)
                .with(
                        "extensionLimit",
                        mayExtend(step) ? limit.extension(step.caseReference()).words() : Optional.empty());
    }

    /** Lists the faults of a draft that the form itself cannot check. */
    public List<FieldError> faults(StepContext step, DraftOpinion draft) {
        List<FieldError> errors = new ArrayList<>(extension(step, draft));
        errors.addAll(findings.check(step.caseReference(), draft));
        LocalDate today = records.today();
        for (Reservation reservation : draft.reservations()) {
            String due = DraftOpinion.due(reservation.number());
            CrossChecks.notBefore(due, reservation.due(), today, "le jour où l’avis est proposé")
                    .ifPresent(errors::add);
            CrossChecks.notAfter(due, reservation.due(), today.plusYears(5), "une réserve se lève dans les cinq ans")
                    .ifPresent(errors::add);
        }
        return errors;
    }

    /** Returns the answers, completed with the findings that the application gives. */
    public Answers completed(StepContext step, Answers answers) {
        return findings.completed(step.caseReference(), answers);
    }

    /**
     * Refuses an extension that is too short, or longer than one experimentation, or all of them together, may last.
     */
    private List<FieldError> extension(StepContext step, DraftOpinion draft) {
        if (draft.motion() != Motion.EXTEND) {
            return List.of();
        }
        ExtensionLimit left = limit.extension(step.caseReference());
        return draft.months() >= left.least() && draft.months() <= left.months()
                ? List.of()
                : List.of(FieldError.of(
                        DraftOpinion.EXTENSION_MONTHS,
                        "une prolongation dure " + left.least() + " mois au moins, et ici " + left.months()
                                + " mois au plus."));
    }

    /** Tells whether the experimentation may be extended again: once, or as often as the settings say. */
    private boolean mayExtend(StepContext step) {
        return ExaminationSubject.ofStep(step).motions().contains(Motion.EXTEND)
                && extensions(step.caseReference())
                        < records.settings(step.caseReference()).get(Setting.EXTENSIONS);
    }

    private List<Motion> allowed(StepContext step) {
        List<Motion> motions = new ArrayList<>(ExaminationSubject.ofStep(step).motions());
        if (!mayExtend(step) || limit.extension(step.caseReference()).months() == 0) {
            motions.remove(Motion.EXTEND);
        }
        if (refusal(step).isPresent()) {
            motions.remove(Motion.GENERALIZE);
        }
        return motions;
    }

    private Optional<String> refusal(StepContext step) {
        return isReassessed(step) ? Optional.empty() : limit.refusal(step.caseReference());
    }

    private long extensions(String caseReference) {
        long extensions = 0;
        boolean extended = false;
        for (StepDocument document : records.documents().of(caseReference)) {
            if (document.is(MotionPut.class)) {
                extended = document.as(MotionPut.class).opinion().motion() == Motion.EXTEND;
            } else if (document.is(ExperimentProtocol.class)) {
                extensions += extended ? 1 : 0;
                extended = false;
            } else if (document.is(Generalization.class)) {
                extensions = 0;
            }
        }
        return extensions;
    }

    private Optional<Assessment> bilan(StepContext step) {
        return records.documents().latest(step.caseReference(), Assessment.class);
    }

    private static boolean isReassessed(StepContext step) {
        return ExaminationSubject.ofStep(step) == ExaminationSubject.REASSESSMENT;
    }
}
