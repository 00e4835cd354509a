package fr.cadreia.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.cadreia.intake.IntakeBatch.TakenBack;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.ShortText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All inventories that were taken over, and their rows. */
@Repository
public class IntakeBatches {

    /** The condition of a row on which somebody or a run may still decide. */
    private static final String WAITS = "status in ('PENDING', 'SIMILAR')";

    /** The condition of a run that is under way. It uses the database's time, which is the same for all nodes. */
    private static final String UNDER_WAY = "worked_at > current_timestamp - interval '30' second";

    private static final int AT_A_TIME = 500;
    private static final int TITLE_LENGTH = 400;
    private static final int ORGANISATION_LENGTH = 200;
    private static final int REASON_LENGTH = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    IntakeBatches(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * A use that is in the application already.
     *
     * @param batch and {@code row}: its origin; 0 when it came from no inventory
     */
    public record KnownUse(String reference, String title, long batch, int row) {}

    /** The outcomes of rows; the case's proposal starts from the {@code answers}. */
    public record Finished(RowOutcome outcome, Answers answers) {}

    /** @param batch its id is left aside @return the new batch's id; all its rows are pending */
    @Transactional
    public long add(IntakeBatch batch, List<Inventory.Row> rows) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into cadre_intake_batch (file_name, mapping, started_by, started_at, stopped_by) values (?, ?, ?, ?, '')")
                .params(
                        batch.fileName(),
                        MappingJson.print(batch.mapping()),
                        batch.startedBy(),
                        batch.startedAt().atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        template.batchUpdate(
                "insert into cadre_intake_row (batch_id, file_row, original, status) values (?, ?, ?, ?)",
                rows,
                AT_A_TIME,
                (statement, row) -> {
                    statement.setLong(1, id);
                    statement.setInt(2, row.number());
                    statement.setString(3, StoredJson.write(row.cells()));
                    statement.setString(4, IntakeStatus.PENDING.name());
                });
        return id;
    }

    public Optional<IntakeBatch> find(long id) {
        return jdbc.sql("select * from cadre_intake_batch where id = ?")
                .param(id)
                .query((row, number) -> batch(row))
                .optional();
    }

    /** Lists the batches, newest first. */
    public List<IntakeBatch> latest(int count) {
        return jdbc.sql("select * from cadre_intake_batch order by id desc limit ?")
                .param(count)
                .query((row, number) -> batch(row))
                .list();
    }

    public IntakeCounts counts(long batch) {
        Map<IntakeStatus, Integer> counts = new EnumMap<>(IntakeStatus.class);
        int[] doubtful = new int[1];
        jdbc.sql("""
                        select status, count(*) as rows_there, count(doubts) as doubtful from cadre_intake_row
                        where batch_id = ? group by status""").param(batch).query(row -> {
            counts.put(IntakeStatus.valueOf(row.getString("status")), row.getInt("rows_there"));
            doubtful[0] += row.getInt("doubtful");
        });
        return new IntakeCounts(counts, doubtful[0]);
    }

    /** Lists the pending rows in the file's order. @param after number of the row after which to begin */
    public List<Inventory.Row> pending(long batch, int after, int count) {
        return jdbc.sql("""
                        select file_row, original from cadre_intake_row where batch_id = ? and status = ? and file_row > ?
                        order by file_row limit ?""")
                .params(batch, IntakeStatus.PENDING.name(), after, count)
                .query((row, number) -> original(row))
                .list();
    }

    /** Returns a row of the file as it was; empty where there is none. */
    public Optional<Inventory.Row> row(long batch, int row) {
        return jdbc.sql("select file_row, original from cadre_intake_row where batch_id = ? and file_row = ?")
                .params(batch, row)
                .query((found, number) -> original(found))
                .optional();
    }

    private static Inventory.Row original(ResultSet row) throws SQLException {
        return new Inventory.Row(
                row.getInt("file_row"), StoredJson.read(row.getString("original"), new TypeReference<>() {}));
    }

    /**
     * Takes a run back, unless that was done before: none of its rows is opened any more, and its waiting rows no
     * longer come in.
     */
    @Transactional
    public void takeBack(long batch, TakenBack said) {
        jdbc.sql("""
                        update cadre_intake_batch set taken_back_by = ?, taken_back_at = ?, taken_back_reason = ?
                        where id = ? and taken_back_by is null""")
                .params(said.by(), said.at().atOffset(ZoneOffset.UTC), said.reason(), batch)
                .update();
        jdbc.sql("update cadre_intake_row set status = ?, reason = ? where batch_id = ? and " + WAITS)
                .params(IntakeStatus.REFUSED.name(), "La reprise a été annulée avant que cette ligne n’entre.", batch)
                .update();
    }

    /**
     * Returns the references of accepted rows that are neither taken back nor kept, by the row's number, in the file's
     * order.
     */
    public Map<Integer, String> toTakeBack(long batch, int after, int count) {
        Map<Integer, String> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select file_row, case_reference from cadre_intake_row
                        where batch_id = ? and status = ? and file_row > ? order by file_row limit ?""").params(batch, IntakeStatus.ACCEPTED.name(), after, count).query(row -> {
            rows.put(row.getInt("file_row"), row.getString("case_reference"));
        });
        return rows;
    }

    /**
     * Records the outcome of a row when its run was taken back. When its case is gone, the key by which its use was
     * known is deleted from all rows.
     */
    public void tookBack(long batch, int row, IntakeStatus status, String reason) {
        jdbc.sql("update cadre_intake_row set status = ?, reason = ? where batch_id = ? and file_row = ?")
                .params(status.name(), ShortText.marked(reason, REASON_LENGTH), batch, row)
                .update();
        if (status == IntakeStatus.TAKEN_BACK) {
            jdbc.sql("""
                            update cadre_intake_row set use_key = null where case_reference = (
                                select case_reference from cadre_intake_row where batch_id = ? and file_row = ?)""").params(batch, row).update();
        }
    }

    /** Records who stopped the run; an empty account records that it goes on. */
    public void stopped(long batch, String by) {
        jdbc.sql("update cadre_intake_batch set stopped_by = ? where id = ?")
                .params(by, batch)
                .update();
    }

    /**
     * Begins a run, unless another one is under way on any node.
     *
     * @param run the name of the run, up to 36 characters
     * @return whether it begins
     */
    public boolean beginRun(long batch, String run) {
        return jdbc.sql("update cadre_intake_batch set worked_by = ?, worked_at = current_timestamp"
                                + " where id = ? and (worked_at is null or not " + UNDER_WAY + ")")
                        .params(run, batch)
                        .update()
                == 1;
    }

    /**
     * Records that the run is still under way.
     *
     * @return whether it may go on: nobody has stopped it, and no other one has taken its place because it was silent for long
     */
    public boolean continueRun(long batch, String run) {
        return jdbc.sql("update cadre_intake_batch set worked_at = current_timestamp"
                                + " where id = ? and worked_by = ? and stopped_by = ''")
                        .params(batch, run)
                        .update()
                == 1;
    }

    /** Ends a run, unless another run has taken over. */
    public void endRun(long batch, String run) {
        jdbc.sql("update cadre_intake_batch set worked_by = null, worked_at = null where id = ? and worked_by = ?")
                .params(batch, run)
                .update();
    }

    /** Tells whether a run is under way on any node. A run whose node has died counts for half a minute more. */
    public boolean isRunning(long batch) {
        return jdbc.sql("select count(*) from cadre_intake_batch where id = ? and " + UNDER_WAY)
                        .param(batch)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Returns known uses by key. */
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

    /** Lists all uses of an organisation, including those that no inventory brought. */
    public List<KnownUse> ofOrganisation(String organisation) {
        return jdbc.sql("""
                        select c.reference, c.title, r.batch_id, r.file_row from cadre_case c
                        left join cadre_intake_row r on r.case_reference = c.reference and r.use_key is not null
                        where c.organisation = ? and c.use_state <> ? order by c.reference""")
                .params(organisation, UseState.TAKEN_BACK.name())
                .query((row, number) -> new KnownUse(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getLong("batch_id"),
                        row.getInt("file_row")))
                .list();
    }

    /**
     * Makes the row the one that its use is known by, in the caller's transaction.
     *
     * @return false when the row waits for nothing any more
     * @throws org.springframework.dao.DuplicateKeyException when the use is known by another row
     */
    public boolean claim(long batch, int row, String useKey) {
        return jdbc.sql("update cadre_intake_row set use_key = ? where batch_id = ? and file_row = ? and " + WAITS)
                        .params(useKey, batch, row)
                        .update()
                == 1;
    }

    /** Records the outcomes, except for rows that wait for nothing any more. */
    public void finish(long batch, List<Finished> rows) {
        List<Object[]> values = new ArrayList<>();
        for (Finished finished : rows) {
            RowOutcome outcome = finished.outcome();
            values.add(new Object[] {
                outcome.status().name(),
                ShortText.marked(outcome.title(), TITLE_LENGTH),
                ShortText.marked(outcome.organisation(), ORGANISATION_LENGTH),
                ShortText.marked(outcome.reason(), REASON_LENGTH),
                outcome.reference(),
                outcome.status() == IntakeStatus.ACCEPTED ? StoredJson.write(finished.answers()) : null,
                outcome.doubts().isEmpty() ? null : StoredJson.write(outcome.doubts()),
                batch,
                outcome.row()
            });
        }
        template.batchUpdate("""
                update cadre_intake_row set status = ?, title = ?, organisation = ?, reason = ?,
                    case_reference = ?, given = ?, doubts = ? where batch_id = ? and file_row = ? and\s""" + WAITS, values);
    }

    /** Lists the rows with a value that somebody has to look at, in the file's order. */
    public List<RowOutcome> doubtful(long batch, int offset, int count) {
        return jdbc.sql("""
                        select * from cadre_intake_row where batch_id = ? and doubts is not null
                        order by file_row limit ? offset ?""")
                .params(batch, count, offset)
                .query((row, number) -> outcome(row))
                .list();
    }

    public Optional<RowOutcome> outcome(long batch, int row) {
        return jdbc.sql("select * from cadre_intake_row where batch_id = ? and file_row = ?")
                .params(batch, row)
                .query((found, number) -> outcome(found))
                .optional();
    }

    /** Lists the outcomes in the file's order; an empty status means all. */
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
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("stopped_by"),
                Optional.ofNullable(row.getString("taken_back_by")).map(by -> takenBack(by, row)));
    }

    private static TakenBack takenBack(String by, ResultSet row) {
        try {
            return new TakenBack(
                    by,
                    row.getObject("taken_back_at", OffsetDateTime.class).toInstant(),
                    row.getString("taken_back_reason"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowOutcome outcome(ResultSet row) throws SQLException {
        return new RowOutcome(
                row.getInt("file_row"),
                Objects.requireNonNullElse(row.getString("title"), ""),
                Objects.requireNonNullElse(row.getString("organisation"), ""),
                IntakeStatus.valueOf(row.getString("status")),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                Objects.requireNonNullElse(row.getString("case_reference"), ""),
                doubts(row.getString("doubts")));
    }

    /** @param stored null for none */
    static List<ReadValue> doubts(String stored) {
        return stored == null ? List.of() : StoredJson.read(stored, new TypeReference<>() {});
    }
}
