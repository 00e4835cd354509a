package fr.cadreia.committee.session;

import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.session.CommitteeCalendar.OtherTime;
import fr.cadreia.committee.session.PresenceChanges.Correction;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.ListPut;
import fr.cadreia.journal.SessionEvent.PresenceCorrected;
import fr.cadreia.journal.SessionEvent.SessionConvened;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.people.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Records what happened to a session in its own chain of the journal, in the transaction of the cause. */
@Component
public class SessionJournal {

    private final Journal journal;

    SessionJournal(Journal journal) {
        this.journal = journal;
    }

    /** Returns the rows of the session's chain, oldest first. */
    public List<JournalEntry> of(String number) {
        return journal.of(SessionEvent.chain(number));
    }

    /** Returns the time at which the session was really held; empty as long as it is not opened. */
    public Optional<ActualSessionTime> held(String number) {
        return ActualSessionTime.of(of(number));
    }

    /** Returns the real time of the session, if it was held on another day than convened, or well before its time. */
    public Optional<OtherTime> otherTime(Session session) {
        return Optional.ofNullable(otherTimes(List.of(session)).get(session.number()));
    }

    /** Returns the same for several sessions, by their numbers, in one query. */
    public Map<String, OtherTime> otherTimes(Collection<Session> sessions) {
        Map<String, Session> moved = sessions.stream()
                .filter(Session::isHeldAtAnotherTime)
                .collect(Collectors.toMap(session -> SessionEvent.chain(session.number()), Function.identity()));
        Map<String, OtherTime> times = new HashMap<>();
        journal.of(moved.keySet(), JournalKind.SESSION_OPENED).forEach(row -> {
            Session session = Objects.requireNonNull(moved.get(row.caseReference()));
            times.put(
                    session.number(),
                    new OtherTime(
                            session.openedAt().orElseThrow(),
                            !session.isHeldOnAnotherDay(),
                            row.as(SessionOpened.class).orElseThrow().soonerReason()));
        });
        return times;
    }

    /**
     * Returns the reason why the notice was not kept; empty when it was kept, or as long as the session is not
     * convened.
     */
    public String urgency(String number) {
        return RecordedEvent.last(of(number), SessionConvened.class)
                .map(convened -> convened.event().urgency())
                .orElse("");
    }

    /**
     * @param sooner why the session is opened on its day but before its time, or empty
     * @param seats the seats of the members in office
     * @param unlisted members about whom the sheet says nothing, because it is the sheet of a case from which they are
     *     recused
     */
    void opened(
            String actor,
            Session session,
            PresenceSheet sheet,
            String sooner,
            List<Seat> seats,
            List<String> unlisted) {
        append(
                actor,
                session,
                new SessionOpened(
                        sheet.recorded(SessionSeats.deputies(seats)),
                        members(seats),
                        colleges(seats),
                        sooner,
                        unlisted));
    }

    /** Records a correction with the sheet before and after it. */
    void corrected(
            String actor,
            Session session,
            Correction correction,
            PresenceSheet before,
            PresenceSheet after,
            List<Seat> seats) {
        append(
                actor,
                session,
                new PresenceCorrected(
                        after.recorded(SessionSeats.deputies(seats)),
                        members(seats),
                        correction.member(),
                        correction.change().name(),
                        correction.holder(),
                        correction.reason(),
                        before.recorded(SessionSeats.deputies(seats))));
    }

    private static List<String> members(List<Seat> seats) {
        return seats.stream().map(seat -> seat.titular().id()).toList();
    }

    /**
     * Returns the ids of the colleges' roles by account of titulars and deputies. They are stored because accounts may
     * be closed later.
     */
    private static Map<String, String> colleges(List<Seat> seats) {
        Map<String, String> colleges = new LinkedHashMap<>();
        seats.forEach(seat -> Stream.concat(Stream.of(seat.titular()), seat.deputies().stream())
                .forEach(member -> colleges.put(member.id(), seat.college().id())));
        return colleges;
    }

    /** @param cases references of the cases whose motions are put to the vote together */
    void listPut(Person person, Session session, List<String> cases) {
        append(person.id(), session, new ListPut(cases));
    }

    void closed(Person person, Session session) {
        append(person.id(), session, new SessionEvent.SessionClosed());
    }

    public void append(String actor, Session session, SessionEvent event) {
        journal.append(SessionEvent.chain(session.number()), actor, "", event);
    }
}
