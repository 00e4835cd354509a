package fr.cadreia.dossier;

import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.UseState;
import fr.cadreia.journal.seal.CaseStanding;
import fr.cadreia.kernel.LogFields;
import fr.cadreia.kernel.database.DatabaseProduct;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.time.AuthorityClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases. */
@Repository
public class Cases {

    private static final String PREFIX = "IA";

    /** The number of parameters of one statement, since databases limit them. */
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final AuthorityClock clock;
    private final MatterNumbers numbers;

    private final TransactionMemory<String, Optional<Case>> found =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    private final TransactionMemory<String, Optional<LockedCase>> locked =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_THE_END);

    Cases(JdbcClient jdbc, AuthorityClock clock, MatterNumbers numbers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.numbers = numbers;
    }

    /**
     * A case whose row the transaction has locked.
     *
     * @param sha256 of how it stands
     */
    record LockedCase(Case standing, String sha256) {}

    /** @return the next unused reference of the current year */
    public String nextReference() {
        return numbers.next(PREFIX);
    }

    /** Returns several references at once, which costs no more than one; unused references are never given again. */
    public List<String> nextReferences(int count) {
        return numbers.several(PREFIX, count);
    }

    public void add(Case added) {
        OffsetDateTime now = utc(added.openedAt());
        jdbc.sql("""
                        insert into cadre_case (reference, title, organisation, origin, framework_version, step, use_state, experiment_begun, opened_at, opened_by, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        added.reference(),
                        added.title(),
                        added.organisation(),
                        added.origin().name(),
                        added.frameworkVersion(),
                        added.step().code(),
                        added.useState().name(),
                        added.experimentBegun(),
                        now,
                        added.openedBy(),
                        now)
                .update();
        found.forget(added.reference());
        locked.forget(added.reference());
    }

    /** Updates a case. Only called within {@link Journal#change}, which attests the change. */
    public void update(Case changed) {
        jdbc.sql("""
                        update cadre_case set step = ?, use_state = ?, experiment_begun = ?, taken_up = ?, updated_at = ?,
                            closed_at = ?, ending = ? where reference = ?""")
                .params(
                        changed.step().code(),
                        changed.useState().name(),
                        changed.experimentBegun(),
                        changed.takenUp(),
                        utc(clock.now()),
                        changed.closedAt().map(Cases::utc).orElse(null),
                        changed.ending().map(Enum::name).orElse(null),
                        changed.reference())
                .update();
        found.forget(changed.reference());
        locked.change(changed.reference(), before -> row(changed.reference()));
    }

    public Optional<Case> find(String reference) {
        return locked.known(reference)
                .map(known -> known.map(LockedCase::standing))
                .orElseGet(() -> found.get(
                        reference,
                        () -> jdbc.sql("select * from cadre_case where reference = ?")
                                .param(reference)
                                .query((row, number) -> read(row))
                                .optional()));
    }

    /** Returns the existing ones of these cases, by their references, in one query. */
    public Map<String, Case> all(Collection<String> references) {
        List<String> asked = List.copyOf(new LinkedHashSet<>(references));
        Map<String, Case> found = new HashMap<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            jdbc.sql("select * from cadre_case where reference in (:references)")
                    .param("references", asked.subList(from, Math.min(asked.size(), from + AT_ONCE)))
                    .query(row -> {
                        Case read = read(row);
                        found.put(read.reference(), read);
                    });
        }
        return found;
    }

    /** @throws NoSuchElementException when there is none */
    public Case get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("Dossier inconnu\u00a0: " + reference));
    }

    /**
     * Returns the case, which no other transaction can lock or record anything about until this one ends.
     *
     * @throws NoSuchElementException when there is none
     */
    public Case lockForUpdate(String reference) {
        return lockForUpdateIfAny(reference)
                .orElseThrow(() -> new NoSuchElementException("Dossier inconnu\u00a0: " + reference));
    }

    /** Returns the same; empty when there is none. */
    public Optional<Case> lockForUpdateIfAny(String reference) {
        return locked(reference).map(LockedCase::standing);
    }

    /** Locks the case's row until the transaction ends; empty where no case has this reference. */
    Optional<LockedCase> locked(String reference) {
        return locked.get(reference, () -> {
            LogFields.onCase(reference);
            Optional<LockedCase> row = row(reference);
            TransactionMemory.waited();
            return row;
        });
    }

    /** Tells whether this transaction has locked the case's row. */
    boolean isLocked(String reference) {
        return locked.known(reference).flatMap(row -> row).isPresent();
    }

    private Optional<LockedCase> row(String reference) {
        return jdbc.sql("select * from cadre_case where reference = ? for update")
                .param(reference)
                .query((row, number) -> new LockedCase(read(row), CaseStanding.sha256(row)))
                .optional();
    }

    public List<Case> page(CaseQuery query) {
        CaseSearch search = CaseSearch.page(query);
        return jdbc.sql(search.sql())
                .params(search.parameters())
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns the number of open cases by their step; a step without any is not there. */
    public Map<Step, Long> openByStep() {
        Map<Step, Long> open = new EnumMap<>(Step.class);
        jdbc.sql("select step, count(*) as cases from cadre_case where closed_at is null group by step")
                .query(row -> {
                    open.put(Step.of(row.getString("step")).orElseThrow(), row.getLong("cases"));
                });
        return open;
    }

    /** Lists the cases that were closed in a year, the first one first. */
    public List<Case> closedIn(Year year) {
        return jdbc.sql("select * from cadre_case where closed_at >= ? and closed_at < ? order by closed_at, reference")
                .params(
                        AuthorityClock.startOf(year.atDay(1)).atOffset(ZoneOffset.UTC),
                        AuthorityClock.startOf(year.plusYears(1).atDay(1)).atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns the number of cases that were closed, by year, the last one first; years without any are not there. */
    public SortedMap<Integer, Integer> closings() {
        SortedMap<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
        jdbc.sql("select closed_at from cadre_case where closed_at is not null").query(row -> {
            Instant closed = row.getObject("closed_at", OffsetDateTime.class).toInstant();
            years.merge(AuthorityClock.dayOf(closed).getYear(), 1, Integer::sum);
        });
        return years;
    }

    public long count(CaseQuery query) {
        CaseSearch search = CaseSearch.count(query);
        return jdbc.sql(search.sql())
                .params(search.parameters())
                .query(Long.class)
                .single();
    }

    static Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getString("reference"),
                row.getString("title"),
                row.getString("organisation"),
                Case.Origin.valueOf(row.getString("origin")),
                row.getString("framework_version"),
                Step.of(row.getString("step")).orElseThrow(),
                UseState.valueOf(row.getString("use_state")),
                row.getBoolean("experiment_begun"),
                row.getBoolean("taken_up"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("ending")).map(CaseEnding::valueOf));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A query for cases as SQL, with its parameters in their order. */
    record CaseSearch(String sql, List<Object> parameters) {

        /** The steps in the order of the path. */
        private static final String STEP_ORDER = Arrays.stream(Step.values())
                .map(step -> " when '" + step.code() + "' then " + step.ordinal())
                .collect(Collectors.joining("", "case step", " end"));

        static CaseSearch page(CaseQuery query) {
            List<Object> parameters = new ArrayList<>();
            String where = where(query, parameters);
            parameters.add(query.size());
            parameters.add(query.offset());
            String sort = column(query.sort()) + (query.descending() ? " desc" : " asc");
            return new CaseSearch(
                    "select * from cadre_case" + where + " order by " + sort + ", reference limit ? offset ?",
                    parameters);
        }

        static CaseSearch count(CaseQuery query) {
            List<Object> parameters = new ArrayList<>();
            return new CaseSearch("select count(*) from cadre_case" + where(query, parameters), parameters);
        }

        private static String where(CaseQuery query, List<Object> parameters) {
            List<String> conditions = new ArrayList<>();
            query.organisation().ifPresent(value -> {
                conditions.add("organisation = ?");
                parameters.add(value);
            });
            query.text().ifPresent(value -> {
                conditions.add("(lower(title) like ? escape '!' or lower(reference) like ? escape '!')");
                String pattern = DatabaseProduct.containing(value.toLowerCase(Locale.FRENCH));
                parameters.add(pattern);
                parameters.add(pattern);
            });
            query.step().ifPresent(value -> {
                conditions.add("step = ?");
                parameters.add(value.code());
            });
            query.useState().ifPresent(value -> {
                conditions.add("use_state = ?");
                parameters.add(value.name());
            });
            if (query.openOnly()) {
                conditions.add("ending is null");
            }
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        private static String column(CaseQuery.Sort sort) {
            return switch (sort) {
                case REFERENCE -> "reference";
                case TITLE -> "lower(title)";
                case ORGANISATION -> "organisation";
                case STEP -> STEP_ORDER;
                case UPDATED -> "updated_at";
            };
        }
    }
}
