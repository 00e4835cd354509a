package fr.cadreia.committee.minutes;

import fr.cadreia.committee.session.ActualSessionTime;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.Sessions;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which session approves the minutes of another: by when they were really held, whatever the days of their convenings. */
@Component
class ApprovingSessions {

    private final Sessions sessions;
    private final MinutesStore store;
    private final SessionJournal journal;

    ApprovingSessions(Sessions sessions, MinutesStore store, SessionJournal journal) {
        this.sessions = sessions;
        this.store = store;
        this.journal = journal;
    }

    private record Candidate(Session session, ActualSessionTime held) {}

    /** The first session that was opened after this one and whose own minutes, which say so, are not signed yet. */
    Optional<Session> after(Session session) {
        ActualSessionTime own = journal.held(session.number()).orElseThrow();
        return sessions.openedFrom(own.day()).stream()
                .filter(this::maySaySo)
                .flatMap(other -> journal.held(other.number()).map(held -> new Candidate(other, held)).stream())
                .filter(other -> other.held().follows(own))
                .min(Comparator.comparing(other -> other.held().opened()))
                .map(Candidate::session);
    }

    private boolean maySaySo(Session other) {
        return switch (other.status()) {
            case OPEN -> true;
            case CLOSED ->
                store.find(other.number())
                        .map(Minutes::status)
                        .filter(status -> status != Minutes.Status.DRAFT)
                        .isEmpty();
            default -> false;
        };
    }
}
