package fr.cadreia.register;

import fr.cadreia.committee.examination.VoteCounts;
import fr.cadreia.committee.extract.DecisionList;
import fr.cadreia.committee.extract.DecisionList.Opinion;
import fr.cadreia.committee.extract.DecisionList.Point;
import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.committee.session.WrittenConsultations;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct;
import fr.cadreia.framework.FrameworkSettings;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.RegisterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The committee's lists of opinions, as everybody may read them: for each point the register's entry of the case. A
 * case that is not public, or whose entry or title is withheld, is only a number. Beside them, the figures that the
 * committee reports of a year (rule 9).
 */
@Component
public class PublicDecisions {

    private static final String ACT = FormId.of(AuthorityAct.class);

    /** The kinds of rows about what happened to uses beside the committee's examination. */
    private static final Set<JournalKind> TOLD = Set.of(
            JournalKind.EXPERIMENT_BEGUN,
            JournalKind.GENERALIZED,
            JournalKind.INCIDENT_REPORTED,
            JournalKind.USE_SUSPENDED,
            JournalKind.USE_MAINTAINED);

    private final DecisionLists lists;
    private final WrittenConsultations consultations;
    private final NamedCases cases;
    private final FrameworkSettings framework;
    private final CaseHistory history;
    private final Commitments commitments;
    private final AuthorityClock clock;

    PublicDecisions(
            DecisionLists lists,
            WrittenConsultations consultations,
            NamedCases cases,
            FrameworkSettings framework,
            CaseHistory history,
            Commitments commitments,
            AuthorityClock clock) {
        this.lists = lists;
        this.consultations = consultations;
        this.cases = cases;
        this.framework = framework;
        this.history = history;
        this.commitments = commitments;
        this.clock = clock;
    }

    /**
     * A point of a list.
     *
     * @param number of the opinion, or empty where none was given
     * @param point its place on the agenda, from 1
     * @param told empty where the case is not public
     */
    public record Row(String number, int point, Optional<Told> told) {}

    /**
     * The public part of a case.
     *
     * @param opinion empty where the session gave none
     */
    public record Told(RegisterEntry entry, Optional<Given> opinion) {}

    /** An opinion with its votes, and what followed it; French. */
    public record Given(Decision decision, VoteCounts votes, String followed, Answer answer) {}

    /** What the competent authority made of an opinion. */
    public enum Answer {
        FOLLOWED,
        REFUSED,
        SECOND_EXAMINATION,
        AWAITED,
        LATE,
        NOT_ASKED
    }

    /** Returns the points of these lists, by their session; in one query. */
    public Map<String, List<Row>> of(Collection<DecisionList> lists) {
        Map<String, RegisterEntry> named = cases.of(lists.stream()
                .flatMap(list -> list.points().stream())
                .map(Point::caseReference)
                .collect(Collectors.toSet()));
        return lists.stream()
                .collect(Collectors.toMap(
                        DecisionList::session,
                        list -> list.points().stream()
                                .map(point -> row(point, Optional.ofNullable(named.get(point.caseReference()))))
                                .toList()));
    }

    private Row row(Point point, Optional<RegisterEntry> entry) {
        return new Row(
                point.opinion().map(Opinion::number).orElse(""),
                point.number(),
                entry.flatMap(named -> told(point, named)));
    }

    /** Returns the public part of a point. An opinion that the entry does not hold yet is left out. */
    private Optional<Told> told(Point point, RegisterEntry entry) {
        if (point.opinion().isEmpty()) {
            return Optional.of(new Told(entry, Optional.empty()));
        }
        Opinion opinion = point.opinion().get();
        return entry.decisions().stream()
                .filter(decision -> decision.number() == opinion.extract())
                .findFirst()
                .map(decision -> new Told(
                        entry,
                        Optional.of(new Given(
                                decision,
                                opinion.votes(),
                                FollowedOpinion.toFrench(entry, decision, late()),
                                FollowedOpinion.answer(entry, decision, late())))));
    }

    /**
     * Returns the last day of filing of an opinion whose act is awaited too long. The authority's silence is neither a
     * refusal nor a consent; it is mentioned once the usual time for the act is over.
     */
    private LocalDate late() {
        return clock.today().minus(framework.deadlines().dueFor(ACT));
    }

    /**
     * The numbers of a year: trials begun, uses generalised, accepted reports, uses that a person suspended or kept for
     * the time being. Uses that stop by themselves on their last day are not counted as suspended.
     */
    public record YearTold(long trials, long generalized, long reports, long suspensions, long maintained) {}

    /**
     * What the committee did in a year.
     *
     * @param sessions those whose decisions are on line, the earliest first
     * @param consultations in writing that ended
     * @param opinions the number of each answer of the committee, by its French name; in the order of the first of each
     * @param answers the number of each answer of the authority; one that it never gave is left out
     */
    public record CommitteeYear(
            List<HeldSession> sessions,
            int consultations,
            Map<String, Long> opinions,
            Map<Answer, Long> answers,
            YearTold told) {

        /** Returns the number of reservations that are not done by their day. */
        public long lateReservations() {
            return sessions.stream()
                    .flatMap(session -> session.points().stream())
                    .flatMap(point -> point.reservations().stream())
                    .filter(reservation -> reservation.state().equals(Optional.of(State.LATE)))
                    .count();
        }
    }

