package fr.cadreia.register;

import fr.cadreia.dossier.trial.Trial;
import fr.cadreia.dossier.trial.TrialRound;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.StepEvent.ExperimentClosed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a solution was really tried, as the journal proves it; nobody writes these days by hand.
 *
 * @param first null before any experimentation, and of one that was called off before it began
 * @param last null while it goes on
 * @param summary French line that was told when it was closed; null while it goes on
 */
record JournaledTrial(LocalDate first, LocalDate last, String summary) {

    static JournaledTrial of(List<JournalEntry> journal) {
        Optional<TrialRound> round = Trial.of(journal).current();
        LocalDate last = round.flatMap(TrialRound::ended).orElse(null);
        LocalDate first = round.map(TrialRound::first)
                .filter(day -> last == null || !day.isAfter(last))
                .orElse(null);
        return new JournaledTrial(first, last, last == null ? null : summary(journal));
    }

    private static String summary(List<JournalEntry> journal) {
        return RecordedEvent.in(journal, ExperimentClosed.class)
                .map(closed -> closed.event().trial())
                .filter(text -> !text.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
