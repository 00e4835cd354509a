package fr.cadreia.dossier.steps.authorityact;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReceivedActs implements ReceivedActs {

    private final JdbcClient jdbc;

    JdbcReceivedActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String caseReference, Answers answers, String deciding, String enteredBy, Instant enteredAt) {
        jdbc.sql("""
                        insert into cadre_received_act (case_reference, answers, deciding, entered_by, entered_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        caseReference,
                        StoredJson.write(answers),
                        deciding,
                        enteredBy,
                        enteredAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<ReceivedAct> waiting() {
        return jdbc.sql("select * from cadre_received_act where answered_by is null order by id")
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<ReceivedAct> of(String caseReference) {
        return jdbc.sql("select * from cadre_received_act where case_reference = ? order by id")
                .param(caseReference)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public boolean answer(long id, Answer given) {
        return jdbc.sql("""
                        update cadre_received_act set answered_by = ?, answered_at = ?, signed = ?, reason = ?
                        where id = ? and answered_by is null""")
                        .params(given.by(), given.at().atOffset(ZoneOffset.UTC), given.signed(), given.reason(), id)
                        .update()
                == 1;
    }

    private static ReceivedAct read(ResultSet row) throws SQLException {
        String by = row.getString("answered_by");
        return new ReceivedAct(
                row.getLong("id"),
                row.getString("case_reference"),
                StoredJson.read(row.getString("answers"), Answers.class),
                row.getString("deciding"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                by == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                by,
                                row.getObject("answered_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getBoolean("signed"),
                                row.getString("reason"))));
    }
}
