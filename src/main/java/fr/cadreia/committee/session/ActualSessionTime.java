package fr.cadreia.committee.session;

import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The time at which a session was really held.
 *
 * @param closed empty while it is open
 */
public record ActualSessionTime(Instant opened, Optional<Instant> closed) {

    /** @return the time, or empty as long as the session is not opened */
    static Optional<ActualSessionTime> of(List<JournalEntry> rows) {
        return RecordedEvent.last(rows, SessionOpened.class)
                .map(opening -> new ActualSessionTime(
                        opening.row().writtenAt(),
                        RecordedEvent.last(rows, SessionEvent.SessionClosed.class)
                                .map(closing -> closing.row().writtenAt())));
    }

    /** Returns the local time at which the session was opened. */
    public LocalDateTime start() {
        return AuthorityClock.dateTimeOf(opened);
    }

    /** Returns the local day on which the session was opened. */
    public LocalDate day() {
        return start().toLocalDate();
    }

    /** Tells whether this session was opened after the other one, and not closed before it. */
    public boolean follows(ActualSessionTime other) {
        return opened.isAfter(other.opened)
                && (closed.isEmpty()
                        || other.closed.filter(closed.get()::isAfter).isPresent());
    }
}
