package fr.cadreia.dossier.trial;

import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseSettings;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.StepEvent.ExperimentClosed;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The length and the extent of the trial of a case's solution, by the case's own journal and its own version of the
 * framework.
 */
@Component
public class Trials {

    private final Journal journal;
    private final CaseSettings settings;
    private final AuthorityClock clock;

    Trials(Journal journal, CaseSettings settings, AuthorityClock clock) {
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    public Trial of(String caseReference) {
        return Trial.of(journal.of(caseReference));
    }

    /** Returns its standing today; empty before any experimentation. */
    public Optional<TrialStanding> standing(String caseReference) {
        return of(caseReference).standing(settings.of(caseReference), clock.today());
    }

    /** Returns its standing at that time. */
    public Optional<TrialStanding> standing(CaseAsOf then) {
        return Trial.of(then.rows())
                .standing(settings.of(then.reference()), then.time().toLocalDate());
    }

    /** Returns its standing if its experimentation were closed today with this last day, and so much use. */
    public Optional<TrialStanding> standingIfClosed(String caseReference, LocalDate declared, long uses, long users) {
        return of(caseReference).standingIfClosed(settings.of(caseReference), clock.today(), declared, uses, users);
    }

    /**
     * Returns the line on the last experimentation that was closed by then, in French; empty when the solution was
     * generalised since, whose re-evaluation is about its service.
     */
    public Optional<String> told(String caseReference, Instant until) {
        Optional<String> told = Optional.empty();
        for (JournalEntry row : journal.of(caseReference)) {
            if (row.kind() == JournalKind.STEP_COMPLETED && !row.writtenAt().isAfter(until)) {
                Optional<ExperimentClosed> closed = row.as(ExperimentClosed.class);
                if (closed.isPresent()) {
                    told = closed.map(ExperimentClosed::trial).filter(text -> !text.isEmpty());
                } else if (row.place().form().equals(FormId.of(Generalization.class))) {
                    told = Optional.empty();
                }
            }
        }
        return told;
    }
}
