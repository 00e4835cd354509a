package fr.cadreia.committee.session;

import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Meetings;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sessions, and the convenings of cases that stand on no session's agenda. */
@Component
class SessionMeetings implements Meetings {

    private final Sessions sessions;
    private final SessionTasks tasks;
    private final Examination examination;
    private final Composition composition;

    SessionMeetings(Sessions sessions, SessionTasks tasks, Examination examination, Composition composition) {
        this.composition = composition;
        this.sessions = sessions;
        this.tasks = tasks;
        this.examination = examination;
    }

    @Override
    public List<Meeting> between(LocalDate first, LocalDate last) {
        Stream<Meeting> alone = tasks.waiting(SessionOpening.ATTENDANCE).stream()
                .flatMap(task -> ofCase(task.caseReference(), task.processInstance()).stream());
        return Stream.concat(sessions.all().stream().map(SessionMeetings::meeting), alone)
                .filter(meeting ->
                        !meeting.day().isBefore(first) && !meeting.day().isAfter(last))
                .sorted(Comparator.comparing(Meeting::day)
                        .thenComparing(meeting -> meeting.time().orElse(LocalTime.MIN)))
                .toList();
    }

    @Override
    public Optional<Meeting> ofSession(String number) {
        return sessions.find(number).map(SessionMeetings::meeting);
    }

    @Override
    public List<Person> members(LocalDate day) {
        return composition.seats(day).stream()
                .flatMap(seat -> Stream.concat(Stream.of(seat.titular()), seat.deputies().stream()))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Meeting> ofCase(String caseReference, String instance) {
        return examination
                .latest(caseReference, instance, SessionPlanning.CONVENING)
                .map(StepDocument::answers)
                .filter(convening -> session(caseReference, convening).isEmpty())
                .map(convening -> new Meeting(
                        "",
                        convening.date("sessionDate").orElseThrow(),
                        Optional.empty(),
                        convening.text("place"),
                        examination.consultedUntil(caseReference, instance).isPresent(),
                        true,
                        List.of(caseReference)));
    }

    @Override
    public boolean isOnAgenda(String caseReference) {
        return sessions.all().stream()
                .anyMatch(session -> session.status() == Session.Status.PREPARED && session.has(caseReference));
    }

    @Override
    public Optional<String> sessionOf(String caseReference, String instance) {
        return examination
                .latest(caseReference, instance, SessionPlanning.CONVENING)
                .flatMap(convening -> session(caseReference, convening.answers()))
                .map(Session::number);
    }

    private Optional<Session> session(String caseReference, Answers convening) {
        return sessions.all().stream()
                .filter(session -> session.status() != Session.Status.PREPARED && session.has(caseReference))
                .filter(session -> Optional.of(session.startsAt().toLocalDate()).equals(convening.date("sessionDate")))
                .findFirst();
    }

    private static Meeting meeting(Session session) {
        return new Meeting(
                session.number(),
                session.startsAt().toLocalDate(),
                Optional.of(session.startsAt().toLocalTime()),
                session.place(),
                false,
                session.status() != Session.Status.PREPARED,
                session.agenda().stream().map(AgendaItem::caseReference).toList());
    }
}
