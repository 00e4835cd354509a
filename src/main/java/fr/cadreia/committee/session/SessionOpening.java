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
 * The first presence sheet opens the session, whether its page or the task of one case gives it, and is the sheet of every
 * point: each case gets its own of it, without those recused from it (see src/docs/adr/0025).
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

    /** The sheet of one case opened its session. @param actor account of who gave it */
    record OpenedByCase(String session, String actor) {}

    /** Who holds these seats. */
    public List<Person> members(Session session) {
        return sheets.seats(session).stream().map(Seat::titular).toList();
    }

    /** @param earlyReason why the session is opened on its day, but before the time for which it was convened, or empty */
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
        // Cases that are not before the committee any more, for they were stopped or withdrawn, are left out.
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

    /** Empty where nobody may sit: the case's sheet says so, and it is convened again. */
    private String chair(Waiting task, PresenceSheet sheet) {
        List<String> eligible = sheets.eligible(task);
        String chair = sheets.chair(eligible, sheet).orElse("");
        if (sheets.isCommitteesChair(chair) && !chair.equals(sheet.chair())) {
            throw CommandRefusedException.invalid(
                    "Président de séance\u00a0: le président du comité est présent\u00a0: il préside.");
        }
        if (!eligible.isEmpty() && chair.isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Dossier " + task.caseReference()
                            + "\u00a0: la présidence de séance se déporte\u00a0; désignez un autre membre présent pour ce dossier, ici ou dans sa tâche «\u00a0Feuille de présence\u00a0».");
        }
        return chair;
    }

    /** Whether the session's day is still to come. */
    public boolean isAhead(Session session) {
        return session.startsAt().toLocalDate().isAfter(clock.today());
    }

    /** Whether its day has come, but not its time by far. */
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
     * The sheet that a case's own task gives: the first one of a session opens it, a later one corrects it at that
     * moment.
     *
     * @param actor account of the person who gives it
     * @param eligible who may sit for the case
     * @param recused who may not, by an interest in it
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

    /** Whether nobody may sit for the case: then its sheet does not open the session of others. */
    private boolean isOfNobody(Session session, Attendance given) {
        return given.membersPresent().isEmpty() && !sheets.besides(session).isEmpty();
    }

    /**
     * Runs once the engine has finished the case's own task: every other case gets its sheet. A case over which nobody
     * on the sheet presides waits for its own.
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
