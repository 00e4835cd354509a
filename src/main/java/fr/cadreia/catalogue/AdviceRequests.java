package fr.cadreia.catalogue;

import fr.cadreia.kernel.database.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The questions to the experts. */
@Repository
public class AdviceRequests {

    private final JdbcClient jdbc;

    AdviceRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id */
    public long add(AdviceRequest asked) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_advice (asked_by, organisation, asked_at, due, entry_id, question, answer, answered_by)
                        values (?, ?, ?, ?, ?, ?, '', '')""")
                .params(
                        asked.askedBy(),
                        asked.organisation(),
                        asked.askedAt().atOffset(ZoneOffset.UTC),
                        asked.due(),
                        asked.entry().orElse(null),
                        asked.question())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Returns a request that no other transaction can answer until this one ends. */
    public Optional<AdviceRequest> lockForUpdate(long id) {
        Optional<AdviceRequest> locked = jdbc.sql("select * from cadre_advice where id = ? for update")
                .param(id)
                .query(AdviceRequests::request)
                .optional();
        TransactionMemory.waited();
        return locked;
    }

    public void update(AdviceRequest answered) {
        jdbc.sql("update cadre_advice set answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(
                        answered.answer(),
                        answered.answeredBy(),
                        answered.answeredAt().orElseThrow().atOffset(ZoneOffset.UTC),
                        answered.id())
                .update();
    }

    /** Lists the requests of one person, the newest first. */
    public List<AdviceRequest> of(String account) {
        return jdbc.sql("select * from cadre_advice where asked_by = ? order by id desc")
                .param(account)
                .query(AdviceRequests::request)
                .list();
    }

    /** Lists the waiting requests, the most urgent first. */
    public List<AdviceRequest> waiting() {
        return jdbc.sql("select * from cadre_advice where answered_at is null order by due, id")
                .query(AdviceRequests::request)
                .list();
    }

    /** Lists the requests whose term is over and that nobody was reminded of. */
    public List<AdviceRequest> late(LocalDate today) {
        return jdbc.sql(
                        "select * from cadre_advice where answered_at is null and due < ? and not reminded order by due, id")
                .param(today)
                .query(AdviceRequests::request)
                .list();
    }

    /** @return false when another node has reminded of it meanwhile, or when it was answered */
    public boolean remind(long id) {
        return jdbc.sql("update cadre_advice set reminded = true where id = ? and not reminded and answered_at is null")
                        .param(id)
                        .update()
                == 1;
    }

    /** Lists the newest answers first, up to this number. */
    public List<AdviceRequest> answered(int most) {
        return jdbc.sql(
                        "select * from cadre_advice where answered_at is not null order by answered_at desc, id limit ?")
                .param(most)
                .query(AdviceRequests::request)
                .list();
    }

    private static AdviceRequest request(ResultSet row, int index) throws SQLException {
        return new AdviceRequest(
                row.getLong("id"),
                row.getString("asked_by"),
                row.getString("organisation"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getObject("entry_id", Long.class)),
                row.getString("question"),
                row.getString("answer"),
                row.getString("answered_by"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