    /** A session with its points. */
    public record HeldSession(DecisionList list, List<ToldPoint> points) {}

    /** A point on a case: the committee's answer, and the state of its reservations. */
    public record ToldPoint(DecisionRow row, List<Reservation> reservations) {}

    /** @param state empty where it is not followed up, or is hidden */
    public record Reservation(String text, Optional<State> state) {}

    /** The state of a reservation; the department says that it is done. */
    public enum State {
        DONE("yearly.reservation.done"),
        MOOT("yearly.reservation.moot"),
        LATE("yearly.reservation.late"),
        OPEN("yearly.reservation.open");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** Returns the key of the state's words. */
        public String key() {
            return key;
        }
    }

    /** Lists the years in which sessions with a list were held, the latest first. */
    public List<Year> years() {
        return lists.years();
    }

    /** Returns what the committee did in a year, as far as it is public today. */
    public CommitteeYear in(Year year) {
        List<DecisionList> held = lists.heldIn(year);
        Map<String, List<Row>> rows = of(held);
        List<Given> given = held.stream()
                .flatMap(list -> rows.get(list.session()).stream())
                .flatMap(row -> row.told().stream())
                .flatMap(told -> told.opinion().stream())
                .toList();
        return new CommitteeYear(
                sessions(held, rows),
                consultations.ending(year.atDay(1), lastDay(year)).size(),
                counted(
                        given,
                        opinion -> opinion.decision().examinationOutcome().label()),
                counted(given, Given::answer),
                told(year));
    }

    private static <K> Map<K, Long> counted(List<Given> given, Function<Given, K> by) {
        return given.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.counting()));
    }

    /** Returns the last day of a year, or yesterday in the current one: a consultation goes on until its last day is over. */
    private LocalDate lastDay(Year year) {
        LocalDate last = year.atMonth(Month.DECEMBER).atEndOfMonth();
        LocalDate yesterday = clock.today().minusDays(1);
        return last.isAfter(yesterday) ? yesterday : last;
    }

    private List<HeldSession> sessions(List<DecisionList> held, Map<String, List<Row>> rows) {
        Map<String, List<Commitment>> followed = commitments
                .of(rows.values().stream()
                        .flatMap(List::stream)
                        .flatMap(row -> row.told().stream())
                        .map(told -> told.entry().reference())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(Commitment::caseReference));
        return held.stream()
                .map(list -> new HeldSession(
                        list,
                        rows.get(list.session()).stream()
                                .map(row -> told(DecisionRow.of(row), followed))
                                .toList()))
                .toList();
    }

    private ToldPoint told(DecisionRow row, Map<String, List<Commitment>> followed) {
        List<Commitment> ofCase = followed.getOrDefault(row.reference(), List.of());
        return new ToldPoint(
                row,
                row.reservations().stream()
                        .map(text -> new Reservation(text, state(ofCase, text)))
                        .toList());
    }

    private YearTold told(Year year) {
        Map<JournalKind, Long> counts = new EnumMap<>(JournalKind.class);
        for (JournalEntry row : history.entries(TOLD, start(year).minusNanos(1), start(year.plusYears(1)))) {
            if (row.kind() != JournalKind.USE_SUSPENDED || row.isSuspensionByAPerson()) {
                counts.merge(row.kind(), 1L, Long::sum);
            }
        }
        return new YearTold(
                counts.getOrDefault(JournalKind.EXPERIMENT_BEGUN, 0L),
                counts.getOrDefault(JournalKind.GENERALIZED, 0L),
                counts.getOrDefault(JournalKind.INCIDENT_REPORTED, 0L),
                counts.getOrDefault(JournalKind.USE_SUSPENDED, 0L),
                counts.getOrDefault(JournalKind.USE_MAINTAINED, 0L));
    }

    /**
     * @param followed the commitments of the case
     * @param reservation as the register has it
     */
    private Optional<State> state(List<Commitment> followed, String reservation) {
        return followed.stream()
                .filter(asked -> asked.demand().equals(reservation.strip()))
                .reduce((earlier, later) -> later)
                .map(this::state);
    }

    private State state(Commitment asked) {
        return asked.fulfilment()
                .map(fulfilment -> fulfilment == Commitment.Fulfilment.DONE ? State.DONE : State.MOOT)
                .orElse(asked.isLate(clock.today()) ? State.LATE : State.OPEN);
    }

    /** Returns the reservations of each case that are not done by their day, as the register has them. */
    public Map<String, Set<String>> late(Collection<String> references) {
        return commitments.of(Set.copyOf(references)).stream()
                .filter(asked -> asked.isLate(clock.today()))
                .collect(Collectors.groupingBy(
                        Commitment::caseReference, Collectors.mapping(Commitment::demand, Collectors.toSet())));
    }

    private static Instant start(Year year) {
        return AuthorityClock.startOf(year.atDay(1));
    }
}
