package fr.cadreia.committee.convening;

import fr.cadreia.committee.ConvocationIssued;
import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.PointTasks;
import fr.cadreia.committee.session.SecretaryOnly;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionPlanning.Venue;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Convenes the members to a prepared session with all cases on its agenda, or submits it to the chair, who convenes
 * them. A session cannot be held before its convened day: to sit earlier, the members are convened again with a reason
 * of urgency, and the new convocation replaces the first one (see src/docs/adr/0038).
 */
@Component
public class SessionConvening implements AwaitedActions {

    private final Sessions sessions;
    private final PointTasks cases;
    private final ConveningRules rules;
    private final SessionJournal journal;
    private final CaseRecords records;
    private final LateReassessments late;
    private final ApplicationEventPublisher events;

    SessionConvening(
            Sessions sessions,
            PointTasks cases,
            ConveningRules rules,
            SessionJournal journal,
            CaseRecords records,
            LateReassessments late,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.cases = cases;
        this.rules = rules;
        this.journal = journal;
        this.records = records;
        this.late = late;
        this.events = events;
    }

    /** @param urgency why the notice is not kept, or empty */
    @Transactional
    public void convene(Person person, String number, String urgency) {
        convene(person, number, urgency, "", NotPersons.NONE);
    }

    /**
     * @param impediment why another person convenes in place of the chair, or empty
     * @param given words of the draft opinions that name no person
     */
    @Transactional
    public void convene(Person person, String number, String urgency, String impediment, NotPersons given) {
        rules.require(person, impediment);
        if (rules.isWithTheChair()) {
            requireSubmitted(sessions.get(number));
        }
        Session session = sessions.lockForUpdate(number).convened();
        LocalDate day = session.startsAt().toLocalDate();
        if (day.isBefore(records.today())) {
            throw CommandRefusedException.conflict("Cette séance était prévue pour le " + FrenchText.day(day)
                    + ", et cette date est passée\u00a0: le secrétariat change sa date, ou retire ses points et les"
                    + " inscrit à une autre séance.");
        }
        Notice notice = rules.notice(session);
        notice.require(day, urgency);
        // The session is convened before its cases, so that each case finds the session with which it is convened.
        sessions.update(session);
        announce(person, session, notice, urgency, rules.mayReplace(person) ? impediment : "", given);
    }

    /**
     * Submits each case of the agenda to the chair, who convenes the members where the framework says so.
     *
     * @param given words of the draft opinions that name no person
     */
    @Transactional
    public void submit(Person person, String number, String urgency, NotPersons given) {
        SecretaryOnly.require(person);
        if (!rules.isWithTheChair()) {
            throw CommandRefusedException.conflict("Le secrétariat convoque lui-même\u00a0: rien n’est à soumettre.");
        }
        Session session = sessions.lockForUpdate(number);
        session.convened();
        sendCases(session, urgency, given);
    }

    /**
     * Convenes the members again, for an earlier day or after the convened day has passed.
     *
     * @param urgency why the first convocation cannot be waited for
     * @param given words of the draft opinions that name no person
     */
    @Transactional
    public void hasten(Person person, String number, Venue venue, String urgency, NotPersons given) {
        SecretaryOnly.require(person);
        venue.requireUsable(records.now());
        if (urgency.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif de l’urgence\u00a0: dites pourquoi la date convoquée ne peut être attendue.");
        }
        Session convened = sessions.lockForUpdate(number);
        rules.notice(convened).requireUrgent(venue.startsAt().toLocalDate());
        requireSooner(convened, venue);
        Session session = anew(convened, venue);
        List<Waiting> waiting = cases.waiting(session, PointStage.ATTENDANCE);
        if (waiting.isEmpty()) {
            throw CommandRefusedException.conflict("Aucun dossier de cette séance n’attend plus d’être examiné.");
        }
        if (waiting.stream().anyMatch(task -> task.convening().isSecond())) {
            throw CommandRefusedException.conflict(
                    "Une seconde convocation se passe de quorum, et l’urgence n’abrège pas son délai.");
        }
        waiting.forEach(task -> cases.adjourn(task, ConveningKind.FIRST));
        sessions.update(session);
        if (rules.isWithTheChair()) {
            submit(person, number, urgency, given);
        } else {
            announce(person, session, rules.notice(session), urgency, "", given);
        }
    }

