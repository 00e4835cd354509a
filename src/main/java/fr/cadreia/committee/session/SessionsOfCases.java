package fr.cadreia.committee.session;

import fr.cadreia.committee.CaseSessions;
import fr.cadreia.committee.WrittenConsultations;
import fr.cadreia.committee.WrittenConsultations.Consultation;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sessions, and the written consultations, which stand on no session's agenda. */
@Component
class SessionsOfCases implements CaseSessions {

    private final Sessions sessions;
    private final SessionTasks tasks;
    private final WrittenConsultations consultations;
    private final Examinations examinations;
    private final Composition composition;
    private final SessionSeats seats;
    private final SessionCases cases;
    private final SessionJournal journal;

    SessionsOfCases(
            Sessions sessions,
            SessionTasks tasks,
            WrittenConsultations consultations,
            Examinations examinations,
            Composition composition,
            SessionSeats seats,
            SessionCases cases,
            SessionJournal journal) {
        this.consultations = consultations;
        this.journal = journal;
        this.cases = cases;
        this.composition = composition;
        this.seats = seats;
        this.sessions = sessions;
        this.tasks = tasks;
        this.examinations = examinations;
    }

    @Override
    public List<CommitteeDate> between(LocalDate first, LocalDate last) {
        Set<String> waiting = tasks.waiting(SessionOpening.ATTENDANCE).stream()
                .map(SessionTasks.Waiting::processInstance)
                .collect(Collectors.toSet());
        Stream<CommitteeDate> alone = consultations.ending(first, last).stream()
                .filter(consultation -> waiting.contains(consultation.examination()))
                .map(SessionsOfCases::written);
        return Stream.concat(dates(sessions.between(first, last)), alone)
                .sorted(Comparator.comparing(CommitteeDate::heldOn)
                        .thenComparing(date -> date.beganAt().orElse(LocalTime.MIN)))
                .toList();
    }

    @Override
    public Optional<CommitteeDate> ofSession(String number) {
        return sessions.find(number).flatMap(this::date);
    }

    @Override
    public List<Person> members(LocalDate day) {
        return composition.seats(day).stream()
                .flatMap(Seat::everybody)
                .distinct()
                .toList();
    }

    @Override
    public List<Person> convened(String number) {
        return sessions.find(number).stream()
                .flatMap(session -> seats.members(session).stream())
                .toList();
    }

    @Override
    public Optional<CommitteeDate> ofCase(String caseReference, String instance) {
        return cases.convenedTo(caseReference, instance)
                .flatMap(this::date)
                .map(session -> session.of(caseReference))
                .or(() -> alone(caseReference, instance));
    }

    private static CommitteeDate written(Consultation consultation) {
        return new CommitteeDate(
                "",
                consultation.endsOn(),
                Optional.empty(),
                consultation.place(),
                true,
                true,
                List.of(consultation.caseReference()),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<CommitteeDate> alone(String caseReference, String instance) {
        return examinations
                .of(caseReference, instance)
                .latest(Convening.class)
                .map(convening -> new CommitteeDate(
                        "",
                        convening.sessionDate(),
                        Optional.empty(),
                        convening.place(),
                        examinations
                                .of(caseReference, instance)
                                .consultedUntil()
                                .isPresent(),
                        true,
                        List.of(caseReference),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public List<String> sessionsOf(String caseReference) {
        return sessions.with(caseReference).stream()
                .filter(session -> session.status() != Session.Status.PREPARED)
                .map(Session::number)
                .toList();
    }

    @Override
    public Optional<String> sessionOf(String caseReference, String instance) {
        return cases.convenedTo(caseReference, instance).map(Session::number);
    }

    private Optional<CommitteeDate> date(Session session) {
        return dates(List.of(session)).findFirst();
    }

    private Stream<CommitteeDate> dates(List<Session> found) {
        Map<String, OtherTime> held = journal.otherTimes(found);
        Map<String, Revision> revisions = sessions.revisions(found);
        return found.stream()
                .map(session -> date(
                        session,
                        Optional.ofNullable(held.get(session.number())),
                        Optional.ofNullable(revisions.get(session.number()))));
    }

    private static CommitteeDate date(Session session, Optional<OtherTime> held, Optional<Revision> revision) {
        return new CommitteeDate(
                session.number(),
                session.startsAt().toLocalDate(),
                Optional.of(session.startsAt().toLocalTime()),
                session.place(),
                false,
                session.status() != Session.Status.PREPARED,
                session.agenda().stream().map(AgendaItem::caseReference).toList(),
                held,
                revision);
    }
}
