package fr.cadreia.journal.persistence;

import fr.cadreia.journal.seal.ChainHead;
import fr.cadreia.journal.seal.Seal;
import fr.cadreia.journal.seal.SealMark;
import fr.cadreia.journal.seal.SealStatement;
import fr.cadreia.journal.seal.Seals;
import fr.cadreia.journal.seal.SignedSeal;
import fr.cadreia.kernel.database.DatabaseProduct;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@DependsOnDatabaseInitialization
class JdbcSeals implements Seals {

    private static final String SIGNED =
            "select sequence_number, sealed_at, mark, new_rows, chains, root, changed_heads,"
                    + " previous_hash, signature from cadre_seal";

    private final DataSource database;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcSeals(DataSource database) {
        this.database = database;
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public List<ChainHead> currentHeads() {
        return jdbc.sql("""
                        select j.case_reference, j.sequence_number, j.hash from cadre_journal j
                        join (select case_reference, max(sequence_number) as head from cadre_journal
                            group by case_reference) h
                        on h.case_reference = j.case_reference and h.head = j.sequence_number""")
                .query((row, number) -> new ChainHead(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    @Override
    public List<Seal> after(int sequence) {
        return jdbc.sql("select * from cadre_seal where sequence_number > ? order by sequence_number")
                .param(sequence)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<Seal> after(int sequence, int most) {
        return jdbc.sql("select * from cadre_seal where sequence_number > ? order by sequence_number limit ?")
                .params(sequence, most)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<SignedSeal> signedAfter(int sequence) {
        return jdbc.sql(SIGNED + " where sequence_number > ? order by sequence_number")
                .param(sequence)
                .query((row, number) -> signed(row))
                .list();
    }

    @Override
    public List<SignedSeal> latest(int count) {
        return jdbc.sql(SIGNED + " order by sequence_number desc limit ?")
                .param(count)
                .query((row, number) -> signed(row))
                .list();
    }

    @Override
    public Progress progress() {
        return jdbc.sql("""
                        select sealed.kept, sealed.last_at, count(row_since.written_at) as since,
                            min(row_since.written_at) as first_at
                        from (select coalesce(sum(new_rows), 0) as kept, max(sealed_at) as last_at from cadre_seal) sealed
                        left join cadre_journal row_since on row_since.written_at > sealed.last_at
                        group by sealed.kept, sealed.last_at""")
                .query((row, number) -> new Progress(
                        row.getLong("kept"), moment(row, "last_at"), row.getLong("since"), moment(row, "first_at")))
                .single();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @Override
    public boolean add(Seal seal) {
        // A connection of its own: a seal does not wait for the transaction that asks for it.
        try (Connection connection = database.getConnection()) {
            insertOnDisk(connection, seal);
            return true;
        } catch (SQLException e) {
            DataAccessException translated = template.getExceptionTranslator().translate("seal", null, e);
            if (translated instanceof DuplicateKeyException) {
                return false;
            }
            throw translated == null ? new UncategorizedSQLException("seal", null, e) : translated;
        }
    }

    /**
     * Inserts the seal on disk: a database that answers before it has written would lose the seal in a crash, and its
     * witness would not.
     */
    private static void insertOnDisk(Connection connection, Seal seal) throws SQLException {
        boolean h2 = DatabaseProduct.of(connection) == DatabaseProduct.H2;
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (!h2) {
                statement.execute("set local synchronous_commit to on");
            }
            insert(connection, seal);
            connection.commit();
            if (h2) {
                statement.execute("checkpoint sync");
            }
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private static void insert(Connection connection, Seal seal) throws SQLException {
        SealStatement statement = seal.statement();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into cadre_seal (sequence_number, sealed_at, mark, new_rows, chains, root, changed_heads, heads,
                    previous_hash, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int column = 0;
            for (Object value : List.of(
                    statement.sequence(),
                    statement.sealedAt().atOffset(ZoneOffset.UTC),
                    statement.mark().name(),
                    statement.rows(),
                    statement.chains(),
                    statement.root(),
                    statement.changedHeads(),
                    seal.heads(),
                    statement.previous(),
                    seal.signed().signature())) {
                insert.setObject(++column, value);
            }
            insert.executeUpdate();
        }
    }

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(signed(row), row.getString("heads"));
    }

    private static SignedSeal signed(ResultSet row) throws SQLException {
        SealStatement statement = new SealStatement(
                row.getInt("sequence_number"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                SealMark.of(row.getString("mark")),
                row.getLong("new_rows"),
                row.getInt("chains"),
                row.getString("root"),
                row.getString("changed_heads"),
                row.getString("previous_hash"));
        return new SignedSeal(statement, row.getString("signature"));
    }
}
