package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The step in which the chair records the computed result (constat du résultat). Nobody can edit it, and nothing is
 * added to the voted text. If the motion was not adopted, the chair decides what follows, by the chair's own act.
 */
@Component
class ResultStep extends CommitteeStep<ExaminationResult> {

    private static final List<FieldOption> NEXT = List.of(
            new FieldOption(AfterBallot.NEXT_MOTION.code(), "Mettre un autre projet d’avis aux voix"),
            new FieldOption(AfterBallot.SENT_BACK.code(), ExaminationOutcome.SENT_BACK.label()),
            new FieldOption(AfterBallot.ADJOURN.code(), "Ajourner à une autre séance"));

    private final CommitmentTracker tracker;
    private final DraftWords words;
    private final TrialLimit limit;

    ResultStep(
            CaseRecords records,
            Examinations examinations,
            CommitmentTracker tracker,
            DraftWords words,
            TrialLimit limit) {
        super(ExaminationResult.class, records, examinations);
        this.words = words;
        this.limit = limit;
        this.tracker = tracker;
    }

    @Override
    public StepView view() {
        return StepView.named("Constat du résultat").concluding(ExaminationResult.NEXT_REASON);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Tally tally = tally(step);
        return ShownValues.NONE
                .with("adopted", isAdopted(step))
                .with(
                        "resultText",
                        examination(step).opinion().label() + "\u00a0: "
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
        Examination examination = examination(step);
        List<SummarySection> sections = new ArrayList<>(super.ownSections(step));
        sections.add(SummarySection.answers(
                "ballot",
                "Le scrutin",
                List.of(
                        new FactLine("Projet d’avis", examination.opinion().label()),
                        new FactLine("Décompte", tally.text()),
                        new FactLine("Résultat", tally.verdict().label()))));
        sections.add(SummarySection.answers(
                "opinion", "Le texte voté", words.of(examination.opinion(), examination.subject())));
        return sections;
    }

    /** Leaves out the committee's last decision, which belongs to an earlier examination. */
    @Override
    protected List<SummarySection> caseSections(StepContext step) {
        return super.caseSections(step).stream()
                .filter(section -> !section.id().equals(SectionKind.RESULT.id()))
                .toList();
    }

    @Override
    protected Event event(StepContext step, ExaminationResult result) {
        boolean adopted = isAdopted(step);
        return new ResultRecorded(
                motion(step), examination(step).opinion().reservations().size(), adopted, next(adopted, result));
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
            follow(step);
        }
        return next == AfterBallot.ADJOURN ? variables.with(DeliberationVariables.SECOND_CONVENING, false) : variables;
    }

    private static AfterBallot next(boolean adopted, ExaminationResult result) {
        return adopted ? AfterBallot.ADOPTED : result.next();
    }

    /** Makes each voted reservation a task of the proposer's side. */
    private void follow(StepContext step) {
        examination(step)
                .opinion()
                .reservations()
                .forEach(reservation -> tracker.add(
                        step.caseReference(),
                        "Réserve du comité",
                        reservation.text(),
                        reservation.owner(),
                        reservation.due()));
    }

    /**
     * Tells whether the motion is adopted. A motion that must be refused has no effect, however many members voted for
     * it.
     */
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
