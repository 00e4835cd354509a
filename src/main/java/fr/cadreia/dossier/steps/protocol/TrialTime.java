package fr.cadreia.dossier.steps.protocol;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.journal.CaseEvent.RectificationApproved;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The moment from which the experimentations of a case count towards their total. A protocol that a rectification undid
 * counts only for the days on which people really took part: not for a date that was a mistake.
 */
final class TrialTime {

    private final List<StepDocument> documents;
    private final List<JournalEntry> journal;

    TrialTime(List<StepDocument> documents, List<JournalEntry> journal) {
        this.documents = documents;
        this.journal = journal;
    }

    /** Returns the first day that counts since the last generalisation; empty before any experimentation. */
    Optional<LocalDate> firstDay() {
        Optional<LocalDate> first = Optional.empty();
        for (StepDocument document : documents) {
            if (document.is(Generalization.class)) {
                first = Optional.empty();
            } else if (document.is(ExperimentProtocol.class) && first.isEmpty()) {
                first = firstDay(document);
            }
        }
        return first;
    }

    private Optional<LocalDate> firstDay(StepDocument protocol) {
        LocalDate start = protocol.as(ExperimentProtocol.class).start();
        Optional<LocalDate> undone = undone(protocol);
        if (undone.isEmpty()) {
            return Optional.of(start);
        }
        // Completing the protocol began the experimentation: an earlier date was never lived.
        LocalDate written = AuthorityClock.dayOf(protocol.writtenAt());
        LocalDate lived = start.isAfter(written) ? start : written;
        return Optional.of(lived).filter(day -> day.isBefore(undone.get()));
    }

    /** Returns the day on which a rectification undid the protocol, if it did before another was written. */
    private Optional<LocalDate> undone(StepDocument protocol) {
        Instant next = documents.stream()
                .filter(later -> later.id() > protocol.id() && later.form().equals(protocol.form()))
                .map(StepDocument::writtenAt)
                .findFirst()
                .orElse(Instant.MAX);
        return journal.stream()
                .filter(entry -> entry.as(RectificationApproved.class)
                        .filter(TrialTime::undoesProtocol)
                        .isPresent())
                .map(JournalEntry::writtenAt)
                .filter(at -> !at.isBefore(protocol.writtenAt()) && !at.isAfter(next))
                .findFirst()
                .map(AuthorityClock::dayOf);
    }

    private static boolean undoesProtocol(RectificationApproved approved) {
        return Step.of(approved.redo())
                .filter(step -> step.isUpTo(Step.EXPERIMENT_PROTOCOL))
                .isPresent();
    }
}
