package fr.cadreia.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies all rows of our tables and of the engine's from an H2 database to a PostgreSQL one that has the same tables and no
 * rows but those that its making left. Nothing is committed here.
 *
 * <p>Moments keep their instant. The engine's own, which are local times, keep their hour: both databases are used with the
 * same {@code cadre.zone}.
 */
public final class TableCopy {

    private static final int ROWS_AT_ONCE = 200;

    /** The fewer rows of a table with contents of files, of which one may have 20 MB. */
    private static final int FILES_AT_ONCE = 5;

    private static final char NULL_SIGN = '\u0000';

    private final Connection source;
    private final JdbcClient from;
    private final Connection target;
    private final JdbcClient to;

    /** The places of texts that PostgreSQL does not take, with the number of rows. */
    private final Map<String, Integer> refused = new TreeMap<>();

    /**
     * @param source an H2 database
     * @param target a PostgreSQL database, as the application's user, in a transaction
     */
    public TableCopy(Connection source, Connection target) {
        this.source = source;
        this.from = JdbcClient.create(new SingleConnectionDataSource(source, true));
        this.target = target;
        this.to = JdbcClient.create(new SingleConnectionDataSource(target, true));
    }

    /** A column of the target, with its type in PostgreSQL's words. */
    private record Column(String name, String type) {}

    /** A reference of one table to another. */
    private record Reference(String table, String name, String to, String definition) {}

    /**
     * Copies every table.
     *
     * @param copied takes the name of each table that has rows, and their number
     * @throws IllegalStateException with a French message where the tables differ, or a text cannot be kept
     */
    public void copy(BiConsumer<String, Long> copied) throws SQLException {
        from.sql("set lazy_query_execution true").update();
        List<Reference> engine = references().stream()
                .filter(reference -> reference.table().startsWith("act_"))
                .toList();
        // Rows of the engine refer to each other in circles. The application's user owns its tables, not ours.
        engine.forEach(reference -> to.sql("alter table " + reference.table() + " drop constraint " + reference.name())
                .update());
        for (String table : inOrder()) {
            long rows = copy(table);
            if (rows > 0) {
                copied.accept(table, rows);
            }
        }
        engine.forEach(reference -> to.sql("alter table " + reference.table() + " add constraint " + reference.name()
                        + " " + reference.definition())
                .update());
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "des textes contiennent le signe U+0000, que PostgreSQL ne garde pas\u00a0: "
                            + refused.entrySet().stream()
                                    .map(place -> place.getKey() + " (" + place.getValue() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    /**
     * Lets each generated number go on where the source stands.
     *
     * @param owner of our tables
     */
    public void continueNumbers(JdbcClient owner) {
        from.sql("""
                        select lower(table_name), lower(column_name), identity_base from information_schema.columns
                        where is_identity = 'YES' and table_schema = current_schema and table_name like 'CADRE!_%' escape '!'""")
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(generated -> owner.sql("select setval(pg_get_serial_sequence(?, ?), ?, false)")
                        .params(generated)
                        .query(Long.class)
                        .single());
    }

    /** Returns the tables of the source, each after those that it refers to. */
    private List<String> inOrder() {
        Set<String> tables = new HashSet<>(from.sql("""
                        select lower(table_name) from information_schema.tables
                        where table_schema = current_schema and table_type = 'BASE TABLE'
                        and (table_name like 'CADRE!_%' escape '!' or table_name like 'ACT!_%' escape '!')""").query(String.class).list());
        Set<String> known = new HashSet<>(to.sql("select table_name from information_schema.tables"
                        + " where table_schema = current_schema and table_name <> 'cadre_flyway'")
                .query(String.class)
                .list());
        if (!tables.equals(known)) {
            Set<String> different = new TreeSet<>(tables);
            different.addAll(known);
            different.removeIf(table -> tables.contains(table) && known.contains(table));
            throw new IllegalStateException("les deux bases n’ont pas les mêmes tables (" + String.join(", ", different)
                    + ")\u00a0; démarrez une fois cette version de l’application sur la base H2, puis recommencez.");
        }
        List<Reference> references = references();
        List<String> ordered = new ArrayList<>();
        while (!tables.isEmpty()) {
            List<String> next = tables.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference.table().equals(table)
                                    && !reference.to().equals(table)
                                    && tables.contains(reference.to())))
                    .sorted()
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in circles: " + tables);
            }
            ordered.addAll(next);
            next.forEach(tables::remove);
        }
        return ordered;
    }

    private List<Reference> references() {
        return to.sql("""
                        select conrelid::regclass::text, conname, confrelid::regclass::text, pg_get_constraintdef(oid)
                        from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace""")
                .query((row, number) ->
                        new Reference(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private long copy(String table) throws SQLException {
        List<Column> columns = to.sql("""
                        select column_name, data_type from information_schema.columns
                        where table_schema = current_schema and table_name = ? order by ordinal_position""")
                .param(table)
                .query((RowMapper<Column>) (row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
        Set<String> others = new HashSet<>(from.sql("""
                        select lower(column_name) from information_schema.columns
                        where table_schema = current_schema and table_name = ?""")
                .param(table.toUpperCase(Locale.ROOT))
                .query(String.class)
                .list());
        if (!others.equals(columns.stream().map(Column::name).collect(Collectors.toSet()))) {
            throw new IllegalStateException("la table " + table + " n’a pas les mêmes colonnes dans les deux bases.");
        }
        // What the making of the target left; the source has its own.
        if (to.sql("select count(*) from " + table).query(Long.class).single() > 0) {
            to.sql("delete from " + table).update();
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        boolean files = columns.stream().anyMatch(column -> column.type().equals("bytea"));
        long copied = 0;
        try (Statement reading = source.createStatement();
                ResultSet row = reading.executeQuery("select " + names + " from " + table);
                PreparedStatement insert = target.prepareStatement(
                        "insert into " + table + " (" + names + ") overriding system value values (" + marks + ")")) {
            while (row.next()) {
                for (int at = 1; at <= columns.size(); at++) {
                    insert.setObject(at, value(table, columns.get(at - 1), row, at));
                }
                insert.addBatch();
                if (++copied % (files ? FILES_AT_ONCE : ROWS_AT_ONCE) == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return copied;
    }

    private Object value(String table, Column column, ResultSet row, int at) throws SQLException {
        Object value = switch (column.type()) {
            case "character varying", "character", "text" -> text(table, column, row.getString(at));
            case "boolean" -> row.getBoolean(at);
            case "smallint", "integer" -> row.getInt(at);
            case "bigint" -> row.getLong(at);
            case "double precision" -> row.getDouble(at);
            case "numeric" -> row.getBigDecimal(at);
            case "date" -> row.getObject(at, LocalDate.class);
            case "timestamp without time zone" -> row.getObject(at, LocalDateTime.class);
            case "timestamp with time zone" -> row.getObject(at, OffsetDateTime.class);
            case "bytea" -> row.getBytes(at);
            default -> throw new IllegalStateException("No way to copy " + table + "." + column);
        };
        return row.wasNull() ? null : value;
    }

    /** Goes on with another sign, so that all such places are told at once; they are never committed. */
    private String text(String table, Column column, String text) {
        if (text == null || text.indexOf(NULL_SIGN) < 0) {
            return text;
        }
        refused.merge(table + "." + column.name(), 1, Integer::sum);
        return text.replace(NULL_SIGN, ' ');
    }
}
