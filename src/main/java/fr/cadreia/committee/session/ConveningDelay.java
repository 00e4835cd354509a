package fr.cadreia.committee.session;

import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many clear days (jours francs) lie between a convocation and its session, and what makes up for fewer. */
@Component
public class ConveningDelay {

    private final SessionCases cases;
    private final AgendaFrameworks frameworks;
    private final UrgentNotice urgent;
    private final AuthorityClock clock;

    ConveningDelay(SessionCases cases, AgendaFrameworks frameworks, UrgentNotice urgent, AuthorityClock clock) {
        this.cases = cases;
        this.frameworks = frameworks;
        this.urgent = urgent;
        this.clock = clock;
    }

    /** @param impediment of the chair, in whose place somebody convenes; else empty */
    ConveningNotice notice(Session session, String urgency, String impediment) {
        List<String> second = second(session);
        return new ConveningNotice(frameworks.clearDays(session, second), urgency, second, impediment);
    }

    /**
     * The earliest day on which the notice is kept for every case on the agenda: clear days (jours francs), fewer for a
     * second convening.
     */
    public LocalDate earliest(Session session) {
        return after(frameworks.clearDays(session, second(session)));
    }

    /** Whether its day does not keep the notice, and the reason of an urgency makes up for that. */
    public boolean mayBeUrgent(Session session) {
        List<String> second = second(session);
        LocalDate day = session.startsAt().toLocalDate();
        return day.isBefore(after(frameworks.clearDays(session, second)))
                && urgent.obstacle(day).isEmpty()
                && keepsSecondNotice(session, second);
    }

    /** No urgency shortens the notice of a case that is convened again after a session without quorum. */
    private boolean keepsSecondNotice(Session session, List<String> second) {
        LocalDate day = session.startsAt().toLocalDate();
        return second.isEmpty() || !day.isBefore(after(frameworks.clearDaysOfSecond(session, second)));
    }

    /** Its cases that are convened again after a session without quorum, those that are before the chair included. */
    private List<String> second(Session session) {
        Set<String> second = Stream.concat(
                        cases.waiting(SessionPlanning.CONVENING).values().stream(),
                        cases.waiting(session, SessionOpening.ATTENDANCE).stream())
                .filter(Waiting::second)
                .map(Waiting::caseReference)
                .collect(Collectors.toSet());
        return session.agenda().stream()
                .map(AgendaItem::caseReference)
                .filter(second::contains)
                .toList();
    }

    /** @throws CommandRefusedException when the day is too early, and no urgency makes up for that */
    void require(Session session, String urgency) {
        List<String> second = second(session);
        LocalDate day = session.startsAt().toLocalDate();
        LocalDate earliest = after(frameworks.clearDays(session, second));
        if (!day.isBefore(earliest)) {
            return;
        }
        boolean mayBeShortened = keepsSecondNotice(session, second);
        if (urgency.isBlank() || !mayBeShortened) {
            String remedy = mayBeShortened
                    ? "donnez le motif de l’urgence, ou choisissez"
                    : "une seconde convocation se passe de quorum, et l’urgence n’abrège pas son délai\u00a0; choisissez";
            throw CommandRefusedException.invalid("Le délai de convocation n’est pas tenu\u00a0: " + remedy
                    + " une date à partir du " + FrenchText.day(earliest) + ".");
        }
        urgent.require(day);
    }

    private LocalDate after(int clearDays) {
        return clock.today().plusDays(clearDays + 1L);
    }
}
