package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.presence.PresenceAt;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.ExaminationEvent.CasePresenceCorrected;
import fr.cadreia.journal.ExaminationEvent.PointResumed;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Changes the presence sheet of an open session: arrivals, departures, wrong entries, and the person who presides when
 * the chair leaves. A changed sheet goes to the cases whose motion is still to be put, and to the cases that were put
 * off for a missed quorum that is now reached. Counted ballots do not change, and nothing is corrected while a ballot
 * is open.
 */
@Component
public class PresenceChanges {

    private static final String CHOOSE =
            "\u00a0; choisissez un membre présent, sans déport sur ce dossier, pour le présider désormais.";

    private final Sessions sessions;
    private final PointTasks cases;
    private final CommitteeTasks tasks;
    private final SessionSheets sheets;
    private final SessionJournal journal;
    private final Examinations examinations;
    private final CaseRecords records;
    private final ApplicationEventPublisher events;

    PresenceChanges(
            Sessions sessions,
            PointTasks cases,
            CommitteeTasks tasks,
            SessionSheets sheets,
            SessionJournal journal,
            Examinations examinations,
            CaseRecords records,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.cases = cases;
        this.tasks = tasks;
        this.sheets = sheets;
        this.journal = journal;
        this.examinations = examinations;
        this.records = records;
        this.events = events;
    }

    /**
     * @param holder account to which a member who is not, or no longer, there gives a proxy, or empty
     * @param successor account that presides from now on when the leaving member presides over the session or one of
     *     its points, or empty
     * @param remote whether a member who arrives takes part at a distance
     * @param reason the reason, or empty; required for an error of the sheet and for a proxy
     */
    public record Correction(
            String member, Change change, String holder, String successor, boolean remote, String reason) {

        /** A correction from a case's own sheet, which asks for no reason. */
        private Correction(String member, Change change, String holder, Attendance given) {
            this(member, change, holder, given.sessionChair(), given.remote().contains(member), "");
        }
    }

    /**
     * The event that the sheet of one case differed from the session's.
     *
     * @param actor account of the person who gave the case's sheet
     * @param instance process instance of the case's examination
     */
    record CorrectedByCase(String session, String actor, String instance, String successor) {}

    @Transactional
    public void correct(Person person, String number, Correction correction) {
        SecretaryOnly.require(person);
        Session session = sessions.lockForUpdate(number);
        if (session.status() != Session.Status.OPEN) {
            throw CommandRefusedException.conflict("La feuille de présence ne se rectifie que pendant la séance.");
        }
        ballot(session).ifPresent(open -> {
            throw CommandRefusedException.conflict(open);
        });
        PresenceSheet before = sheets.now(session).sheet();
        require(before, correction);
        PresenceSheet after = applied(before, correction);
        sheets.checkChange(session, before, after);
        journal.corrected(person.id(), session, correction, before, after, sheets.seats(session));
        carry(person.id(), session, correction.successor(), "");
    }

    /** Returns the reason why nothing can be corrected now; French. */
    private Optional<String> ballot(Session session) {
        return Stream.of(PointStage.CLOSING, PointStage.RESULT)
                .flatMap(stage -> cases.waiting(session, stage).stream())
                .findFirst()
                .map(task -> "Dossier " + task.caseReference()
                        + "\u00a0: un scrutin est en cours. La feuille ne change pas sous un scrutin\u00a0: rectifiez-la quand"
                        + " son résultat est constaté.");
    }

    private static void require(PresenceSheet sheet, Correction correction) {
        String member = correction.member();
        boolean there = sheet.present().contains(member);
        if (correction.change().isOfThePresent() != there) {
            throw CommandRefusedException.invalid(
                    there
                            ? "Membre\u00a0: il figure déjà parmi les présents."
                            : "Membre\u00a0: il ne figure pas parmi les présents.");
        }
        if (member.equals(sheet.chair()) && correction.change() == Change.MISTAKEN) {
            throw CommandRefusedException.invalid(
                    "Membre\u00a0: il a présidé la séance à son ouverture, il y était\u00a0; notez plutôt son départ.");
        }
        if (correction.change() == Change.PROXY && holder(sheet, member).equals(correction.holder())) {
            throw CommandRefusedException.invalid(
                    "Pouvoir\u00a0: c’est déjà ce que dit la feuille\u00a0; choisissez le membre présent"
                            + " qui le porte désormais, ou «\u00a0Personne\u00a0» pour le retirer.");
        }
        if (correction.change().adds() && !correction.holder().isEmpty()) {
            throw CommandRefusedException.invalid("Pouvoir\u00a0: un membre présent ne donne pas pouvoir.");
        }
        if (correction.change().needsReason() && correction.reason().isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Motif\u00a0: dites comment l’erreur a été constatée, ou le pouvoir reçu.");
        }
    }

