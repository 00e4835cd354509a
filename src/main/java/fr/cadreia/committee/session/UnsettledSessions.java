package fr.cadreia.committee.session;

import fr.cadreia.committee.SessionUnsettled;
import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds sessions whose points are all decided or gone, sessions still open after their day, with their open ballots,
 * and sessions that nobody opened on their day. The secretary is told of each once for its day, and sees it on the
 * landing page as long as it lasts.
 */
@Component
public class UnsettledSessions implements AwaitedActions {

    private final Sessions sessions;
    private final PointTasks cases;
    private final ApplicationEventPublisher events;
    private final AuthorityClock clock;

    UnsettledSessions(Sessions sessions, PointTasks cases, ApplicationEventPublisher events, AuthorityClock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** The reason why a session is reported to the secretary. */
    private enum Cause {
        /** The session is open and nothing is left to do in it. */
        SETTLED,
        /** The session is convened and none of its points is before the committee any more. */
        EMPTIED,
        /** The session was convened for a day that is over, and was not opened. */
        MISSED,
        /** The session is still open after the day on which it was opened. */
        OVERDUE
    }

    @Override
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.COMMITTEE_SECRETARY)
                ? found(sessions.convenedOrOpen()).stream().map(Found::action).toList()
                : List.of();
    }

    /** Returns the secretary's action on the session; empty when none is needed any more. */
    public Optional<Action> of(String number) {
        return found(sessions.find(number).stream().toList()).stream()
                .map(Found::action)
                .findFirst();
    }

    /**
     * Tells the secretary about unsettled sessions. Several nodes may run it at once. A session that is convened again
     * and missed again is announced again.
     */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    @Transactional
    public void tell() {
        for (Found found : found(sessions.convenedOrOpen())) {
            String number = found.session().number();
            String day = found.session().startsAt().format(DateTimeFormatter.BASIC_ISO_DATE);
            if (sessions.tells(number, found.cause() + day)) {
                events.publishEvent(new SessionUnsettled(number));
            }
        }
    }

    private List<Found> found(List<Session> those) {
        if (those.isEmpty()) {
            return List.of();
        }
        Map<String, List<Waiting>> waiting = cases.waiting(PointStage.SITTING);
        return those.stream()
                .flatMap(session -> {
                    List<Waiting> left = waiting.getOrDefault(session.number(), List.of());
                    return cause(session, left).map(cause -> new Found(session, cause, left)).stream();
                })
                .toList();
    }

    private Optional<Cause> cause(Session session, List<Waiting> left) {
        LocalDate today = clock.today();
        return switch (session.status()) {
            case OPEN -> {
                boolean over = session.openedAt()
                        .filter(at -> at.toLocalDate().isBefore(today))
                        .isPresent();
                yield left.isEmpty()
                        ? Optional.of(Cause.SETTLED)
                        : Optional.of(Cause.OVERDUE).filter(cause -> over);
            }
            case CONVENED -> {
                boolean over = session.startsAt().toLocalDate().isBefore(today);
                boolean waits = left.stream().anyMatch(task -> task.stage() == PointStage.ATTENDANCE);
                // Nothing is left to do for a missed session whose cases went on to another one.
                yield over
                        ? Optional.of(Cause.MISSED).filter(cause -> waits)
                        : Optional.of(Cause.EMPTIED).filter(cause -> !waits);
            }
            case PREPARED, CLOSED -> Optional.empty();
        };
    }

    /** @param left the tasks that wait in the session */
    private record Found(Session session, Cause cause, List<Waiting> left) {

        Action action() {
            return new Action(
                    "Séance n° " + session.number() + ", " + SessionWords.moment(session) + words(),
                    "/comite/seances/" + session.number());
        }

        private String words() {
            return switch (cause) {
                case SETTLED -> "\u00a0: tous ses points sont décidés, reportés ou retirés. Levez la séance.";
                case EMPTIED ->
                    "\u00a0: plus aucun de ses points n’est devant le comité. Prévenez les membres qu’elle ne se tient"
                            + " pas, ou inscrivez-y un autre dossier.";
                case MISSED ->
                    "\u00a0: elle n’a pas été ouverte à sa date. Sa page dit ce qui reste possible\u00a0: la convoquer de nouveau,"
                            + " ou remplir sa feuille de présence si elle se tient aujourd’hui.";
                case OVERDUE ->
                    ", toujours ouverte" + ballots() + ". Faites achever ce qui y est ouvert, puis levez la séance.";
            };
        }

        /** Returns the open ballots in French: « ; scrutin ouvert : IA-2026-0001 ». */
        private String ballots() {
            String open = left.stream()
                    .filter(task -> task.stage() == PointStage.CLOSING)
                    .map(Waiting::caseReference)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return open.isEmpty() ? "" : "\u00a0; scrutin ouvert\u00a0: " + open;
        }
    }
}
