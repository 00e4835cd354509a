package fr.cadreia.dossier.trial;

import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.journal.CaseEvent.ChangeDeclared;
import fr.cadreia.journal.CaseEvent.ReassessmentDated;
import fr.cadreia.journal.ChangeRating;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The day of the next evaluation of a solution in service (rule 10): by its risk level; sooner is allowed, later is
 * not.
 */
@Component
public class NextReassessment {

    /** Id of the form of the measures, of a re-evaluation too. */
    private static final String MEASURES = "assessment";

    private final CaseRecords records;
    private final Qualification qualification;

    NextReassessment(CaseRecords records, Qualification qualification) {
        this.records = records;
        this.qualification = qualification;
    }

    /** Returns the last day allowed, counted from this day; today where that is over already. */
    public LocalDate latest(String reference, LocalDate from) {
        LocalDate today = records.today();
        LocalDate latest = from.plusMonths(months(reference));
        return latest.isBefore(today) ? today : latest;
    }

    /**
     * Returns the greatest number of months after the solution is put into service, or kept there: by the case's
     * framework and its risk.
     */
    private int months(String reference) {
        return months(reference, records.documents().latest(reference, ExpertReview.class));
    }

    /** Returns the same, as the case was then. */
    public int months(CaseAsOf then) {
        return months(then.reference(), then.latest(ExpertReview.class));
    }

    private int months(String reference, Optional<ExpertReview> review) {
        return qualification.reassessmentMonths(
                reference, review.map(ExpertReview::riskLevel).orElse(RiskLevel.gravest()));
    }

    /** Returns the last day allowed for a solution that was in service that day. */
    public LocalDate latest(CaseAsOf then) {
        return then.day().plusMonths(months(then));
    }

    /**
     * Renews the date: a re-evaluation has ended and the solution stays in service, followed again. It is due at once where
     * a change was declared that this re-evaluation had no time to measure.
     *
     * @return the day of the next one
     */
    public LocalDate renew(String reference) {
        LocalDate today = records.today();
        LocalDate next = unmeasured(reference).isEmpty() ? latest(reference, today) : today;
        records.change(
                reference,
                Journal.APPLICATION,
                new ReassessmentDated(next),
                reassessed -> reassessed.at(Step.GENERALIZATION));
        return next;
    }

    /** Returns the changes that were declared after the last measures, and that are more than minor; oldest first. */
    public List<ChangeDeclared> unmeasured(String reference) {
        Instant measured = records.documents()
                .latest(reference, MEASURES)
                .map(StepDocument::writtenAt)
                .orElse(Instant.EPOCH);
        return RecordedEvent.in(records.journal().since(reference, measured), ChangeDeclared.class)
                .map(RecordedEvent::event)
                .filter(change -> change.rating() != ChangeRating.MINOR)
                .toList();
    }
}