    private static String holder(PresenceSheet sheet, String giver) {
        return sheet.holders().getOrDefault(giver, "");
    }

    /**
     * Applies a correction to a sheet. The committee's chair presides from the arrival on; when the chair of the
     * session leaves, the successor presides.
     */
    private PresenceSheet applied(PresenceSheet sheet, Correction correction) {
        String member = correction.member();
        if (correction.change().adds()) {
            PresenceSheet joined = sheet.joinedBy(member, correction.remote());
            return sheets.isCommitteesChair(member) ? joined.presidedBy(member) : joined;
        }
        PresenceSheet left = sheet.leftBy(member, correction.holder());
        if (!member.equals(left.chair())) {
            return left;
        }
        if (!left.present().contains(correction.successor())) {
            throw CommandRefusedException.invalid(
                    "Présidence\u00a0: " + records.people().name(member)
                            + " préside la séance\u00a0; choisissez le membre présent qui la préside désormais.");
        }
        return left.presidedBy(correction.successor());
    }

    /** @return why the sheet of one case cannot correct the sheet of its open session now; French, empty when it can */
    Optional<String> obstacle(Session session, Collection<String> asked, Attendance given) {
        PresenceSheet before = sheets.now(session).sheet();
        PresenceSheet said = given.sheet();
        List<Correction> corrections = otherwise(before, asked, given);
        if (asked.stream()
                .filter(member ->
                        before.present().contains(member) == said.present().contains(member))
                .anyMatch(member -> before.remote().contains(member)
                                != said.remote().contains(member)
                        || before.excused().contains(member) != said.excused().contains(member))) {
            return Optional.of("la feuille de la séance dit déjà qui est à distance et qui s’est excusé\u00a0:"
                    + " laissez-le comme il était.");
        }
        if (corrections.isEmpty()) {
            return Optional.empty();
        }
        return ballot(session).or(() -> {
            try {
                PresenceSheet after = before;
                for (Correction correction : corrections) {
                    after = applied(after, correction);
                }
                sheets.checkChange(session, before, after);
                requireChairs(session, after, given.sessionChair());
                return Optional.empty();
            } catch (CommandRefusedException refused) {
                return Optional.of(refused.getMessage());
            }
        });
    }

    /**
     * Records the differences between a case's sheet and the session's as corrections made now.
     *
     * @param actor account of the person who gives the sheet
     * @param asked accounts about which the case's sheet says whether they are there
     */
    void correct(String actor, Session session, String instance, Collection<String> asked, Attendance given) {
        PresenceSheet sheet = sheets.now(session).sheet();
        List<Correction> corrections = otherwise(sheet, asked, given);
        for (Correction correction : corrections) {
            PresenceSheet after = applied(sheet, correction);
            journal.corrected(actor, session, correction, sheet, after, sheets.seats(session));
            sheet = after;
        }
        if (!corrections.isEmpty()) {
            events.publishEvent(new CorrectedByCase(session.number(), actor, instance, given.sessionChair()));
        }
    }

    /**
     * Returns the differences as corrections: arrivals, departures, then proxies. The order matters, because a proxy
     * may go to somebody who has just arrived.
     */
    private List<Correction> otherwise(PresenceSheet before, Collection<String> asked, Attendance given) {
        PresenceSheet said = given.sheet();
        List<Correction> corrections = new ArrayList<>();
        List<String> sorted = asked.stream().sorted().toList();
        PresenceSheet sheet = before;
        for (String member : sorted) {
            if (said.present().contains(member) && !before.present().contains(member)) {
                corrections.add(new Correction(member, Change.ARRIVED, "", given));
                sheet = sheet.joinedBy(member, false);
            }
        }
        for (String member : sorted) {
            if (before.present().contains(member) && !said.present().contains(member)) {
                corrections.add(new Correction(member, Change.LEFT, holder(said, member), given));
                sheet = sheet.leftBy(member, holder(said, member));
            }
        }
        for (String giver : sorted) {
            String holder = holder(sheet, giver);
            // The sheet says nothing about a proxy whose holder is recused from the case.
            boolean unsaid = !holder.isEmpty() && !asked.contains(holder);
            if (!said.present().contains(giver) && !unsaid && !holder.equals(holder(said, giver))) {
                corrections.add(new Correction(giver, Change.PROXY, holder(said, giver), given));
            }
        }
        return corrections;
    }

