package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Opens a session by its first presence sheet, which comes from the session's page or from the task of one case. It is
 * the sheet of every point: each case gets a part of it, without the members recused from the case (see
 * src/docs/adr/0025).
 */
@Component
public class SessionOpening {

    private final Sessions sessions;
    private final PointTasks cases;
    private final SessionSheets sheets;
    private final PresenceChanges correction;
    private final SessionJournal journal;
    private final AuthorityClock clock;
    private final ApplicationEventPublisher events;

    SessionOpening(
            Sessions sessions,
            PointTasks cases,
            SessionSheets sheets,
            PresenceChanges correction,
            SessionJournal journal,
            AuthorityClock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.cases = cases;
        this.sheets = sheets;
        this.correction = correction;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The event that the sheet of one case opened its session.
     *
     * @param actor account of the person who gave the sheet
     */
    record OpenedByCase(String session, String actor) {}

    /** Returns the titulars of the session's seats. */
    public List<Person> members(Session session) {
        return sheets.seats(session).stream().map(Seat::titular).toList();
    }

    /** @param earlyReason why the session is opened on its day, but before its convened time, or empty */
    @Transactional
    public void open(Person person, String number, PresenceSheet sheet, String earlyReason) {
        SecretaryOnly.require(person);
        Session session = sessions.lockForUpdate(number).opened(clock.dateTime());
        sheets.check(session, sheet);
        if (isAhead(session)) {
            throw CommandRefusedException.conflict("La séance est convoquée pour le "
                    + FrenchText.day(session.startsAt().toLocalDate())
                    + " et ne se tient pas avant ce jour. Pour siéger plus tôt, convoquez de nouveau en urgence.");
        }
        open(person.id(), session, sheet, isSooner(session) ? earlyReason : "", sheets.seats(session), List.of());
        List<Waiting> waiting = cases.waiting(session, PointStage.ATTENDANCE);
        if (waiting.isEmpty()) {
            throw CommandRefusedException.conflict(
                    "Aucun dossier de l’ordre du jour n’attend sa feuille de présence\u00a0: rechargez la page.");
        }
        // Cases that were stopped or withdrawn have no waiting task, and are left out.
        waiting.forEach(task -> cases.sendAs(person.id(), task, sheets.answers(sheet, task, chair(task, sheet))));
    }

    private void open(
            String actor,
            Session session,
            PresenceSheet sheet,
            String soonerReason,
            List<Seat> seats,
            List<String> unlisted) {
        sessions.update(session);
        journal.opened(actor, session, sheet, soonerReason, seats, unlisted);
    }

    /**
     * Returns the account that presides over the case; empty where nobody may sit. The case's sheet then says so, and
     * the case is convened again.
     */
    private String chair(Waiting task, PresenceSheet sheet) {
        List<String> eligible = sheets.eligible(task);
        String chair = sheets.chair(eligible, sheet).orElse("");
        if (sheets.isCommitteesChair(chair) && !chair.equals(sheet.chair())) {
            throw CommandRefusedException.invalid(
                    "Présidence de séance\u00a0: le président du comité est présent\u00a0: il préside.");
        }
        if (!eligible.isEmpty() && chair.isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Dossier " + task.caseReference()
                            + "\u00a0: la présidence de séance se déporte\u00a0; désignez un autre membre présent pour ce dossier, ici ou dans sa tâche «\u00a0Feuille de présence\u00a0».");
        }
        return chair;
    }

    /** Tells whether the session's day is still to come. */
    public boolean isAhead(Session session) {
        return session.startsAt().toLocalDate().isAfter(clock.today());
    }

    /** Tells whether the session's day has come, but its time is still more than 30 minutes away. */
    public boolean isSooner(Session session) {
        return !isAhead(session) && session.isEarly(clock.dateTime());
    }

    /** @return why the sheet of a case cannot be given now; French, empty when it can */
    public Optional<String> obstacle(Session session, List<String> eligible, Attendance given) {
        return session.status() == Session.Status.OPEN
                ? correction.obstacle(session, eligible, given)
                : Optional.empty();
    }

    /**
     * Takes the sheet from a case's own task: the first one opens the session, a later one corrects the session's sheet
     * from now on.
     *
     * @param actor account of the person who gives the sheet
     * @param eligible accounts that may sit for the case
     * @param recused accounts that are recused from the case
     */
    @Transactional
    public void give(
            String actor,
            Session convened,
            String instance,
            List<String> eligible,
            Collection<String> recused,
            Attendance given) {
        Session session = sessions.lockForUpdate(convened.number());
        if (session.status() == Session.Status.OPEN) {
            correction.correct(actor, session, instance, eligible, given);
        } else if (session.status() == Session.Status.CONVENED && !isOfNobody(session, given)) {
            Set<Person> asked = sheets.besides(session);
            List<Seat> seats = sheets.seats(session);
            List<String> unlisted = seats.stream()
                    .map(Seat::titular)
                    .filter(member -> !asked.contains(member))
                    .map(Person::id)
                    .filter(recused::contains)
                    .toList();
            open(actor, session.opened(clock.dateTime()), given.sheet(), "", seats, unlisted);
            if (session.agenda().size() > 1) {
                events.publishEvent(new OpenedByCase(session.number(), actor));
            }
        }
    }

    /**
     * Tells whether the sheet names nobody while others may sit for another point: such a sheet does not open the
     * session.
     */
    private boolean isOfNobody(Session session, Attendance given) {
        return given.membersPresent().isEmpty() && !sheets.besides(session).isEmpty();
    }

    /**
     * Runs after the engine has finished the case's own task: every other case gets this sheet. A case for which nobody
     * on it can preside waits for its own.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(OpenedByCase opened) {
        PointTasks.beforeCommit(() -> {
            Session session = sessions.get(opened.session());
            PresenceSheet sheet = sheets.now(session).sheet();
            for (Waiting task : cases.waiting(session, PointStage.ATTENDANCE)) {
                List<String> eligible = sheets.eligible(task);
                Optional<String> chair = eligible.isEmpty() ? Optional.of("") : sheets.chair(eligible, sheet);
                chair.ifPresent(presides -> cases.sendAs(opened.actor(), task, sheets.answers(sheet, task, presides)));
            }
        });
    }
}
