package fr.cadreia.committee.session;

import fr.cadreia.committee.presence.Presences;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.dossier.event.SessionEvent.RoomEntered;
import fr.cadreia.dossier.event.SessionEvent.RoomLeft;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes who leaves the room while the committee deals with a case, and who comes back: whoever has an interest in a case is
 * not in the room when it is debated.
 */
@Component
public class RoomMoves {

    private final Sessions sessions;
    private final SessionJournal journal;
    private final Presences presences;
    private final People people;

    RoomMoves(Sessions sessions, SessionJournal journal, Presences presences, People people) {
        this.sessions = sessions;
        this.journal = journal;
        this.presences = presences;
        this.people = people;
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

    /** Those who have an interest in the case and are in the room, as far as the journal says. */
    public Set<String> inside(Session session, Collection<String> recused) {
        SessionPresence presence = presences.of(session.number());
        Set<String> inside = new LinkedHashSet<>(presence.now().sheet().present());
        inside.retainAll(recused);
        inside.removeIf(member -> isOut(session, presence, member));
        return inside;
    }

    /** The chair states that they left, before the case is put to the vote. */
    public void recordDepartures(String chair, Session session, String caseReference, Collection<String> members) {
        sessions.lockForUpdate(session.number());
        members.forEach(member -> journal.append(chair, session, new RoomLeft(member, caseReference)));
    }

    private Session open(Person secretary, String number, String member) {
        SessionPlanning.requireSecretary(secretary);
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
        return isOut(session, presences.of(session.number()), member);
    }

    private static boolean isOut(Session session, SessionPresence presence, String member) {
        return session.agenda().stream()
                .flatMap(item -> presence.outings(item.caseReference()).stream())
                .anyMatch(outing ->
                        outing.member().equals(member) && outing.back().isEmpty());
    }
}
