package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The seats of a session: those of the committee on its day, or today once that day has come, and those of members whose
 * mandate was ended early, as long as an examination on its agenda is open in whose electorate they are. Who had a seat when
 * the session opened has it until the mandate's own term, whatever has been decided since.
 */
@Component
public class SessionSeats {

    private final Composition composition;
    private final Examinations examinations;
    private final SessionTasks tasks;
    private final SessionJournal journal;
    private final AuthorityClock clock;

    SessionSeats(
            Composition composition,
            Examinations examinations,
            SessionTasks tasks,
            SessionJournal journal,
            AuthorityClock clock) {
        this.composition = composition;
        this.examinations = examinations;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Seat> of(Session session) {
        LocalDate today = clock.today();
        LocalDate day = session.startsAt().toLocalDate();
        return composition.seats(day.isAfter(today) ? day : today, sitting(session));
    }

    /** The accounts of its titulars and of their deputies. */
    List<Person> members(Session session) {
        return of(session).stream().flatMap(Seat::everybody).distinct().toList();
    }

    private Set<String> sitting(Session session) {
        Map<String, Set<String>> seated = examinations.seated(
                session.agenda().stream().map(AgendaItem::caseReference).toList());
        seated.keySet().retainAll(tasks.running(seated.keySet()));
        Set<String> sitting = new HashSet<>(journal.seatedAtOpening(session.number()));
        seated.values().forEach(sitting::addAll);
        return sitting;
    }
}
