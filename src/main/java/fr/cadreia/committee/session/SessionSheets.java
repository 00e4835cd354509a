package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.committee.presence.PresenceAt;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.Presences;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Checks a session's presence sheet, gives each case its part of it, and computes the quorum while the session is open.
 * A case's part leaves out the members recused from the case.
 */
@Component
public class SessionSheets {

    private final SessionSeats seats;
    private final PointTasks cases;
    private final Presences presences;
    private final Examinations examinations;
    private final AgendaFrameworks frameworks;
    private final CaseRecords records;

    SessionSheets(
            SessionSeats seats,
            PointTasks cases,
            Presences presences,
            Examinations examinations,
            AgendaFrameworks frameworks,
            CaseRecords records) {
        this.seats = seats;
        this.cases = cases;
        this.presences = presences;
        this.examinations = examinations;
        this.frameworks = frameworks;
        this.records = records;
    }

    /** Returns the seats from which the sheet is filled. */
    public List<Seat> seats(Session session) {
        return seats.of(session);
    }

    /** Returns the current presence in the session. */
    public PresenceAt now(Session session) {
        return presences.of(session.number()).now();
    }

    /** Returns the number of proxies that a member may hold under the versions of all points. */
    public int proxiesPerMember(Session session) {
        return frameworks.proxiesPerMember(session);
    }

    /**
     * Returns the further people that a case's sheet asks about: before the session opens, those who may sit for its
     * other points.
     */
    public Set<Person> besides(Session session) {
        Set<Person> besides = new LinkedHashSet<>();
        if (session.status() == Session.Status.CONVENED && session.agenda().size() > 1) {
            cases.waiting(session, PointStage.ATTENDANCE).forEach(task -> besides.addAll(mayAttend(task)));
        }
        return besides;
    }

    /** @throws CommandRefusedException with all faults, each with its field */
    void check(Session session, PresenceSheet sheet) {
        require(faults(session, sheet));
    }

    /**
     * Refuses only faults that the change introduces: mandates may have begun or ended since the last sheet.
     *
     * @throws CommandRefusedException with all faults that the change introduces
     */
    void checkChange(Session session, PresenceSheet before, PresenceSheet after) {
        List<String> faults = new ArrayList<>(faults(session, after));
        faults.removeAll(faults(session, before));
        require(faults);
    }

    private static void require(List<String> faults) {
        if (!faults.isEmpty()) {
            throw CommandRefusedException.invalid(String.join(" ", faults));
        }
    }

    private List<String> faults(Session session, PresenceSheet sheet) {
        List<String> faults = new ArrayList<>();
        if (sheet.present().isEmpty()) {
            faults.add("Membres présents\u00a0: cochez les membres présents.");
        }
        List<Seat> taken = seats(session);
        Map<String, String> deputies = SessionSeats.deputies(taken);
        List<String> maySit =
                new ArrayList<>(taken.stream().map(seat -> seat.titular().id()).toList());
        maySit.addAll(deputies.keySet());
        sheet.faults(maySit, deputies, proxiesPerMember(session), records.people()::name)
                .forEach(fault -> faults.add(words(fault)));
        sheet.remote().stream()
                .filter(member -> !sheet.present().contains(member))
                .map(member -> "Membres à distance\u00a0: " + records.people().name(member)
                        + " n’est pas coché parmi les présents\u00a0; cochez sa présence, ou décochez-le ici.")
                .sorted()
                .forEach(faults::add);
        if (!sheet.present().contains(sheet.chair())) {
            faults.add("Présidence de séance\u00a0: la présidence revient à un membre présent.");
        }
        if (!sheet.substitute().isEmpty() && !sheet.present().contains(sheet.substitute())) {
            faults.add("Membre qui préside quand la présidence se déporte\u00a0: choisissez un membre présent.");
        }
        if (!maySit.containsAll(sheet.excused())) {
            faults.add("Membres excusés\u00a0: choisissez des membres du comité.");
        }
        if (sheet.proxies().size() > PresenceSheet.PROXIES) {
            faults.add("Une séance reçoit " + PresenceSheet.PROXIES + " pouvoirs au plus.");
        }
        return faults;
    }

    private static String words(PresenceSheet.Fault fault) {
        return switch (fault.part()) {
            case PRESENT -> "Membres présents\u00a0: " + fault.message();
            case GIVER -> "Pouvoir " + fault.number() + ", membre absent\u00a0: " + fault.message();
            case HOLDER -> "Pouvoir " + fault.number() + ", membre présent\u00a0: " + fault.message();
        };
    }

    /**
     * Returns the part of the session's sheet for one case, as answers to its form.
     *
     * @param chair account that presides over the case, or empty
     */
    Answers answers(PresenceSheet sheet, Waiting task, String chair) {
        return Attendance.answers(sheet.of(eligible(task)).presidedBy(chair));
    }

