package fr.cadreia.register;

import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.event.JournalKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the committee reports of a year beside its opinions (rule 9): what it was told of, and what became of its reservations. */
@Component
public class CommitteeYear {

    private static final Set<JournalKind> TOLD = Set.of(
            JournalKind.INCIDENT_REPORTED,
            JournalKind.USE_SUSPENDED,
            JournalKind.USE_MAINTAINED,
            JournalKind.REASSESSMENT_LATE);

    private final CaseHistory history;
    private final Commitments commitments;
    private final Clock clock;

    CommitteeYear(CaseHistory history, Commitments commitments, Clock clock) {
        this.history = history;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** How many reports were accepted, uses suspended or kept for the time being, and re-evaluations late. */
    public record Told(long reports, long suspensions, long maintained, long late) {}

    public Told told(Year year) {
        Map<JournalKind, Long> counts = new EnumMap<>(JournalKind.class);
        for (JournalEntry row : history.entries(TOLD, start(year).minusNanos(1), start(year.plusYears(1)))) {
            counts.merge(row.kind(), 1L, Long::sum);
        }
        return new Told(
                counts.getOrDefault(JournalKind.INCIDENT_REPORTED, 0L),
                counts.getOrDefault(JournalKind.USE_SUSPENDED, 0L),
                counts.getOrDefault(JournalKind.USE_MAINTAINED, 0L),
                counts.getOrDefault(JournalKind.REASSESSMENT_LATE, 0L));
    }

    /** Where a reservation stands; that it is done is what the department says. */
    public enum State {
        DONE("committee-year.done"),
        MOOT("committee-year.moot"),
        LATE("committee-year.late"),
        OPEN("committee-year.open");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** Of its words. */
        public String key() {
            return key;
        }
    }

    /** Empty of what is not followed, or is hidden. @param reservation as the register has it */
    public Optional<State> state(String reference, String reservation) {
        return commitments.of(reference).stream()
                .filter(asked -> asked.demand().equals(reservation.strip()))
                .reduce((earlier, later) -> later)
                .map(this::state);
    }

    private State state(Commitment asked) {
        return asked.fulfilment()
                .map(fulfilment -> fulfilment == Commitment.Fulfilment.DONE ? State.DONE : State.MOOT)
                .orElse(asked.isLate(LocalDate.now(clock)) ? State.LATE : State.OPEN);
    }

    private static Instant start(Year year) {
        return year.atDay(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
