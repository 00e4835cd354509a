package fr.cadreia.committee.minutes;

import fr.cadreia.committee.WaitingMinutes;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those of closed sessions that are not filed. */
@Component
class UnapprovedMinutes implements WaitingMinutes {

    /** What waits for longer is no business of the next session's agenda. */
    private static final int MONTHS = 6;

    private static final int MOST = 3;

    private final Sessions sessions;
    private final MinutesStore store;

    UnapprovedMinutes(Sessions sessions, MinutesStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    @Override
    public List<String> before(LocalDate day) {
        List<String> waiting = sessions.openedFrom(day.minusMonths(MONTHS)).stream()
                .filter(session -> session.status() == Session.Status.CLOSED
                        && session.startsAt().toLocalDate().isBefore(day))
                .map(Session::number)
                .filter(number -> store.find(number)
                        .filter(minutes -> minutes.status() == Minutes.Status.FILED)
                        .isEmpty())
                .toList();
        return waiting.subList(Math.max(0, waiting.size() - MOST), waiting.size());
    }
}
