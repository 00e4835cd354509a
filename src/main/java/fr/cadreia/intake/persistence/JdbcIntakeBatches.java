package fr.cadreia.intake.persistence;

import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakeStatus;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingJson;
import fr.cadreia.intake.RowOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcIntakeBatches implements IntakeBatches {

    private static final int AT_A_TIME = 500;
    private static final int TITLE_LENGTH = 400;
    private static final int ORGANISATION_LENGTH = 200;
    private static final int REASON_LENGTH = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcIntakeBatches(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    @Transactional
    public long add(IntakeBatch batch, List<Inventory.Row> rows) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("insert into cadre_intake_batch (file_name, mapping, started_by, started_at) values (?, ?, ?, ?)")
                .params(
                        batch.fileName(),
                        MappingJson.print(batch.mapping()),
                        batch.startedBy(),
                        batch.startedAt().atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        List<Object[]> values = rows.stream()
                .map(row -> new Object[] {id, row.number(), Json.write(row.cells()), IntakeStatus.PENDING.name()})
                .toList();
        template.batchUpdate(
                "insert into cadre_intake_row (batch_id, file_row, original, status) values (?, ?, ?, ?)", values);
        return id;
    }

    @Override
    public Optional<IntakeBatch> find(long id) {
        return jdbc.sql("select * from cadre_intake_batch where id = ?")
                .param(id)
                .query((row, number) -> batch(row))
                .optional();
    }

    @Override
    public List<IntakeBatch> latest(int count) {
        return jdbc.sql("select * from cadre_intake_batch order by id desc limit ?")
                .param(count)
                .query((row, number) -> batch(row))
                .list();
    }

    @Override
    public IntakeCounts counts(long batch) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select status, count(*) as rows_there from cadre_intake_row where batch_id = ? group by status")
                .param(batch)
                .query(row -> {
                    counts.put(row.getString("status"), row.getInt("rows_there"));
                });
        return new IntakeCounts(
                counts.getOrDefault(IntakeStatus.PENDING.name(), 0),
                counts.getOrDefault(IntakeStatus.ACCEPTED.name(), 0),
                counts.getOrDefault(IntakeStatus.KNOWN.name(), 0),
                counts.getOrDefault(IntakeStatus.REFUSED.name(), 0));
    }

    @Override
    public List<Inventory.Row> pending(long batch) {
        return jdbc.sql(
                        "select file_row, original from cadre_intake_row where batch_id = ? and status = ? order by file_row")
                .params(batch, IntakeStatus.PENDING.name())
                .query((row, number) ->
                        new Inventory.Row(row.getInt("file_row"), Json.texts(row.getString("original"))))
                .list();
    }

    @Override
    public Map<String, KnownUse> known(Collection<String> keys) {
        Map<String, KnownUse> known = new HashMap<>();
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            jdbc.sql("""
                            select r.use_key, r.batch_id, r.file_row, r.case_reference, c.title from cadre_intake_row r
                            join cadre_case c on c.reference = r.case_reference where r.use_key in (:keys)""")
                    .param("keys", all.subList(from, Math.min(from + AT_A_TIME, all.size())))
                    .query(row -> {
                        known.put(
                                row.getString("use_key"),
                                new KnownUse(
                                        row.getString("case_reference"),
                                        row.getString("title"),
                                        row.getLong("batch_id"),
                                        row.getInt("file_row")));
                    });
        }
        return known;
    }

    @Override
    public boolean claim(long batch, int row, String useKey) {
        return jdbc.sql("update cadre_intake_row set use_key = ? where batch_id = ? and file_row = ? and status = ?")
                        .params(useKey, batch, row, IntakeStatus.PENDING.name())
                        .update()
                == 1;
    }

    @Override
    public void accept(long batch, int row, RowOutcome outcome, Map<String, Object> answers) {
        finish(batch, row, outcome, Json.write(answers));
    }

    @Override
    public void dismiss(long batch, int row, RowOutcome outcome) {
        finish(batch, row, outcome, null);
    }

    private void finish(long batch, int row, RowOutcome outcome, String given) {
        jdbc.sql("""
                        update cadre_intake_row set status = ?, title = ?, organisation = ?, reason = ?,
                            case_reference = ?, given = ? where batch_id = ? and file_row = ? and status = ?""")
                .params(
                        outcome.status().name(),
                        cut(outcome.title(), TITLE_LENGTH),
                        cut(outcome.organisation(), ORGANISATION_LENGTH),
                        cut(outcome.reason(), REASON_LENGTH),
                        outcome.reference(),
                        given,
                        batch,
                        row,
                        IntakeStatus.PENDING.name())
                .update();
    }

    @Override
    public List<RowOutcome> outcomes(long batch, Optional<IntakeStatus> status, int offset, int count) {
        List<Object> parameters = new ArrayList<>(List.of(batch));
        status.ifPresent(one -> parameters.add(one.name()));
        parameters.addAll(List.of(count, offset));
        return jdbc.sql("select * from cadre_intake_row where batch_id = ?"
                        + (status.isPresent() ? " and status = ?" : "") + " order by file_row limit ? offset ?")
                .params(parameters)
                .query((row, number) -> outcome(row))
                .list();
    }

    private static IntakeBatch batch(ResultSet row) throws SQLException {
        return new IntakeBatch(
                row.getLong("id"),
                row.getString("file_name"),
                MappingJson.parse(row.getString("mapping")),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    private static RowOutcome outcome(ResultSet row) throws SQLException {
        return new RowOutcome(
                row.getInt("file_row"),
                Objects.requireNonNullElse(row.getString("title"), ""),
                Objects.requireNonNullElse(row.getString("organisation"), ""),
                IntakeStatus.valueOf(row.getString("status")),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                Objects.requireNonNullElse(row.getString("case_reference"), ""));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
