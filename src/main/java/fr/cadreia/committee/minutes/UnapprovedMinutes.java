package fr.cadreia.committee.minutes;

import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The minutes of closed sessions that are not filed yet, even if they have waited for long. */
@Component
public class UnapprovedMinutes {

    private final Sessions sessions;
    private final MinutesStore store;

    UnapprovedMinutes(Sessions sessions, MinutesStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    /** Returns the numbers of their sessions before that day, the earliest first. */
    public List<String> before(LocalDate day) {
        return sessions.openedFrom(LocalDate.EPOCH).stream()
                .filter(session -> session.status() == Session.Status.CLOSED
                        && session.startsAt().toLocalDate().isBefore(day))
                .map(Session::number)
                .filter(number -> store.find(number)
                        .filter(minutes -> minutes.status() == Minutes.Status.FILED)
                        .isEmpty())
                .toList();
    }
}
