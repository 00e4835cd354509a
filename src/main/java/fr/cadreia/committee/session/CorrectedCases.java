package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.committee.steps.attendance.Attendance;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ExaminationEvent.CasePresenceCorrected;
import fr.cadreia.journal.ExaminationEvent.PointResumed;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Carries a corrected presence sheet to the cases of its session that it changes something for: those whose motion is
 * still to be put, and those that were put off for want of the quorum that there is now.
 */
@Component
class CorrectedCases {

    private static final String CHOOSE =
            "\u00a0; choisissez un membre présent, sans déport sur ce dossier, pour le présider désormais.";

    private final SessionCases cases;
    private final SessionTasks tasks;
    private final SessionSheets sheets;
    private final Examinations examinations;
    private final AdjournedPoints adjourned;
    private final SessionJournal journal;
    private final CaseRecords records;

    CorrectedCases(
            SessionCases cases,
            SessionTasks tasks,
            SessionSheets sheets,
            Examinations examinations,
            AdjournedPoints adjourned,
            SessionJournal journal,
            CaseRecords records) {
        this.adjourned = adjourned;
        this.journal = journal;
        this.cases = cases;
        this.tasks = tasks;
        this.sheets = sheets;
        this.examinations = examinations;
        this.records = records;
    }

    /** @param successor who presides in place of a member who has left, or empty */
    void carry(Person person, Session session, SessionSheet sheet, String successor) {
        cases.waiting(session, ListAdoption.MOTION).forEach(task -> keep(person, session, task, sheet, successor));
        cases.waiting(session, SessionPlanning.CONVENING).forEach(task -> resume(session, task, sheet, successor));
    }

    /** The case's sheet, as if it had been filled in so. */
    private void keep(Person person, Session session, Waiting task, SessionSheet sheet, String successor) {
        String reference = task.caseReference();
        String instance = task.processInstance();
        examinations.lockForUpdate(reference);
        Examination examination = examinations.of(reference, instance);
        StepDocument last = examination.document(Attendance.class).orElseThrow();
        SessionSheet whole = completed(session, sheet, examination);
        String presides = examination.votingBody(task.second()).chair();
        String chair = chair(task, whole, Stream.of(presides, successor))
                .orElseThrow(() -> CommandRefusedException.invalid("Présidence\u00a0: "
                        + records.people().name(presides) + " préside le dossier " + reference
                        + ", dont le projet d’avis n’est pas encore mis aux voix" + CHOOSE));
        Answers given = sheets.answers(whole, reference, instance).with(Attendance.CHAIR, chair);
        List<String> seated = List.copyOf(examination.seated(given.as(Attendance.class)));
        record(person, task, last.element(), given.with(Attendance.SEATED, seated));
        if (!chair.equals(presides)) {
            tasks.give(task, Optional.of(chair).filter(member -> !isCommitteesChair(member)));
        }
    }

    /**
     * With what the case's own sheet said of the members of whom the session's says nothing, because it is that of a case from
     * which they are recused, and of who sits for them.
     */
    private SessionSheet completed(Session session, SessionSheet sheet, Examination examination) {
        Optional<Attendance> own = examination.document(Attendance.class).map(last -> last.as(Attendance.class));
        SessionSheet completed = sheet;
        for (String member : own.isEmpty() ? List.<String>of() : unlisted(session)) {
            String holder = own.get().holders().getOrDefault(member, "");
            if (own.get().membersPresent().contains(member)) {
                completed = completed.joinedBy(member, own.get().remote().contains(member));
            } else if (completed.present().contains(holder)) {
                completed = completed.leftBy(member, holder);
            }
        }
        return completed;
    }

    private List<String> unlisted(Session session) {
        Set<String> unlisted = journal.unlisted(session.number());
        return sheets.seats(session).stream()
                .filter(seat -> unlisted.contains(seat.titular().id()))
                .flatMap(Seat::everybody)
                .map(Person::id)
                .toList();
    }

    private void record(Person person, Waiting task, String element, Answers sheet) {
        StepContext step = new StepContext(
                SessionOpening.ATTENDANCE,
                Optional.empty(),
                element,
                "",
                task.caseReference(),
                task.processInstance(),
                person.id(),
                name -> null);
        records.keep(step, sheet, Step.COMMITTEE_DECISION.code(), new CasePresenceCorrected());
    }

    /**
     * Who presides over a case: the committee's chair when there and not recused; else the first of those asked, of the
     * session's chair and of the chair's substitute, who is.
     */
    private Optional<String> chair(Waiting task, SessionSheet sheet, Stream<String> asked) {
        List<String> able = sheets.eligible(task.caseReference(), task.processInstance()).stream()
                .filter(sheet.present()::contains)
                .toList();
        return Stream.concat(
                        able.stream().filter(this::isCommitteesChair),
                        Stream.concat(asked, Stream.of(sheet.chair(), sheet.substitute())))
                .filter(able::contains)
                .findFirst();
    }

    private boolean isCommitteesChair(String member) {
        return records.people().has(member, Role.COMMITTEE_CHAIR);
    }

    /** The case comes back with the sheet that gives it its quorum; who presides over it may have to be said. */
    private void resume(Session session, Waiting task, SessionSheet sheet, String successor) {
        String reference = task.caseReference();
        String instance = task.processInstance();
        Optional<Boolean> second = adjourned.second(task);
        Examination examination = examinations.of(reference, instance);
        SessionSheet whole = completed(session, sheet, examination);
        Answers unpresided = sheets.answers(whole, reference, instance);
        if (second.isEmpty()
                || !sheets.quorum(reference, instance, unpresided, second.get()).isReached()) {
            return;
        }
        String presided = examination.votingBody(second.get()).chair();
        Answers answers = unpresided.with(
                Attendance.CHAIR,
                chair(task, whole, Stream.of(presided, successor))
                        .orElseThrow(() -> CommandRefusedException.invalid("Présidence\u00a0: le dossier " + reference
                                + ", reporté faute de quorum, revient en séance, et "
                                + records.people().name(sheet.chair())
                                + ", qui préside la séance, se déporte de ce dossier" + CHOOSE)));
        tasks.resume(task, second.get());
        examinations.journal(task.caseReference(), new PointResumed(task.processInstance(), session.number()));
        cases.waiting(session, SessionOpening.ATTENDANCE).stream()
                .filter(found -> found.processInstance().equals(task.processInstance()))
                .forEach(found -> cases.send(found, answers));
    }
}