    /** Runs after the engine has finished the case's own task. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CorrectedByCase corrected) {
        PointTasks.beforeCommit(() -> carry(
                corrected.actor(), sessions.get(corrected.session()), corrected.successor(), corrected.instance()));
    }

    /**
     * @param actor account of the person who corrected the sheet
     * @param successor account that presides in place of a member who has left, or empty
     * @param except process instance of the examination whose own sheet made the correction, or empty
     */
    private void carry(String actor, Session session, String successor, String except) {
        PresenceAt now = sheets.now(session);
        for (Waiting task : cases.waiting(session, PointStage.MOTION)) {
            if (!task.processInstance().equals(except)) {
                keep(actor, task, now.sheet(), successor);
            }
        }
        cases.waiting(session, PointStage.CONVENING)
                .forEach(task -> resume(session, task, now, successor, except.isEmpty()));
    }

    private void requireChairs(Session session, PresenceSheet sheet, String successor) {
        cases.waiting(session, PointStage.MOTION).forEach(task -> chair(task, sheet, presides(task), successor));
    }

    private String presides(Waiting task) {
        return examinations
                .of(task.caseReference(), task.processInstance())
                .votingBody(task.second())
                .chair();
    }

    private String chair(Waiting task, PresenceSheet sheet, String presides, String successor) {
        return sheets.chair(sheets.eligible(task), sheet, presides, successor)
                .orElseThrow(() -> CommandRefusedException.invalid("Présidence\u00a0: "
                        + records.people().name(presides) + " préside le dossier " + task.caseReference()
                        + ", dont le projet d’avis n’est pas encore mis aux voix" + CHOOSE));
    }

    /** Stores the sheet for the case as if it had been filled in. */
    private void keep(String actor, Waiting task, PresenceSheet sheet, String successor) {
        String reference = task.caseReference();
        examinations.lockForUpdate(reference);
        Examination examination = examinations.of(reference, task.processInstance());
        String presides = presides(task);
        String chair = chair(task, sheet, presides, successor);
        Answers given = sheets.answers(sheet, task, chair);
        records.keep(
                StepContext.withoutTask(
                        PointStage.ATTENDANCE.form(),
                        examination.document(Attendance.class).orElseThrow().element(),
                        reference,
                        task.processInstance(),
                        actor),
                given.with(
                        Attendance.SEATED,
                        List.copyOf(
                                examination.seated(given.as(Attendance.class).sheet()))),
                Step.COMMITTEE_DECISION.code(),
                new CasePresenceCorrected());
        if (!chair.equals(presides)) {
            tasks.give(task, Optional.of(chair).filter(member -> !sheets.isCommitteesChair(member)));
        }
    }

    /**
     * Takes a case that was put off back into the session, if the sheet now gives it its quorum. The person who
     * presides over it may have to be named.
     *
     * @param asked whether a person who presides can be asked for; if not, the point stays put off
     */
    private void resume(Session session, Waiting task, PresenceAt now, String successor, boolean asked) {
        Optional<Boolean> second = sheets.putOff(task);
        if (second.isEmpty() || !sheets.quorum(task, now, second.get()).isReached()) {
            return;
        }
        String reference = task.caseReference();
        Optional<String> able = sheets.chair(sheets.eligible(task), now.sheet(), presides(task), successor);
        if (able.isEmpty() && !asked) {
            return;
        }
        String chair =
                able.orElseThrow(() -> CommandRefusedException.invalid("Présidence\u00a0: le dossier " + reference
                        + ", reporté faute de quorum, revient en séance, et "
                        + records.people().name(now.sheet().chair())
                        + ", qui préside la séance, se déporte de ce dossier" + CHOOSE));
        tasks.resume(task, second.get());
        examinations.journal(reference, new PointResumed(task.processInstance(), session.number()));
        cases.waiting(session, PointStage.ATTENDANCE).stream()
                .filter(found -> found.processInstance().equals(task.processInstance()))
                .forEach(found -> cases.send(found, sheets.answers(now.sheet(), found, chair)));
    }
}
