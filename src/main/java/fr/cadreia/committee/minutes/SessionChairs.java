package fr.cadreia.committee.minutes;

import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.PresenceCorrected;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Who presided over a session, one after the other.
 *
 * @param first account
 * @param changes corrections of the sheet by which another member presides
 */
record SessionChairs(String first, List<RecordedEvent<PresenceCorrected>> changes) {

    /** @param rows of the session's journal, from its opening on */
    static SessionChairs of(List<JournalEntry> rows) {
        return new SessionChairs(
                RecordedEvent.last(rows, SessionOpened.class)
                        .orElseThrow()
                        .event()
                        .sheet()
                        .chair(),
                RecordedEvent.in(rows, PresenceCorrected.class)
                        .filter(corrected -> isChange(corrected.event()))
                        .toList());
    }

    /** Whether another member presides since the presence sheet was corrected. */
    static boolean isChange(PresenceCorrected correction) {
        return !correction.sheet().chair().equals(correction.before().chair());
    }

    boolean include(String account) {
        return first.equals(account)
                || changes.stream()
                        .anyMatch(change -> change.event().sheet().chair().equals(account));
    }

    /** @param name what an account is called; the answer is French */
    String words(UnaryOperator<String> name) {
        return name.apply(first)
                + changes.stream()
                        .map(change -> ", puis "
                                + name.apply(change.event().sheet().chair()) + " à partir de "
                                + SessionWords.time(change.row().writtenAt()))
                        .collect(Collectors.joining());
    }
}
