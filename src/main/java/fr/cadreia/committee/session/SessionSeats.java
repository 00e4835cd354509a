package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.presence.Presences;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The seats of a session: the committee's seats on its day, or today once that day has come. Members whose mandate was
 * ended early keep a seat as long as they are in the electorate of an open examination on the agenda. A member who had
 * a seat at the opening keeps it until the mandate's original term.
 */
@Component
public class SessionSeats {

    private final Composition composition;
    private final Examinations examinations;
    private final CommitteeTasks tasks;
    private final Presences presences;
    private final AuthorityClock clock;

    SessionSeats(
            Composition composition,
            Examinations examinations,
            CommitteeTasks tasks,
            Presences presences,
            AuthorityClock clock) {
        this.composition = composition;
        this.examinations = examinations;
        this.tasks = tasks;
        this.presences = presences;
        this.clock = clock;
    }

    public List<Seat> of(Session session) {
        LocalDate today = clock.today();
        LocalDate day = session.startsAt().toLocalDate();
        return composition.seats(day.isAfter(today) ? day : today, () -> sitting(session));
    }

    /** Returns the session's titulars and their deputies. */
    List<Person> members(Session session) {
        return of(session).stream().flatMap(Seat::everybody).distinct().toList();
    }

    /** Returns the deputies of these seats: deputy to titular. */
    public static Map<String, String> deputies(List<Seat> seats) {
        Map<String, String> deputies = new LinkedHashMap<>();
        seats.forEach(seat -> seat.deputies()
                .forEach(deputy -> deputies.put(deputy.id(), seat.titular().id())));
        return deputies;
    }

    private Set<String> seatedAtOpening(Session session) {
        return session.openedAt().isEmpty()
                ? Set.of()
                : presences
                        .of(session.number())
                        .opening()
                        .map(opened -> opened.event().colleges().keySet())
                        .orElse(Set.of());
    }

    private Set<String> sitting(Session session) {
        Map<String, Set<String>> seated = examinations.seated(
                session.agenda().stream().map(AgendaItem::caseReference).toList());
        seated.keySet().retainAll(tasks.running(seated.keySet()));
        Set<String> sitting = new HashSet<>(seatedAtOpening(session));
        seated.values().forEach(sitting::addAll);
        return sitting;
    }
}