    /** Refuses a day that is not earlier: an urgency may only advance a session, unless its time has passed. */
    private void requireSooner(Session convened, Venue venue) {
        boolean toCome = convened.startsAt().isAfter(records.now());
        if (toCome && !venue.startsAt().isBefore(convened.startsAt())) {
            throw CommandRefusedException.invalid("La séance est convoquée pour le "
                    + FrenchText.weekday(convened.startsAt().toLocalDate())
                    + "\u00a0: l’urgence ne permet que de siéger plus tôt. Choisissez une date avant celle-là.");
        }
    }

    /** Returns the session convened again at once, or back in preparation for the chair to approve. */
    private Session anew(Session session, Venue venue) {
        return rules.isWithTheChair()
                ? session.preparedAnew(venue.startsAt(), venue.place(), venue.videoLink())
                : session.convenedAnew(venue.startsAt(), venue.place(), venue.videoLink());
    }

    /** Returns the chair's actions: to approve each session whose whole agenda the secretary has submitted. */
    @Override
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.COMMITTEE_CHAIR) && rules.isWithTheChair()
                ? sessions.prepared().stream()
                        .filter(session -> !session.agenda().isEmpty())
                        .filter(session -> cases.submitted(session).size()
                                == session.agenda().size())
                        .map(session -> new Action(
                                "La convocation à la séance n°\u00a0" + session.number() + " du "
                                        + FrenchText.day(session.startsAt().toLocalDate())
                                        + " attend que vous l’approuviez et l’envoyiez.",
                                "/comite/seances/" + session.number()))
                        .toList()
                : List.of();
    }

    private void requireSubmitted(Session session) {
        Set<String> submitted = cases.submitted(session);
        session.agenda().stream()
                .filter(item -> !submitted.contains(item.caseReference()))
                .findFirst()
                .ifPresent(item -> {
                    throw CommandRefusedException.conflict("Dossier " + item.caseReference()
                            + "\u00a0: le secrétariat ne l’a pas encore soumis à votre approbation.");
                });
    }

    private void announce(
            Person person, Session session, Notice notice, String urgency, String impediment, NotPersons given) {
        sendCases(session, urgency, given);
        // Nothing is shortened where the notice is kept, whatever was entered.
        String shortened = notice.isKept(session.startsAt().toLocalDate()) ? "" : urgency;
        journal.append(person.id(), session, notice.convened(session, shortened, impediment));
        events.publishEvent(new ConvocationIssued(session.number()));
    }

    /** Sends the convening task of each point. Skips points whose own task was already submitted to the chair. */
    private void sendCases(Session session, String urgency, NotPersons given) {
        Map<String, Waiting> waiting = cases.waiting(PointStage.CONVENING);
        Set<String> submitted = cases.submitted(session);
        Set<String> urgent = urgency.isBlank() ? Set.of() : rules.urgent(session);
        session.agenda().stream()
                .filter(item -> waiting.containsKey(item.caseReference()) || !submitted.contains(item.caseReference()))
                .toList()
                .forEach(item -> {
                    Waiting task = cases.require(waiting, item);
                    boolean isUrgent = urgent.contains(item.caseReference());
                    cases.send(task, answers(session, item, task, isUrgent ? urgency : "", given));
                });
    }

    private Answers answers(Session session, AgendaItem item, Waiting waiting, String urgency, NotPersons given) {
        Answers convening = Convening.toSession(
                session.startsAt().toLocalDate(),
                SessionWords.place(session),
                session.videoLink(),
                agenda(session),
                item.withDebate(),
                urgency,
                cases.draft(waiting));
        return given.words().isEmpty() ? convening : convening.with(NotPersons.FIELD, given.words());
    }

    /**
     * Returns the agenda as members read it, with a line for each case; late re-evaluations are added to it
     * automatically.
     */
    private String agenda(Session session) {
        Map<String, Case> known = records.cases()
                .all(session.agenda().stream().map(AgendaItem::caseReference).toList());
        String points = session.agenda().stream()
                .map(item -> session.point(item.caseReference()) + ". " + item.caseReference() + " "
                        + known.get(item.caseReference()).title() + (item.withDebate() ? "" : " (sans débat)"))
                .collect(Collectors.joining("\n"));
        String overdue = late.all().stream()
                .map(found -> found.reference() + " " + found.title())
                .collect(Collectors.joining("\u00a0; "));
        return overdue.isEmpty()
                ? points
                : points + "\n" + (session.agenda().size() + 1) + ". Réévaluations en retard\u00a0: " + overdue;
    }
}
