package fr.cadreia.committee.session;

import fr.cadreia.committee.SessionToClose;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.committee.steps.result.ExaminationResult;
import fr.cadreia.engine.FormId;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds sessions whose points are all decided or gone, and those that are open though their day is over, with the ballots that
 * are open in them; each is told to the secretary once, and stands on the secretary's landing as long as it lasts.
 */
@Component
public class SessionsLeftOpen implements AwaitedActions {

    private static final String RESULT = FormId.of(ExaminationResult.class);

    private final Sessions sessions;
    private final SessionCases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionsLeftOpen(Sessions sessions, SessionCases cases, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Why a session is told of. */
    private enum Cause {
        /** Opened, and nothing is left to do in it. */
        SETTLED,
        /** Convened, and none of its points is before the committee any more. */
        EMPTIED,
        /** Open on a day that is not its own. */
        OVERDUE
    }

    @Override
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.COMMITTEE_SECRETARY)
                ? sessions.convenedOrOpen().stream()
                        .flatMap(session -> action(session).stream())
                        .toList()
                : List.of();
    }

    /** What its secretary has to do about it; empty for one of which there is nothing to tell any more. */
    public Optional<Action> of(String number) {
        return sessions.find(number).flatMap(this::action);
    }

    private Optional<Action> action(Session session) {
        return cause(session).map(cause -> new Action(words(session, cause), "/comite/seances/" + session.number()));
    }

    /** Several nodes may do it at once. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    @Transactional
    public void tell() {
        for (Session session : sessions.convenedOrOpen()) {
            cause(session)
                    .filter(cause -> sessions.tells(session.number(), cause.name()))
                    .ifPresent(cause -> events.publishEvent(new SessionToClose(session.number())));
        }
    }

    private Optional<Cause> cause(Session session) {
        LocalDate today = LocalDate.now(clock);
        return switch (session.status()) {
            case OPEN -> {
                boolean waits = Stream.of(SessionOpening.ATTENDANCE, ListAdoption.MOTION, ListAdoption.CLOSING, RESULT)
                        .anyMatch(form -> !cases.waiting(session, form).isEmpty());
                boolean over = session.openedAt()
                        .filter(at -> at.toLocalDate().isBefore(today))
                        .isPresent();
                yield waits ? Optional.of(Cause.OVERDUE).filter(cause -> over) : Optional.of(Cause.SETTLED);
            }
            case CONVENED ->
                Optional.of(Cause.EMPTIED)
                        .filter(cause -> !session.startsAt().toLocalDate().isBefore(today))
                        .filter(cause -> cases.waiting(session, SessionOpening.ATTENDANCE)
                                .isEmpty());
            case PREPARED, CLOSED -> Optional.empty();
        };
    }

    private String words(Session session, Cause cause) {
        String which = "Séance n° " + session.number() + ", " + SessionWords.moment(session);
        return which
                + switch (cause) {
                    case SETTLED -> "\u00a0: tous ses points sont décidés, reportés ou retirés. Levez la séance.";
                    case EMPTIED ->
                        "\u00a0: plus aucun de ses points n’est devant le comité. Prévenez les membres qu’elle ne se tient"
                                + " pas, ou inscrivez-y un autre dossier.";
                    case OVERDUE ->
                        ", toujours ouverte" + ballots(session)
                                + ". Faites achever ce qui y est ouvert, puis levez la séance.";
                };
    }

    /** « ; scrutin ouvert : IA-2026-0001 ». */
    private String ballots(Session session) {
        String open = cases.waiting(session, ListAdoption.CLOSING).stream()
                .map(Waiting::caseReference)
                .sorted()
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "" : "\u00a0; scrutin ouvert\u00a0: " + open;
    }
}
