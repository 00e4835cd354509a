package fr.cadreia.committee.session;

import fr.cadreia.committee.presence.Presences;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.PresenceConfirmed;
import fr.cadreia.journal.SessionEvent.RoomEntered;
import fr.cadreia.journal.SessionEvent.RoomLeft;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what the sheet does not. Members confirm their presence themselves (émargement), on the day of the session
 * and until it closes. The secretary notes who leaves the room for a case and comes back: a member with an interest in
 * a case is not in the room when it is debated.
 */
@Component
public class SessionRoom {

    private final Sessions sessions;
    private final SessionSeats seats;
    private final SessionJournal journal;
    private final Presences presences;
    private final People people;
    private final AuthorityClock clock;

    SessionRoom(
            Sessions sessions,
            SessionSeats seats,
            SessionJournal journal,
            Presences presences,
            People people,
            AuthorityClock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.journal = journal;
        this.presences = presences;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Returns the accounts that confirmed their presence, and whether at a distance; the first confirmation of each
     * account counts. An open session may last past midnight. Confirmations made before the day on which it opens do
     * not count.
     */
    public Map<String, Boolean> confirmed(Session session) {
        Map<String, Boolean> confirmed = new LinkedHashMap<>();
        LocalDate day = session.openedAt().map(LocalDateTime::toLocalDate).orElseGet(() -> clock.today());
        RecordedEvent.in(journal.of(session.number()), PresenceConfirmed.class)
                .filter(found -> !AuthorityClock.dayOf(found.row().writtenAt()).isBefore(day))
                .forEach(found ->
                        confirmed.putIfAbsent(found.row().actor(), found.event().remote()));
        return confirmed;
    }

    /** Tells whether this person may confirm presence now: a member who has not done so, on the day of the session. */
    public boolean isAskedOf(Person person, Session session) {
        return isOnItsDay(session)
                && isMember(person, session)
                && !confirmed(session).containsKey(person.id())
                && (session.status() == Session.Status.CONVENED || isOnSheet(person, session));
    }

    private boolean isOnItsDay(Session session) {
        return switch (session.status()) {
            case CONVENED -> session.startsAt().toLocalDate().equals(clock.today());
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
        if (confirmed(session).containsKey(person.id())) {
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

    /** @throws CommandRefusedException when the member is not in the room, or the case not on the agenda */
    @Transactional
    public void leave(Person secretary, String number, String member, String caseReference) {
        Session session = open(secretary, number, member);
        if (!session.has(caseReference)) {
            throw CommandRefusedException.invalid("Point\u00a0: choisissez un dossier de l’ordre du jour.");
        }
        if (isOut(session, member)) {
            throw CommandRefusedException.conflict(people.name(member) + " est déjà hors de la salle.");
        }
        journal.append(secretary.id(), session, new RoomLeft(member, caseReference));
    }

    /** @throws CommandRefusedException when the member has not left the room */
    @Transactional
    public void comeBack(Person secretary, String number, String member) {
        Session session = open(secretary, number, member);
        if (!isOut(session, member)) {
            throw CommandRefusedException.conflict(people.name(member) + " n’a pas quitté la salle.");
        }
        journal.append(secretary.id(), session, new RoomEntered(member));
    }

    /** Returns the members with an interest in the case who are in the room, as far as the journal says. */
    public Set<String> inside(String number, Collection<String> recused) {
        SessionPresence presence = presences.of(number);
        Set<String> inside = new LinkedHashSet<>(presence.now().sheet().present());
        inside.retainAll(recused);
        inside.removeAll(presence.out());
        return inside;
    }

    /** Records that these members left the room, as the chair states before the case is put to the vote. */
    public void recordDepartures(String chair, String number, String caseReference, Collection<String> members) {
        if (!members.isEmpty()) {
            Session session = sessions.lockForUpdate(number);
            members.forEach(member -> journal.append(chair, session, new RoomLeft(member, caseReference)));
        }
    }

    private Session open(Person secretary, String number, String member) {
        SecretaryOnly.require(secretary);
        Session session = sessions.lockForUpdate(number);
        if (session.status() != Session.Status.OPEN) {
            throw CommandRefusedException.conflict("Les mouvements ne se notent que pendant la séance.");
        }
        if (!presences.of(number).now().sheet().present().contains(member)) {
            throw CommandRefusedException.invalid("Membre\u00a0: choisissez un membre présent.");
        }
        return session;
    }

    private boolean isOut(Session session, String member) {
        return presences.of(session.number()).out().contains(member);
    }
}
