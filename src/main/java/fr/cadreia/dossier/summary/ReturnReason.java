package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.dossier.steps.review.ExpertReview.Admissibility;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.CaseEvent.DataGateClosed;
import fr.cadreia.journal.CaseEvent.Excluded;
import fr.cadreia.journal.CaseEvent.RectificationApproved;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.StepEvent.Reviewed;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.util.List;
import java.util.Optional;

/**
 * The reason why a step that was done before is to be done again, as a French sentence from the journal: the cause that
 * sent the case back, the person and the day.
 */
final class ReturnReason {

    /** The cause that sent the case back to a step. */
    private record Cause(Step target, String sentence) {}

    private final CaseRecords records;
    private final String reference;
    private final Step asked;

    private ReturnReason(CaseRecords records, String reference, Step asked) {
        this.records = records;
        this.reference = reference;
        this.asked = asked;
    }

    /**
     * Returns the reason; empty when the step comes for the first time, or in its turn.
     *
     * @param place the place of the step on the path
     */
    static Optional<String> of(CaseRecords records, StepContext step, Step place) {
        return new ReturnReason(records, step.caseReference(), place).since(step.formId());
    }

    /** Returns the last cause since the form was last sent. */
    private Optional<String> since(String form) {
        boolean done = false;
        Optional<Cause> last = Optional.empty();
        for (JournalEntry entry : records.journal().of(reference)) {
            if (entry.place().form().equals(form)) {
                done = true;
                last = Optional.empty();
            }
            Optional<Cause> cause = cause(entry).filter(found -> found.target.isUpTo(asked));
            last = cause.isPresent() ? cause : last;
        }
        boolean again = done;
        return last.filter(cause -> again || cause.target == asked)
                .map(cause -> cause.target == asked
                        ? cause.sentence
                        : "Étape à refaire, car le dossier est revenu à «\u00a0" + cause.target.label() + "\u00a0». "
                                + cause.sentence);
    }

    private Optional<Cause> cause(JournalEntry entry) {
        String on = " le " + FrenchText.day(entry.writtenAt());
        Event event = entry.event();
        if (event instanceof Excluded excluded) {
            return Optional.of(new Cause(Step.PROPOSAL, sentences(excluded.reasons()) + " (calculé" + on + ")."));
        }
        if (event instanceof DataGateClosed gate) {
            return Optional.of(new Cause(
                    Step.PROPOSAL,
                    "Le contrôle de confidentialité s’est fermé" + on
                            + ", et nul ne peut l’ouvrir\u00a0: changez d’outil ou de données. "
                            + sentences(gate.reasons()) + "."));
        }
        if (event instanceof Reviewed review && review.admissibility().equals(FormCode.of(Admissibility.TO_COMPLETE))) {
            return Optional.of(new Cause(
                    Step.PROPOSAL,
                    who(entry) + ", pour les experts, a demandé" + on + " de compléter la proposition\u00a0: "
                            + records.documents()
                                    .latest(reference, ExpertReview.class)
                                    .map(ExpertReview::reason)
                                    .orElse("")));
        }
        if (event instanceof RectificationApproved approved) {
            return Step.of(approved.redo())
                    .map(step -> new Cause(
                            step,
                            "Rectification demandée par " + records.people().name(approved.askedBy())
                                    + ", approuvée par " + who(entry) + on + "\u00a0: " + approved.reason()));
        }
        if (event instanceof AuthorityDecided decided && decided.decision().equals("secondExamination")) {
            return Optional.of(new Cause(
                    Step.COMMITTEE_DECISION,
                    "L’autorité (" + decided.authority() + ") a demandé" + on + " un second examen\u00a0: "
                            + decided.reason()));
        }
        return event instanceof ResultRecorded result ? decided(entry, result, on) : Optional.empty();
    }

    private Optional<Cause> decided(JournalEntry entry, ResultRecorded recorded, String on) {
        String by = " (résultat constaté par " + who(entry) + on + ")\u00a0: "
                + records.committee().result(reference).map(Result::reasons).orElse("");
        if (recorded.next() == AfterBallot.SENT_BACK) {
            Step measured = asked == Step.REASSESSMENT ? Step.REASSESSMENT : Step.ASSESSMENT;
            return Optional.of(new Cause(measured, "La présidence de séance renvoie le dossier pour complément" + by));
        }
        if (recorded.isAdopted(Motion.EXTEND)) {
            return Optional.of(
                    new Cause(Step.EXPERIMENT_PROTOCOL, "Le comité a décidé de prolonger l’expérimentation" + by));
        }
        return recorded.isAdopted(Motion.ADAPT)
                ? Optional.of(new Cause(
                        Step.EXPERIMENT_PROTOCOL, "Après réévaluation, le comité a décidé d’adapter la solution" + by))
                : Optional.empty();
    }

    private String who(JournalEntry entry) {
        return records.people().name(entry.actor());
    }

    private static String sentences(List<String> reasons) {
        return String.join("\u00a0; ", reasons);
    }
}
