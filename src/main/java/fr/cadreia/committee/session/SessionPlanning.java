package fr.cadreia.committee.session;

import fr.cadreia.committee.ConvocationIssued;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.committee.steps.convening.Convening;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.reassessment.LateReassessments;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.FormId;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary prepares a session and convenes it: each case on its agenda is convened with it. */
@Component
public class SessionPlanning {

    public static final String CONVENING = FormId.of(Convening.class);

    private final Sessions sessions;
    private final SessionTasks tasks;
    private final SessionCases sessionCases;
    private final ConveningRight right;
    private final Cases cases;
    private final LateReassessments late;
    private final Frameworks frameworks;
    private final SessionJournal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionPlanning(
            Sessions sessions,
            SessionTasks tasks,
            SessionCases sessionCases,
            ConveningRight right,
            Cases cases,
            LateReassessments late,
            Frameworks frameworks,
            SessionJournal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.tasks = tasks;
        this.sessionCases = sessionCases;
        this.right = right;
        this.cases = cases;
        this.late = late;
        this.frameworks = frameworks;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** When and where, as the secretary enters it. */
    public record Venue(LocalDateTime startsAt, String place, String videoLink) {}

    /** Cases that wait to be convened and stand on no agenda that is being prepared. */
    public List<Waiting> available() {
        List<Session> prepared = sessions.prepared();
        return tasks.waiting(CONVENING).stream()
                .filter(waiting -> prepared.stream().noneMatch(session -> session.has(waiting.caseReference())))
                .toList();
    }

    /** @return the new session's number */
    @Transactional
    public String prepare(Person person, Venue venue) {
        requireSecretary(person);
        check(venue);
        String number = sessions.next(Year.from(venue.startsAt()));
        sessions.add(Session.prepared(number, venue.startsAt(), venue.place(), venue.videoLink()));
        return number;
    }

    @Transactional
    public void move(Person person, String number, Venue venue) {
        requireSecretary(person);
        check(venue);
        Session session = sessions.lockForUpdate(number);
        requireNothingPutOn(session);
        sessions.update(session.movedTo(venue.startsAt(), venue.place(), venue.videoLink()));
    }

    /** Whose own task has named its day and place is told of no other. */
    private void requireNothingPutOn(Session session) {
        Map<String, Waiting> waiting = sessionCases.waiting(CONVENING);
        session.agenda().stream()
                .filter(item -> !waiting.containsKey(item.caseReference()))
                .findFirst()
                .ifPresent(item -> {
                    throw CommandRefusedException.conflict(
                            "Le dossier " + item.caseReference()
                                    + " est inscrit pour cette date et ce lieu\u00a0: retirez-le de l’ordre du jour, ou préparez une autre séance pour les autres dossiers.");
                });
    }

    @Transactional
    public void enter(Person person, String number, String caseReference, boolean withDebate) {
        requireSecretary(person);
        // Two secretaries cannot put it on two agendas at once.
        sessions.takeAgendasTurn();
        Session session = sessions.lockForUpdate(number);
        boolean mayEnter = session.has(caseReference)
                || available().stream()
                        .anyMatch(waiting -> waiting.caseReference().equals(caseReference));
        if (!mayEnter) {
            throw CommandRefusedException.conflict("Le dossier " + caseReference
                    + " n’attend pas de séance, ou figure déjà à l’ordre du jour d’une autre.");
        }
        if (submitted(session).contains(caseReference)) {
            throw CommandRefusedException.conflict("Le dossier " + caseReference
                    + " est soumis à l’approbation de la présidence tel quel\u00a0: retirez-le de l’ordre du jour pour le"
                    + " changer, puis inscrivez-le de nouveau.");
        }
        sessions.update(session.entering(new AgendaItem(caseReference, withDebate)));
    }

    /** A point that was submitted already waits to be convened again: nobody was told of it. */
    @Transactional
    public void withdraw(Person person, String number, String caseReference) {
        requireSecretary(person);
        Session session = sessions.lockForUpdate(number);
        Session without = session.leaving(caseReference);
        if (!session.has(caseReference)) {
            throw CommandRefusedException.conflict("Le dossier " + caseReference
                    + " ne figure pas à l’ordre du jour de cette séance\u00a0: rechargez la page.");
        }
        sessionCases.putOn(session, caseReference).ifPresent(task -> tasks.adjourn(task, task.second()));
        sessions.update(without);
    }

    /** The cases of a session in preparation that are before the chair, who approves the convocation. */
    public Set<String> submitted(Session session) {
        return sessionCases.waiting(session, SessionOpening.ATTENDANCE).stream()
                .map(Waiting::caseReference)
                .collect(Collectors.toSet());
    }

    /**
     * The earliest day on which the notice is kept for every case on the agenda: clear days (jours francs), fewer for a
     * second convening.
     */
    public LocalDate earliest(Session session) {
        return after(clearDays(session, second(session)));
    }

    private LocalDate after(int clearDays) {
        return today().plusDays(clearDays + 1L);
    }

    private int clearDays(Session session, List<String> second) {
        boolean all = !second.isEmpty() && second.size() == session.agenda().size();
        return clearDays(all ? Setting.SECOND_NOTICE_DAYS : Setting.NOTICE_DAYS);
    }

    private int clearDays(Setting notice) {
        return frameworks.inForce().settings().get(notice);
    }

    /** Whether its day does not keep the notice, and the reason of an urgency makes up for that. */
    public boolean mayBeUrgent(Session session) {
        List<String> second = second(session);
        LocalDate day = session.startsAt().toLocalDate();
        return day.isBefore(after(clearDays(session, second))) && isLateEnough(day, second);
    }

    /** No urgency shortens the notice of a case that is convened again after a session without quorum. */
    private boolean isLateEnough(LocalDate day, List<String> second) {
        return second.isEmpty() || !day.isBefore(after(clearDays(Setting.SECOND_NOTICE_DAYS)));
    }

    /** Its cases that are convened again after a session without quorum, those that are before the chair included. */
    private List<String> second(Session session) {
        Set<String> second = Stream.concat(
                        sessionCases.waiting(CONVENING).values().stream(),
                        sessionCases.waiting(session, SessionOpening.ATTENDANCE).stream())
                .filter(Waiting::second)
                .map(Waiting::caseReference)
                .collect(Collectors.toSet());
        return session.agenda().stream()
                .map(AgendaItem::caseReference)
                .filter(second::contains)
                .toList();
    }

    /** @param urgency why the notice is not kept, or empty */
    @Transactional
    public void convene(Person person, String number, String urgency) {
        convene(person, number, urgency, "");
    }

    /** @param impediment why whoever replaces the chair does it in the chair's place; else empty */
    @Transactional
    public void convene(Person person, String number, String urgency, String impediment) {
        right.require(person, impediment);
        if (right.isWithTheChair()) {
            requireSubmitted(sessions.get(number));
        }
        Session session = sessions.lockForUpdate(number).convened();
        LocalDate day = session.startsAt().toLocalDate();
        if (day.isBefore(today())) {
            throw CommandRefusedException.conflict("Cette séance était prévue pour le " + FrenchText.day(day)
                    + ", et cette date est passée\u00a0: le secrétariat change sa date, ou retire ses points et les"
                    + " inscrit à une autre séance.");
        }
        requireNotice(session, urgency);
        // Convened before its cases are: by this each of them finds the session that it is convened with.
        sessions.update(session);
        sendAll(person, session, urgency, right.mayReplace(person) ? impediment : "");
        events.publishEvent(new ConvocationIssued(number));
    }

    private void requireNotice(Session session, String urgency) {
        List<String> second = second(session);
        LocalDate day = session.startsAt().toLocalDate();
        LocalDate earliest = after(clearDays(session, second));
        boolean shortened = isLateEnough(day, second);
        if (day.isBefore(earliest) && (urgency.isBlank() || !shortened)) {
            String remedy = shortened
                    ? "donnez le motif de l’urgence, ou choisissez"
                    : "une seconde convocation se passe de quorum, et l’urgence n’abrège pas son délai\u00a0; choisissez";
            throw CommandRefusedException.invalid("Le délai de convocation n’est pas tenu\u00a0: " + remedy
                    + " une date à partir du " + FrenchText.day(earliest) + ".");
        }
    }

    /** Puts each case of the agenda before the chair, who convenes the members where the framework says so. */
    @Transactional
    public void submit(Person person, String number, String urgency) {
        requireSecretary(person);
        if (!right.isWithTheChair()) {
            throw CommandRefusedException.conflict("Le secrétariat convoque lui-même\u00a0: rien n’est à soumettre.");
        }
        Session session = sessions.lockForUpdate(number);
        session.convened();
        Map<String, Waiting> waiting = sessionCases.waiting(CONVENING);
        for (AgendaItem item : notYetConvened(session, waiting)) {
            sessionCases.send(sessionCases.require(waiting, item), answers(session, item, urgency));
        }
    }

    private void requireSubmitted(Session session) {
        Set<String> submitted = submitted(session);
        session.agenda().stream()
                .filter(item -> !submitted.contains(item.caseReference()))
                .findFirst()
                .ifPresent(item -> {
                    throw CommandRefusedException.conflict("Dossier " + item.caseReference()
                            + "\u00a0: le secrétariat ne l’a pas encore soumis à votre approbation.");
                });
    }

    /**
     * Convenes each case of a session that is convened, and says so in the session's journal.
     *
     * @param impediment of the chair, in whose place this person convenes; else empty
     */
    void sendAll(Person person, Session session, String urgency, String impediment) {
        Map<String, Waiting> waiting = sessionCases.waiting(CONVENING);
        List<String> second = second(session);
        ConveningNotice notice = new ConveningNotice(clearDays(session, second), urgency, second, impediment);
        for (AgendaItem item : notYetConvened(session, waiting)) {
            sessionCases.send(sessionCases.require(waiting, item), answers(session, item, urgency));
        }
        journal.convened(person.id(), session, notice);
    }

    private Answers answers(Session session, AgendaItem item, String urgency) {
        LocalDate day = session.startsAt().toLocalDate();
        return Convening.toSession(
                day, SessionWords.place(session), session.videoLink(), agenda(session), item.withDebate(), urgency);
    }

    /** Without those that their own task has put on this session's agenda, which wait for the chair since. */
    private List<AgendaItem> notYetConvened(Session session, Map<String, Waiting> waiting) {
        Set<String> submitted = submitted(session);
        return session.agenda().stream()
                .filter(item -> waiting.containsKey(item.caseReference()) || !submitted.contains(item.caseReference()))
                .toList();
    }

    /** The whole agenda, a line for each case; re-evaluations that are late are on it by themselves. */
    public String agenda(Session session) {
        Map<String, Case> known = cases.all(
                session.agenda().stream().map(AgendaItem::caseReference).toList());
        int[] point = {0};
        String points = session.agenda().stream()
                .map(item -> ++point[0] + ". " + item.caseReference() + " "
                        + known.get(item.caseReference()).title() + (item.withDebate() ? "" : " (sans débat)"))
                .collect(Collectors.joining("\n"));
        String overdue = late.all().stream()
                .map(found -> found.reference() + " " + found.title())
                .collect(Collectors.joining("\u00a0; "));
        return overdue.isEmpty() ? points : points + "\n" + ++point[0] + ". Réévaluations en retard\u00a0: " + overdue;
    }

    void check(Venue venue) {
        if (venue.startsAt().toLocalDate().isBefore(today())) {
            throw CommandRefusedException.invalid("Cette date est passée\u00a0: indiquez une date à venir.");
        }
        if (venue.startsAt().toLocalDate().isAfter(today().plusYears(1))) {
            throw CommandRefusedException.invalid("Préparez la séance dans l’année qui vient.");
        }
        if (venue.place().isBlank() && venue.videoLink().isBlank()) {
            throw CommandRefusedException.invalid("Indiquez un lieu, un lien de visioconférence, ou les deux.");
        }
        if (!venue.videoLink().isBlank() && !venue.videoLink().startsWith("https://")) {
            throw CommandRefusedException.invalid("Le lien de visioconférence commence par https://.");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static void requireSecretary(Person person) {
        if (!person.has(Role.COMMITTEE_SECRETARY)) {
            throw CommandRefusedException.forbidden("Les séances sont préparées par le secrétariat du comité.");
        }
    }
}
