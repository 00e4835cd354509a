package fr.cadreia.committee.session;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The news that the committee receives without a vote: uses suspended, stopped or reported since its last meeting. */
@Component
public class SinceLastSession {

    private static final Set<JournalKind> TOLD = EnumSet.of(
            JournalKind.INCIDENT_REPORTED,
            JournalKind.USE_SUSPENDED,
            JournalKind.USE_MAINTAINED,
            JournalKind.STOP_REQUESTED,
            JournalKind.CLOSED,
            JournalKind.AUTHORITY_COMMENTED,
            JournalKind.AUTHORITY_DECIDED);

    /** The opinion, and the events after which it no longer waits for the authority. */
    private static final Set<JournalKind> ANSWERS = EnumSet.of(
            JournalKind.EXTRACT_FILED, JournalKind.AUTHORITY_DECIDED, JournalKind.STOP_REQUESTED, JournalKind.CLOSED);

    private static final int YEARS_BACK = 2;

    private final Sessions sessions;
    private final CaseHistory history;

    SinceLastSession(Sessions sessions, CaseHistory history) {
        this.sessions = sessions;
        this.history = history;
    }

    /**
     * The news about one case.
     *
     * @param rows rows of the case's journal, the oldest first
     */
    public record Told(Case about, List<JournalEntry> rows) {

        /** Returns the events of the case, each kind once a day. */
        public List<Happening> happenings() {
            return rows.stream()
                    .map(row -> new Happening(
                            row.kind(),
                            row.as(AuthorityDecided.class).map(decided -> Choice.of(decided.decision())),
                            AuthorityClock.dayOf(row.writtenAt())))
                    .distinct()
                    .toList();
        }
    }

    /** @param choice of the authority, where it decided */
    public record Happening(JournalKind kind, Optional<Choice> choice, LocalDate day) {}

    /**
     * @param until the end of the period; later events belong to the next session
     * @return the news by case, sorted by each case's first event
     */
    public List<Told> before(Session session, Instant until) {
        Instant since = lastOpening(session, until);
        Map<String, List<JournalEntry>> byCase = withDecisions(history.entries(TOLD, since, until)).stream()
                .collect(Collectors.groupingBy(JournalEntry::caseReference, LinkedHashMap::new, Collectors.toList()));
        Map<String, Case> cases =
                history.cases(byCase.keySet()).stream().collect(Collectors.toMap(Case::reference, Function.identity()));
        List<Told> told = new ArrayList<>();
        byCase.forEach((reference, rows) -> Optional.ofNullable(cases.get(reference))
                .map(about -> new Told(about, worthTelling(about, rows)))
                .filter(one -> !one.rows().isEmpty())
                .ifPresent(told::add));
        return told;
    }

    /**
     * Returns the cases with a favourable opinion on which the authority had not acted at that moment; the oldest
     * first.
     *
     * @param until a moment
     */
    public List<Case> awaitingAct(Instant until) {
        Map<String, JournalKind> last = new LinkedHashMap<>();
        history.entries(ANSWERS, Instant.EPOCH, until).forEach(row -> last.put(row.caseReference(), row.kind()));
        last.values().removeIf(kind -> kind != JournalKind.EXTRACT_FILED);
        Map<String, ExtractFiled> opinions = new LinkedHashMap<>();
        history.entries(EnumSet.of(JournalKind.EXTRACT_FILED), true, last.keySet()).stream()
                .filter(row -> !row.writtenAt().isAfter(until))
                .forEach(row -> opinions.put(row.caseReference(), (ExtractFiled) row.event()));
        opinions.values().removeIf(opinion -> !opinion.outcome().isAdopted(Motion.GENERALIZE));
        Map<String, Case> cases = history.cases(opinions.keySet()).stream()
                .collect(Collectors.toMap(Case::reference, Function.identity()));
        return opinions.keySet().stream().map(cases::get).toList();
    }

    /** Returns the rows, where those of the authority's decisions have their full content. */
    private List<JournalEntry> withDecisions(List<JournalEntry> rows) {
        List<JournalEntry> decided = history.entries(
                EnumSet.of(JournalKind.AUTHORITY_DECIDED),
                true,
                rows.stream()
                        .filter(row -> row.kind() == JournalKind.AUTHORITY_DECIDED)
                        .map(JournalEntry::caseReference)
                        .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> decided.stream()
                        .filter(whole ->
                                whole.caseReference().equals(row.caseReference()) && whole.sequence() == row.sequence())
                        .findFirst()
                        .orElse(row))
                .toList();
    }

    private static List<JournalEntry> worthTelling(Case about, List<JournalEntry> rows) {
        return rows.stream()
                .filter(row -> row.kind() != JournalKind.CLOSED || isStopped(about))
                .toList();
    }

    /** Tells whether the closed case ended a use: a refusal or a withdrawal did not. */
    private static boolean isStopped(Case closed) {
        return closed.ending().filter(CaseEnding.STOPPED::equals).isPresent() && closed.useState() != UseState.REFUSED;
    }

    private Instant lastOpening(Session session, Instant until) {
        LocalDateTime end = AuthorityClock.dateTimeOf(until);
        return sessions.between(end.toLocalDate().minusYears(YEARS_BACK), end.toLocalDate()).stream()
                .filter(other -> !other.number().equals(session.number()))
                .flatMap(other -> other.openedAt().stream())
                .filter(end::isAfter)
                .max(Comparator.naturalOrder())
                .map(AuthorityClock::instantOf)
                .orElse(Instant.EPOCH);
    }
}
