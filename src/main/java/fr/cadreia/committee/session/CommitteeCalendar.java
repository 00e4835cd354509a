package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.WrittenConsultations.Consultation;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The dates and places at which the committee meets, in a session or by a written consultation on one case. */
@Component
public class CommitteeCalendar {

    private final Sessions sessions;
    private final CommitteeTasks tasks;
    private final WrittenConsultations consultations;
    private final Examinations examinations;
    private final Composition composition;
    private final SessionSeats seats;
    private final PointTasks cases;
    private final SessionJournal journal;

    CommitteeCalendar(
            Sessions sessions,
            CommitteeTasks tasks,
            WrittenConsultations consultations,
            Examinations examinations,
            Composition composition,
            SessionSeats seats,
            PointTasks cases,
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

    /**
     * The real time of a session that was held on another day than convened, or well before its time.
     *
     * @param opened local time
     * @param onItsDay whether it was held on the convened day
     * @param reason why it was opened early, or empty
     */
    public record OtherTime(LocalDateTime opened, boolean onItsDay, String reason) {

        LocalDate day() {
            return opened.toLocalDate();
        }

        /**
         * Returns the words in French: "tenue le mercredi 2 décembre 2026", "ouverte à 9 h 12, avant l'heure de la
         * convocation".
         */
        public String words() {
            return onItsDay
                    ? "ouverte à " + FrenchText.time(opened) + ", avant l’heure de la convocation"
                    : "tenue le " + FrenchText.weekday(opened);
        }

        /** Returns a French sentence: "Séance tenue le mercredi 2 décembre 2026. Motif : …". */
        public String sentence() {
            return "Séance " + told();
        }

        private String told() {
            return words() + (reason.isEmpty() ? "" : ". Motif\u00a0: " + reason);
        }
    }

    /**
     * The number of changes to a session, and the moment of the last one.
     *
     * @param number the number of changes
     */
    public record Revision(int number, Instant at) {}

    /**
     * A day on which the committee decides: a session, or the end of a written consultation.
     *
     * @param session number of the session, empty for a written consultation
     * @param time local time; empty where the convening gives it in words, with the place
     * @param written whether it is a consultation in writing, which ends on that day
     * @param convened false while the session is prepared: its date may still change
     * @param cases references, in the order of the agenda
     * @param day the day for which it was convened
     * @param held the real time, where it differs from the convened one
     * @param revision the changes of the session
     */
    public record CommitteeDate(
            String session,
            LocalDate day,
            Optional<LocalTime> time,
            String place,
            boolean written,
            boolean convened,
            List<String> cases,
            Optional<OtherTime> held,
            Optional<Revision> revision) {

        /** Returns the same date with that case alone on its agenda. */
        public CommitteeDate of(String caseReference) {
            return new CommitteeDate(
                    session, day, time, place, written, convened, List.of(caseReference), held, revision);
        }

        /** Returns the day on which the session was, or will be, really held. */
        public LocalDate heldOn() {
            return held.map(OtherTime::day).orElse(day);
        }

        /** Returns the local time at which it really began, or will begin. */
        public Optional<LocalTime> beganAt() {
            return held.map(OtherTime::opened).map(LocalDateTime::toLocalTime).or(() -> time);
        }

        /**
         * Returns a French note: the day for which the session was convened, and why it was held at another time; empty
         * where it was held as convened.
         */
        public String note() {
            return held.map(other -> "Séance convoquée pour le " + FrenchText.weekday(day) + ", " + other.told())
                    .orElse("");
        }
    }

    /** Returns the dates between these days, both included, the earliest first. */
    public List<CommitteeDate> between(LocalDate first, LocalDate last) {
        Set<String> waiting = tasks.waiting(PointStage.ATTENDANCE).stream()
                .map(CommitteeTasks.Waiting::processInstance)
                .collect(Collectors.toSet());
        Stream<CommitteeDate> alone = consultations.ending(first, last).stream()
                .filter(consultation -> waiting.contains(consultation.examination()))
                .map(CommitteeCalendar::written);
        return Stream.concat(dates(sessions.between(first, last)), alone)
                .sorted(Comparator.comparing(CommitteeDate::heldOn)
                        .thenComparing(date -> date.beganAt().orElse(LocalTime.MIN)))
                .toList();
    }

    public Optional<CommitteeDate> ofSession(String number) {
        return sessions.find(number).flatMap(this::date);
    }

    /** Returns the members in office on that day, and their deputies. */
    public List<Person> members(LocalDate day) {
        return composition.seats(day).stream()
                .flatMap(Seat::everybody)
                .distinct()
                .toList();
    }

    /** Returns the people convened to this session: those who have a seat in it, and their deputies. */
    public List<Person> convened(String number) {
        return sessions.find(number).stream()
                .flatMap(session -> seats.members(session).stream())
                .toList();
    }

    /** Returns the session or consultation for which a case was convened, with this case alone on its agenda. */
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

    /** Returns the numbers of the sessions that were convened with this case on their agenda, the earliest first. */
    public List<String> sessionsOf(String caseReference) {
        return sessions.with(caseReference).stream()
                .filter(session -> session.status() != Session.Status.PREPARED)
                .map(Session::number)
                .toList();
    }

    /** Returns the number of the session for which a case was convened; empty for a written consultation. */
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
