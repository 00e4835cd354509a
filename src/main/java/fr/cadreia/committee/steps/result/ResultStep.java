package fr.cadreia.committee.steps.result;

import fr.cadreia.committee.DeliberationVariables;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.steps.CommitteeStep;
import fr.cadreia.committee.steps.TrialLimit;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import fr.cadreia.dossier.event.AfterBallot;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.ExaminationEvent.ResultRecorded;
import fr.cadreia.dossier.event.ExaminationOutcome;
import fr.cadreia.dossier.event.Motion;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.dossier.summary.SummarySection;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FieldOption;
import fr.cadreia.engine.ProcessVariables;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.StepContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The chair records the computed result (constat du résultat) with its reasons; nobody can edit it. */
@Component
class ResultStep extends CommitteeStep<ExaminationResult> {

    private static final List<FieldOption> NEXT = List.of(
            new FieldOption(AfterBallot.NEXT_MOTION.code(), "Mettre un autre projet d’avis aux voix"),
            new FieldOption(AfterBallot.SENT_BACK.code(), ExaminationOutcome.SENT_BACK.label()),
            new FieldOption(AfterBallot.ADJOURN.code(), "Ajourner à une autre séance"));

    private final CommitmentTracker tracker;
    private final RuleFindings findings;
    private final TrialLimit limit;

    ResultStep(
            CaseRecords records,
            Examinations examinations,
            CommitmentTracker tracker,
            RuleFindings findings,
            TrialLimit limit) {
        super(ExaminationResult.class, records, examinations);
        this.findings = findings;
        this.limit = limit;
        this.tracker = tracker;
    }

    @Override
    public StepView view() {
        return StepView.named("Constat du résultat")
                .alsoRetoldIn(SectionKind.RESULT)
                .concluding(ExaminationResult.REASONS)
                .opening(SectionKind.RULES);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Tally tally = tally(step);
        return findings.helpers(step.caseReference())
                .with("adopted", isAdopted(step))
                .with(
                        "resultText",
                        motion(step).label() + "\u00a0: "
                                + tally.verdict().label().toLowerCase(Locale.FRENCH) + ". "
                                + tally.text()
                                + refusal(step)
                                        .map(why -> " Sans effet. " + why)
                                        .orElse(""))
                .with("nextStepOptions", NEXT);
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        Tally tally = tally(step);
        List<SummarySection> sections = new ArrayList<>(super.ownSections(step));
        sections.add(SummarySection.answers(
                "ballot",
                "Le scrutin",
                List.of(
                        new FactLine("Projet d’avis", motion(step).label()),
                        new FactLine("Décompte", tally.text()),
                        new FactLine("Résultat", tally.verdict().label()))));
        return sections;
    }

    /** The committee's last decision is that of an earlier examination. */
    @Override
    protected List<SummarySection> caseSections(StepContext step) {
        return super.caseSections(step).stream()
                .filter(section -> !section.id().equals(SectionKind.RESULT.id()))
                .toList();
    }

    @Override
    protected List<FieldError> faults(StepContext step, ExaminationResult result) {
        List<FieldError> errors = new ArrayList<>(findings.check(step.caseReference(), result));
        LocalDate today = records().today();
        for (Reservation reservation : result.reservations()) {
            String due = ExaminationResult.due(reservation.number());
            CrossChecks.notBefore(due, reservation.due(), today, "le jour de la décision")
                    .ifPresent(errors::add);
            CrossChecks.notAfter(due, reservation.due(), today.plusYears(5), "une réserve se lève dans les cinq ans")
                    .ifPresent(errors::add);
        }
        return errors;
    }

    @Override
    protected Answers kept(StepContext step, Answers answers, ExaminationResult result) {
        return isAdopted(step) ? findings.completed(step.caseReference(), answers) : answers;
    }

    @Override
    protected Event event(StepContext step, ExaminationResult result) {
        boolean adopted = isAdopted(step);
        return new ResultRecorded(motion(step), adopted, next(adopted, result));
    }

    @Override
    protected ProcessVariables complete(StepContext step, ExaminationResult result) {
        boolean adopted = isAdopted(step);
        AfterBallot next = next(adopted, result);
        ExaminationOutcome outcome = adopted ? ExaminationOutcome.of(motion(step)) : ExaminationOutcome.SENT_BACK;
        ProcessVariables variables = ProcessVariables.NONE
                .with(DeliberationVariables.RESULT_STEP, next.code())
                .with(DeliberationVariables.OUTCOME, outcome.code());
        if (adopted) {
            follow(step, result);
        }
        return next == AfterBallot.ADJOURN ? variables.with(DeliberationVariables.SECOND_CONVENING, false) : variables;
    }

    private static AfterBallot next(boolean adopted, ExaminationResult result) {
        return adopted ? AfterBallot.ADOPTED : result.next();
    }

    /** Each reservation becomes a task of the proposer's side. */
    private void follow(StepContext step, ExaminationResult result) {
        result.reservations()
                .forEach(reservation -> tracker.add(
                        step.caseReference(),
                        "Réserve du comité",
                        reservation.text(),
                        reservation.owner(),
                        reservation.due()));
    }

    /** A motion that could not be put has no effect, however many voted for it. */
    private boolean isAdopted(StepContext step) {
        return tally(step).isAdopted() && refusal(step).isEmpty();
    }

    private Optional<String> refusal(StepContext step) {
        return limit.refusal(step.caseReference(), motion(step));
    }

    private Tally tally(StepContext step) {
        return examination(step).tally(isSecond(step));
    }

    private Motion motion(StepContext step) {
        return examination(step).motion();
    }
}
