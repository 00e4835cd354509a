package fr.cadreia.register;

import fr.cadreia.committee.examination.VoteCounts;
import fr.cadreia.committee.extract.DecisionList;
import fr.cadreia.committee.extract.DecisionList.Opinion;
import fr.cadreia.committee.extract.DecisionList.Point;
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
import java.time.Year;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The kinds of rows about matters that the committee was told of, beside those that it examined. */
    private static final Set<JournalKind> TOLD = Set.of(
            JournalKind.INCIDENT_REPORTED,
            JournalKind.USE_SUSPENDED,
            JournalKind.USE_MAINTAINED,
            JournalKind.REASSESSMENT_LATE);

    private final NamedCases cases;
    private final FrameworkSettings framework;
    private final CaseHistory history;
    private final Commitments commitments;
    private final AuthorityClock clock;

    PublicDecisions(
            NamedCases cases,
            FrameworkSettings framework,
            CaseHistory history,
            Commitments commitments,
            AuthorityClock clock) {
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
    public record Given(Decision decision, VoteCounts votes, String followed) {}

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
                                decision, opinion.votes(), FollowedOpinion.toFrench(entry, decision, late())))));
    }

    /**
     * Returns the last day of filing of an opinion whose act is awaited too long. The authority's silence is neither a
     * refusal nor a consent; it is mentioned once the usual time for the act is over.
     */
    private LocalDate late() {
        return clock.today().minus(framework.deadlines().dueFor(ACT));
    }

    /** The numbers of a year: accepted reports, uses suspended or kept for the time being, and late re-evaluations. */
    public record YearTold(long reports, long suspensions, long maintained, long late) {}

    public YearTold told(Year year) {
        Map<JournalKind, Long> counts = new EnumMap<>(JournalKind.class);
        for (JournalEntry row : history.entries(TOLD, start(year).minusNanos(1), start(year.plusYears(1)))) {
            counts.merge(row.kind(), 1L, Long::sum);
        }
        return new YearTold(
                counts.getOrDefault(JournalKind.INCIDENT_REPORTED, 0L),
                counts.getOrDefault(JournalKind.USE_SUSPENDED, 0L),
                counts.getOrDefault(JournalKind.USE_MAINTAINED, 0L),
                counts.getOrDefault(JournalKind.REASSESSMENT_LATE, 0L));
    }

    /** The state of a reservation; the department says that it is done. */
    public enum State {
        DONE("committee-year.done"),
        MOOT("committee-year.moot"),
        LATE("committee-year.late"),
        OPEN("committee-year.open");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** Returns the key of the state's words. */
        public String key() {
            return key;
        }
    }

    /**
     * Returns the state of a reservation; empty where it is not followed up, or is hidden.
     *
     * @param reservation as the register has it
     */
    public Optional<State> state(String reference, String reservation) {
        return commitments.of(reference).stream()
                .filter(asked -> asked.demand().equals(reservation.strip()))
                .reduce((earlier, later) -> later)
                .map(this::state);
    }

    private State state(Commitment asked) {
        return asked.fulfilment()
                .map(fulfilment -> fulfilment == Commitment.Fulfilment.DONE ? State.DONE : State.MOOT)
                .orElse(asked.isLate(clock.today()) ? State.LATE : State.OPEN);
    }

    private static Instant start(Year year) {
        return AuthorityClock.startOf(year.atDay(1));
    }
}
