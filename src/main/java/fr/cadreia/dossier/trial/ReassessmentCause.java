package fr.cadreia.dossier.trial;

import fr.cadreia.dossier.Step;
import fr.cadreia.journal.CaseEvent.ChangeDeclared;
import fr.cadreia.journal.CaseEvent.ReassessmentDated;
import fr.cadreia.journal.CaseEvent.ReassessmentRequested;
import fr.cadreia.journal.ChangeRating;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cause of a re-evaluation: a request with its reason, a declared change, or the day that has come. */
@Component
public class ReassessmentCause {

    private static final String DUE = "Son échéance est venue.";

    private final Journal journal;
    private final People people;

    ReassessmentCause(Journal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    /**
     * The cause of one re-evaluation.
     *
     * @param words French, e.g. « Demandée le 3 mars 2026 par Ada Lovelace : trop d'erreurs. »
     */
    public record Cause(Instant begun, String words) {

        private Cause with(String more) {
            return new Cause(begun, words + "\n" + more);
        }
    }

    /** Returns the cause of the re-evaluation that began last. */
    public Optional<Cause> of(String caseReference) {
        Optional<String> request = Optional.empty();
        Optional<Cause> last = Optional.empty();
        boolean under = false;
        for (JournalEntry entry : journal.of(caseReference)) {
            Optional<String> asked = asked(entry);
            if (asked.isPresent()) {
                request = asked;
                // What is under way takes it in.
                last = under ? last.map(cause -> cause.with(asked.get())) : last;
            } else if (entry.kind() == JournalKind.REASSESSMENT_DATED) {
                under = false;
                // A change that came too late for it is the cause of the next one, which is due at once.
                request = isDueAtOnce(entry) ? request : Optional.empty();
            } else if (entry.kind() == JournalKind.STEP_ENTERED && entry.step().equals(Step.REASSESSMENT.code())) {
                last = Optional.of(new Cause(entry.writtenAt(), request.orElse(DUE)));
                request = Optional.empty();
                under = true;
            }
        }
        return last;
    }

    private static boolean isDueAtOnce(JournalEntry row) {
        return row.as(ReassessmentDated.class)
                .filter(dated -> !dated.nextReassessment().isAfter(AuthorityClock.dayOf(row.writtenAt())))
                .isPresent();
    }

    private Optional<String> asked(JournalEntry row) {
        return row.as(ReassessmentRequested.class)
                .map(request -> "Demandée" + told(row) + request.reason())
                .or(() -> row.as(ChangeDeclared.class)
                        .filter(change -> change.rating() != ChangeRating.MINOR)
                        .map(change -> change.rating().label() + " déclaré" + told(row) + change.description()));
    }

    private String told(JournalEntry row) {
        return " le " + FrenchText.day(row.writtenAt()) + " par " + people.name(row.actor()) + "\u00a0: ";
    }
}