    /** Returns the accounts that may sit for this case. */
    List<String> eligible(Waiting task) {
        return mayAttend(task).stream().map(Person::id).toList();
    }

    private List<Person> mayAttend(Waiting task) {
        return examinations.eligible(task.caseReference(), task.processInstance());
    }

    /**
     * Chooses who presides over a case: the committee's chair if present and eligible; otherwise the first present and
     * eligible of: the accounts asked, the session's chair, the substitute.
     */
    public Optional<String> chair(List<String> eligible, PresenceSheet sheet, String... asked) {
        List<String> able = eligible.stream().filter(sheet.present()::contains).toList();
        return Stream.of(
                        able.stream().filter(this::isCommitteesChair),
                        Stream.of(asked),
                        Stream.of(sheet.chair(), sheet.substitute()))
                .flatMap(who -> who)
                .filter(able::contains)
                .findFirst();
    }

    boolean isCommitteesChair(String member) {
        return records.people().has(member, Role.COMMITTEE_CHAIR);
    }

    /** Returns the session's quorum, without regard to recusals from single points; empty before it opens. */
    public Optional<Quorum> quorum(Session session) {
        SessionPresence presence = presences.of(session.number());
        return presence.opening()
                .map(opened -> presence.now()
                        .votingBody(examinations.inOffice(), isWaived(session))
                        .quorum(BallotRules.of(records.frameworks()
                                .of(opened.row().frameworkVersion())
                                .settings())));
    }

    /** Tells whether all points that wait for a vote are second convenings held on their day, which need no quorum. */
    private boolean isWaived(Session session) {
        List<Waiting> tasks = toVote(session).toList();
        return !tasks.isEmpty()
                && tasks.stream()
                        .allMatch(task -> examinations
                                .of(task.caseReference(), task.processInstance())
                                .votingBody(task.convening())
                                .secondConvening());
    }

    /**
     * Returns the quorums by case reference, for the points that wait for a motion or for the close of their ballot,
     * and for points that were put off and come back as soon as they have a quorum.
     */
    public Map<String, Quorum> quorums(Session session) {
        Map<String, Quorum> quorums = new LinkedHashMap<>();
        PresenceAt now = now(session);
        if (now.isGiven()) {
            cases.waiting(session, PointStage.CONVENING)
                    .forEach(task -> putOff(task)
                            .ifPresent(convening -> quorums.put(task.caseReference(), quorum(task, now, convening))));
        }
        toVote(session).forEach(task -> quorums.put(task.caseReference(), quorum(task)));
        return quorums;
    }

    private Stream<Waiting> toVote(Session session) {
        return Stream.of(PointStage.MOTION, PointStage.CLOSING)
                .flatMap(stage -> cases.waiting(session, stage).stream());
    }

    /** Returns the quorum by the sheet that the task's case has. */
    Quorum quorum(Waiting task) {
        return examinations.of(task.caseReference(), task.processInstance()).quorum(task.convening());
    }

    /**
     * Returns the quorum that a case would have with this presence.
     *
     * @param convening as which it would be held
     */
    Quorum quorum(Waiting task, PresenceAt then, ConveningKind convening) {
        Electorate electorate = examinations.summonable(task.caseReference(), task.processInstance());
        return then.votingBody(new PresenceAt.Point(
                        electorate, electorate.recused(), examinations.inOffice(), "", convening.isSecond()))
                .quorum(examinations
                        .of(task.caseReference(), task.processInstance())
                        .rules());
    }

    /**
     * Tells, for a case that this session put off after a missed quorum and that may come back, whether the session was
     * a second convening for it. Empty for other cases.
     */
    Optional<ConveningKind> putOff(Waiting task) {
        Optional<ConveningKind> adjourned = Optional.empty();
        boolean second = false;
        for (JournalEntry row : records.journal().of(task.caseReference())) {
            if (row.place().process().equals(task.processInstance())) {
                Event event = row.event();
                if (event instanceof QuorumChecked checked) {
                    second = checked.convening().isSecond();
                    adjourned = checked.quorate()
                            ? Optional.empty()
                            : Optional.of(
                                    ConveningKind.of(second && checked.leadsTo().isSecond()));
                } else if (event instanceof BallotCounted counted) {
                    adjourned = counted.status() == Count.NO_QUORUM
                            ? Optional.of(
                                    ConveningKind.of(second && counted.leadsTo().isSecond()))
                            : Optional.empty();
                } else if (event instanceof ResultRecorded || event instanceof PointAdjourned) {
                    adjourned = Optional.empty();
                }
            }
        }
        return adjourned;
    }
}
