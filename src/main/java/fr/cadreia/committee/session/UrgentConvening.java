package fr.cadreia.committee.session;

import fr.cadreia.committee.ConvocationIssued;
import fr.cadreia.committee.session.SessionPlanning.Venue;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A session is not held before its convened day. To sit earlier, the members are convened
 * anew with the reason of the urgency: the new convocation replaces the first (see src/docs/adr/0038).
 */
@Component
public class UrgentConvening {

    private final Sessions sessions;
    private final SessionCases cases;
    private final SessionTasks tasks;
    private final SessionPlanning planning;
    private final SessionConvening convening;
    private final ConveningRight right;
    private final UrgentNotice urgent;
    private final AuthorityClock clock;
    private final ApplicationEventPublisher events;

    UrgentConvening(
            Sessions sessions,
            SessionCases cases,
            SessionTasks tasks,
            SessionPlanning planning,
            SessionConvening convening,
            ConveningRight right,
            UrgentNotice urgent,
            AuthorityClock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.cases = cases;
        this.tasks = tasks;
        this.planning = planning;
        this.convening = convening;
        this.right = right;
        this.urgent = urgent;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param urgency why the first convocation cannot be waited for
     * @param given what of the draft opinions is no person
     */
    @Transactional
    public void convene(Person person, String number, Venue venue, String urgency, NotPersons given) {
        SessionPlanning.requireSecretary(person);
        planning.check(venue);
        if (urgency.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif de l’urgence\u00a0: dites pourquoi la date convoquée ne peut être attendue.");
        }
        urgent.require(venue.startsAt().toLocalDate());
        Session convened = sessions.lockForUpdate(number);
        requireSooner(convened, venue);
        Session session = anew(convened, venue);
        List<Waiting> waiting = cases.waiting(session, SessionOpening.ATTENDANCE);
        if (waiting.isEmpty()) {
            throw CommandRefusedException.conflict("Aucun dossier de cette séance n’attend plus d’être examiné.");
        }
        if (waiting.stream().anyMatch(Waiting::second)) {
            throw CommandRefusedException.conflict(
                    "Une seconde convocation se passe de quorum, et l’urgence n’abrège pas son délai.");
        }
        waiting.forEach(task -> tasks.adjourn(task, false));
        sessions.update(session);
        if (right.isWithTheChair()) {
            convening.submit(person, number, urgency, given);
            return;
        }
        convening.sendAll(person, session, urgency, "", given);
        events.publishEvent(new ConvocationIssued(number));
    }

    /** An urgency shortens the notice: it puts nothing off, unless the day has passed without a session. */
    private void requireSooner(Session convened, Venue venue) {
        boolean toCome = convened.startsAt().isAfter(clock.dateTime());
        if (toCome && !venue.startsAt().isBefore(convened.startsAt())) {
            throw CommandRefusedException.invalid("La séance est convoquée pour le "
                    + FrenchText.weekday(convened.startsAt().toLocalDate())
                    + "\u00a0: l’urgence ne permet que de siéger plus tôt. Choisissez une date avant celle-là.");
        }
    }

    /** Convened at once, or prepared for the chair to approve. */
    private Session anew(Session session, Venue venue) {
        return right.isWithTheChair()
                ? session.preparedAnew(venue.startsAt(), venue.place(), venue.videoLink())
                : session.convenedAnew(venue.startsAt(), venue.place(), venue.videoLink());
    }
}
