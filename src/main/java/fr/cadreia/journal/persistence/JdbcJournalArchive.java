package fr.cadreia.journal.persistence;

import fr.cadreia.journal.AttestedRight;
import fr.cadreia.journal.seal.CaseStanding;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.kernel.database.DatabaseProduct;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.SignInIdentities.SignInIdentity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/** Reads in one snapshot of the database, a few cases at a time, and writes nothing. */
@Repository
public class JdbcJournalArchive implements JournalArchive {

    private static final int CASES_AT_A_TIME = 200;

    /** The level of a snapshot in H2, which is none of JDBC's own levels. */
    private static final int H2_SNAPSHOT = 6;

    private final DataSource database;

    public JdbcJournalArchive(DataSource database) {
        this.database = database;
    }

    @Override
    public Chain of(String caseReference) {
        Chain[] found = new Chain[1];
        inOneSnapshot(snapshot -> {
            chains(snapshot, List.of(caseReference), chain -> found[0] = chain);
        });
        return found[0];
    }

    @Override
    public void visit(Visitor visitor) {
        inOneSnapshot(snapshot -> visit(snapshot, visitor));
    }

    private void inOneSnapshot(Consumer<DataSource> reading) {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(snapshot(connection));
            connection.setAutoCommit(false);
            reading.accept(new SingleConnectionDataSource(connection, true));
            // Nothing was written; a rollback would make H2 forget every statement that it has parsed.
            connection.commit();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The journal cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Begins a snapshot. Without it, on H2, rows that others commit meanwhile would be seen in tables that are read
     * late.
     */
    private static int snapshot(Connection connection) throws SQLException {
        return switch (DatabaseProduct.of(connection)) {
            case H2 -> H2_SNAPSHOT;
            case POSTGRESQL -> Connection.TRANSACTION_REPEATABLE_READ;
        };
    }

    private static void visit(DataSource snapshot, Visitor visitor) {
        JdbcClient jdbc = JdbcClient.create(snapshot);
        jdbc.sql("select * from cadre_seal order by sequence_number")
                .query((row, number) -> JdbcSeals.read(row))
                .list()
                .forEach(visitor::seal);
        Set<String> references = new TreeSet<>(jdbc.sql("""
                        select reference from cadre_case union
                        select case_reference from cadre_journal union
                        select case_reference from cadre_step_document union
                        """ + FiledContents.CHAINS + " union " + TablesBeside.CHAINS)
                .query(String.class)
                .list());
        List<String> all = new ArrayList<>(references);
        visitor.expect(all.size());
        for (int from = 0; from < all.size(); from += CASES_AT_A_TIME) {
            chains(snapshot, all.subList(from, Math.min(from + CASES_AT_A_TIME, all.size())), visitor::chain);
        }
        jdbc.sql("select * from cadre_grant order by id")
                .query((row, number) -> right(row))
                .list()
                .forEach(visitor::right);
        Map<String, Set<String>> groups = new HashMap<>();
        jdbc.sql("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP").query(row -> {
            groups.computeIfAbsent(row.getString("USER_ID_"), unused -> new TreeSet<>())
                    .add(row.getString("GROUP_ID_"));
        });
        Map<String, List<SignInIdentity>> identities =
                jdbc.sql("select * from cadre_identity").query(SignInIdentity::of).stream()
                        .collect(Collectors.groupingBy(SignInIdentity::account));
        jdbc.sql("select ID_, PWD_, SALT_, FIRST_, LAST_, EMAIL_ from ACT_ID_USER order by ID_")
                .query((row, number) -> new StoredAccount(
                        row.getString("ID_"),
                        AccountRecords.fingerprint(
                                row.getString("PWD_"),
                                row.getString("SALT_"),
                                row.getString("FIRST_"),
                                row.getString("LAST_"),
                                row.getString("EMAIL_"),
                                identities.getOrDefault(row.getString("ID_"), List.of())),
                        groups.getOrDefault(row.getString("ID_"), Set.of())))
                .list()
                .forEach(visitor::account);
    }

    private static AttestedRight right(ResultSet row) throws SQLException {
        return new AttestedRight(
                row.getLong("id"),
                row.getString("account"),
                row.getString("role"),
                row.getString("titular"),
                row.getString("civility"),
                row.getString("quality"),
                day(row, "starts_on"),
                day(row, "ends_on"),
                day(row, "term"),
                row.getString("act"),
                row.getString("asked_by"),
                row.getString("countersigned_by"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant().toString());
    }

    private static String day(ResultSet row, String column) throws SQLException {
        return Objects.toString(row.getObject(column, LocalDate.class), "");
    }

    private static void chains(DataSource snapshot, List<String> some, Consumer<Chain> visitor) {
        JdbcClient jdbc = JdbcClient.create(snapshot);
        Map<String, String> standings = new HashMap<>();
        jdbc.sql("select * from cadre_case where reference in (:some)")
                .param("some", some)
                .query(row -> {
                    standings.put(row.getString("reference"), CaseStanding.sha256(row));
                });
        Map<String, List<Row>> rows = byCase(
                jdbc,
                "select * from cadre_journal where case_reference in (:some) order by sequence_number",
                some,
                (row, number) -> row(row));
        Map<String, List<Document>> documents = byCase(
                jdbc,
                "select * from cadre_step_document where case_reference in (:some) order by id",
                some,
                (row, number) -> document(row));
        Map<String, List<Filed>> filed = new FiledContents(snapshot).of(some);
        Map<String, Map<Beside, String>> beside = TablesBeside.of(jdbc, some);
        for (String reference : some) {
            visitor.accept(new Chain(
                    reference,
                    standings.getOrDefault(reference, ""),
                    rows.getOrDefault(reference, List.of()),
                    documents.getOrDefault(reference, List.of()),
                    filed.getOrDefault(reference, List.of()),
                    beside.getOrDefault(reference, Map.of())));
        }
    }

    private static <T> Map<String, List<T>> byCase(
            JdbcClient jdbc, String select, List<String> references, RowMapper<T> mapper) {
        Map<String, List<T>> found = new HashMap<>();
        jdbc.sql(select).param("some", references).query(row -> {
            T one = Objects.requireNonNull(mapper.mapRow(row, 0));
            found.computeIfAbsent(row.getString("case_reference"), unused -> new ArrayList<>())
                    .add(one);
        });
        return found;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("sequence_number"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("kind"),
                row.getString("step"),
                row.getString("framework_version"),
                row.getString("content"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("form"),
                row.getString("element"),
                Objects.requireNonNullElse(row.getString("task_id"), ""),
                row.getString("process_instance_id"),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("content"));
    }
}
