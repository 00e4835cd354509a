package fr.cadreia.committee.session;

import fr.cadreia.committee.presence.Presences;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.SessionEvent.PresenceConfirmed;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members say themselves that they are there (émargement), on the day of the session and until it closes. */
@Component
public class PresenceConfirmation {

    private final Sessions sessions;
    private final SessionSeats seats;
    private final SessionJournal journal;
    private final Presences presences;
    private final Clock clock;

    PresenceConfirmation(
            Sessions sessions, SessionSeats seats, SessionJournal journal, Presences presences, Clock clock) {
        this.presences = presences;
        this.sessions = sessions;
        this.seats = seats;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * By account, who said so and whether at a distance; what each said first. A session that has opened may last past
     * midnight; who said so on the day of a session that was not held then says so again.
     */
    public Map<String, Boolean> of(Session session) {
        Map<String, Boolean> confirmed = new LinkedHashMap<>();
        LocalDate day = session.openedAt().map(LocalDateTime::toLocalDate).orElseGet(() -> LocalDate.now(clock));
        RecordedEvent.in(journal.of(session.number()), PresenceConfirmed.class)
                .filter(found -> !LocalDate.ofInstant(found.row().writtenAt(), ZoneId.systemDefault())
                        .isBefore(day))
                .forEach(found ->
                        confirmed.putIfAbsent(found.row().actor(), found.event().remote()));
        return confirmed;
    }

    /** Whether this person may say so now: a member, on the day of the session, who has not said so. */
    public boolean isAskedOf(Person person, Session session) {
        return isOnItsDay(session)
                && isMember(person, session)
                && !of(session).containsKey(person.id())
                && (session.status() == Session.Status.CONVENED || isOnSheet(person, session));
    }

    private boolean isOnItsDay(Session session) {
        return switch (session.status()) {
            case CONVENED -> session.startsAt().toLocalDate().equals(LocalDate.now(clock));
            case OPEN -> true;
            default -> false;
        };
    }

    private boolean isMember(Person person, Session session) {
        return seats.members(session).stream().anyMatch(member -> member.id().equals(person.id()));
    }

    private boolean isOnSheet(Person person, Session session) {
        return presences.of(session.number()).now().sheet().present().contains(person.id());
    }

    /** @param remote whether the member is there at a distance; once the session is open, its sheet says so */
    @Transactional
    public void confirm(Person person, String number, boolean remote) {
        Session session = sessions.lockForUpdate(number);
        if (!isMember(person, session)) {
            throw CommandRefusedException.forbidden("Seul un membre du comité confirme sa présence.");
        }
        if (!isOnItsDay(session)) {
            throw CommandRefusedException.conflict(
                    "La présence se confirme le jour de la séance, une fois convoquée et jusqu’à sa levée.");
        }
        if (of(session).containsKey(person.id())) {
            throw CommandRefusedException.conflict("Votre présence est déjà confirmée.");
        }
        boolean open = session.status() == Session.Status.OPEN;
        if (open && !isOnSheet(person, session)) {
            throw CommandRefusedException.conflict("La feuille de présence ne vous compte pas parmi les présents\u00a0:"
                    + " demandez au secrétariat de noter votre arrivée, puis confirmez-la.");
        }
        boolean far = open ? presences.of(number).now().sheet().remote().contains(person.id()) : remote;
        journal.append(person.id(), session, new PresenceConfirmed(far));
    }
}
