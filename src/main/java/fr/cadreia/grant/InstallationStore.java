package fr.cadreia.grant;

import fr.cadreia.grant.InstallationState.Closing;
import fr.cadreia.grant.InstallationState.Codes;
import fr.cadreia.kernel.database.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one installation of this database. */
@Repository
public class InstallationStore {

    private final JdbcClient jdbc;

    InstallationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<InstallationState> find() {
        return jdbc.sql("select * from cadre_installation where id = 1")
                .query(InstallationStore::state)
                .optional();
    }

    /** Returns the state, and locks it until the end of the transaction. */
    public InstallationState lockForUpdate() {
        InstallationState held = jdbc.sql("select * from cadre_installation where id = 1 for update")
                .query(InstallationStore::state)
                .single();
        TransactionMemory.waited();
        return held;
    }

    public void begin(InstallationState state) {
        jdbc.sql("""
                        insert into cadre_installation (id, begun_at, administrator, guarantor, admin_code,
                            guarantor_code, admin_closed, guarantor_closed, record, record_sha256)
                        values (1, ?, '', '', '', '', '', '', '', '')""").param(state.begunAt().atOffset(ZoneOffset.UTC)).update();
    }

    public void save(InstallationState state) {
        jdbc.sql("""
                        update cadre_installation set administrator = ?, guarantor = ?, admin_code = ?,
                            guarantor_code = ?, codes_expire = ?, admin_closed = ?, guarantor_closed = ?, framework_act = ?,
                            closed_at = ?, record = ?, record_sha256 = ? where id = 1""")
                .params(
                        state.administrator(),
                        state.guarantor(),
                        state.codes().administrator(),
                        state.codes().guarantor(),
                        utc(state.codes().expire()),
                        state.closing().administrator(),
                        state.closing().guarantor(),
                        state.closing().frameworkAct(),
                        utc(state.closing().at()),
                        state.closing().record(),
                        state.closing().recordSha256())
                .update();
    }

    private static OffsetDateTime utc(Optional<Instant> moment) {
        return moment.map(known -> known.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static InstallationState state(ResultSet row, int number) throws SQLException {
        return new InstallationState(
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("administrator"),
                row.getString("guarantor"),
                new Codes(row.getString("admin_code"), row.getString("guarantor_code"), moment(row, "codes_expire")),
                new Closing(
                        row.getString("admin_closed"),
                        row.getString("guarantor_closed"),
                        row.getString("framework_act"),
                        moment(row, "closed_at"),
                        row.getString("record"),
                        row.getString("record_sha256")));
    }
}
