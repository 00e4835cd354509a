package fr.cadreia.committee.session;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a session was really held.
 *
 * @param closed empty while it is open
 * @param earlyReason why before the day, or the time, for which it was convened; empty when it was not, or nobody said
 */
public record ActualSessionTime(Instant opened, Optional<Instant> closed, String earlyReason) {

    /** In the row of the opening: why on its day but before its time. */
    static final String SOONER = "soonerReason";

    /** @return empty as long as the session is not opened */
    static Optional<ActualSessionTime> of(List<JournalEntry> rows) {
        return last(rows, JournalKind.SESSION_OPENED)
                .map(opening -> new ActualSessionTime(
                        opening.writtenAt(),
                        last(rows, JournalKind.SESSION_CLOSED).map(JournalEntry::writtenAt),
                        earlyReason(opening)));
    }

    /** As the row of the opening says; empty where it was not early, or nobody said why. */
    static String earlyReason(JournalEntry opening) {
        JsonNode facts = opening.facts();
        return facts.path(SOONER).asText("");
    }

    private static Optional<JournalEntry> last(List<JournalEntry> rows, JournalKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).reduce((earlier, later) -> later);
    }

    /** Local. */
    public LocalDateTime start() {
        return LocalDateTime.ofInstant(opened, ZoneId.systemDefault());
    }

    /** Local. */
    public LocalDate day() {
        return start().toLocalDate();
    }

    /** Opened after that one, and not over before it. */
    public boolean follows(ActualSessionTime other) {
        return opened.isAfter(other.opened)
                && (closed.isEmpty()
                        || other.closed.filter(closed.get()::isAfter).isPresent());
    }
}
