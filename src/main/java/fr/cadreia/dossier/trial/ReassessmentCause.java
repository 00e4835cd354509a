package fr.cadreia.dossier.trial;

import fr.cadreia.dossier.Step;
import fr.cadreia.journal.CaseEvent.ReassessmentRequested;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cause of a re-evaluation: a person's request with the reason, or the day that has come. */
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
    public record Cause(Instant begun, String words) {}

    /** Returns the cause of the re-evaluation that began last. */
    public Optional<Cause> of(String caseReference) {
        Optional<RecordedEvent<ReassessmentRequested>> request = Optional.empty();
        Optional<Cause> last = Optional.empty();
        for (JournalEntry entry : journal.of(caseReference)) {
            Optional<RecordedEvent<ReassessmentRequested>> asked = entry.recorded(ReassessmentRequested.class);
            if (asked.isPresent()) {
                request = asked;
            } else if (entry.kind() == JournalKind.STEP_ENTERED && entry.step().equals(Step.REASSESSMENT.code())) {
                last = Optional.of(
                        new Cause(entry.writtenAt(), request.map(this::words).orElse(DUE)));
                request = Optional.empty();
            }
        }
        return last;
    }

    private String words(RecordedEvent<ReassessmentRequested> request) {
        return "Demandée le " + FrenchText.day(request.row().writtenAt()) + " par "
                + people.name(request.row().actor()) + "\u00a0: "
                + request.event().reason();
    }
}
