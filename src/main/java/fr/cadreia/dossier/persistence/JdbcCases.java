package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Ending;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.UseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcCases implements Cases {

    /** The steps in the order of the path. */
    private static final String STEP_ORDER = Arrays.stream(Step.values())
            .map(step -> " when '" + step.code() + "' then " + step.ordinal())
            .collect(Collectors.joining("", "case step", " end"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate nested;

    JdbcCases(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String nextReference() {
        int year = clock.instant().atZone(ZoneId.systemDefault()).getYear();
        if (!increment(year)) {
            begin(year);
            increment(year);
        }
        int number = jdbc.sql("select last_number from cadre_reference where reference_year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        return String.format("IA-%d-%04d", year, number);
    }

    /** @return whether the year has begun */
    private boolean increment(int year) {
        return jdbc.sql("update cadre_reference set last_number = last_number + 1 where reference_year = ?")
                        .param(year)
                        .update()
                > 0;
    }

    /**
     * Behind a savepoint, since the first case of a year may be opened twice at the same moment; not in a transaction of
     * its own, whose second connection many who begin the year together would wait for in vain.
     */
    private void begin(int year) {
        try {
            nested.executeWithoutResult(
                    status -> jdbc.sql("insert into cadre_reference (reference_year, last_number) values (?, 0)")
                            .param(year)
                            .update());
        } catch (DuplicateKeyException e) {
            // Another transaction began the year at the same moment: its row serves.
        }
    }

    @Override
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
    }

    @Override
    public void update(Case changed) {
        jdbc.sql("""
                        update cadre_case set step = ?, use_state = ?, experiment_begun = ?, updated_at = ?,
                            closed_at = ?, ending = ? where reference = ?""")
                .params(
                        changed.step().code(),
                        changed.useState().name(),
                        changed.experimentBegun(),
                        utc(clock.instant()),
                        changed.closedAt().map(JdbcCases::utc).orElse(null),
                        changed.ending().map(Enum::name).orElse(null),
                        changed.reference())
                .update();
    }

    @Override
    public Optional<Case> find(String reference) {
        return jdbc.sql("select * from cadre_case where reference = ?")
                .param(reference)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public Case hold(String reference) {
        return jdbc.sql("select * from cadre_case where reference = ? for update")
                .param(reference)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Dossier inconnu : " + reference));
    }

    @Override
    public List<Case> page(CaseQuery query) {
        List<Object> parameters = new ArrayList<>();
        String where = where(query, parameters);
        parameters.add(query.size());
        parameters.add(query.offset());
        String sort = column(query.sort()) + (query.descending() ? " desc" : " asc");
        return jdbc.sql("select * from cadre_case" + where + " order by " + sort + ", reference limit ? offset ?")
                .params(parameters)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public long count(CaseQuery query) {
        List<Object> parameters = new ArrayList<>();
        return jdbc.sql("select count(*) from cadre_case" + where(query, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(CaseQuery query, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        query.organisation().ifPresent(value -> {
            conditions.add("organisation = ?");
            parameters.add(value);
        });
        query.text().ifPresent(value -> {
            conditions.add("(lower(title) like ? escape '!' or lower(reference) like ? escape '!')");
            String escaped = value.toLowerCase(Locale.FRENCH).replaceAll("([!%_])", "!$1");
            parameters.add("%" + escaped + "%");
            parameters.add("%" + escaped + "%");
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

    private static Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getString("reference"),
                row.getString("title"),
                row.getString("organisation"),
                Case.Origin.valueOf(row.getString("origin")),
                row.getString("framework_version"),
                Step.of(row.getString("step")).orElseThrow(),
                UseState.valueOf(row.getString("use_state")),
                row.getBoolean("experiment_begun"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("ending")).map(Ending::valueOf));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
