package fr.cadreia.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.json.StoredJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, one of each person for each task. The caller has made sure that the draft is the person's own. */
@Repository
public class TaskDrafts {

    /** Writes ASCII: typed text may end in half of a character, which no database takes. */
    private static final ObjectWriter ASCII = StoredJson.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final JdbcClient jdbc;

    TaskDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TaskDraft> find(String taskId, String person) {
        return jdbc.sql("select answers, revision, saved_at from cadre_task_draft where task_id = ? and person = ?")
                .params(taskId, person)
                .query((row, number) -> new TaskDraft(
                        StoredJson.read(row.getString("answers"), UncheckedAnswers.class),
                        row.getInt("revision"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Keeps the answers in place of the earlier ones. Holds the task, so that its end, which drops all its drafts, comes
     * before or after.
     *
     * @return the draft as it is now, or empty when the task is over: then nothing is kept
     */
    @Transactional
    public Optional<TaskDraft> save(String taskId, String person, UncheckedAnswers answers, Instant now) {
        boolean open = jdbc.sql("select 1 from ACT_RU_TASK where ID_ = ? for update")
                .param(taskId)
                .query(Integer.class)
                .optional()
                .isPresent();
        TransactionMemory.waited();
        if (!open) {
            return Optional.empty();
        }
        int changed = jdbc.sql("""
                        update cadre_task_draft set answers = ?, revision = revision + 1, saved_at = ?
                        where task_id = ? and person = ?""")
                .params(json(answers), now.atOffset(ZoneOffset.UTC), taskId, person)
                .update();
        if (changed == 0) {
            jdbc.sql("""
                            insert into cadre_task_draft (task_id, person, answers, revision, saved_at)
                            values (?, ?, ?, 1, ?)""")
                    .params(taskId, person, json(answers), now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return find(taskId, person);
    }

    public void drop(String taskId, String person) {
        jdbc.sql("delete from cadre_task_draft where task_id = ? and person = ?")
                .params(taskId, person)
                .update();
    }

    /** Drops everybody's drafts of a task, once it is over. */
    public void dropAll(String taskId) {
        jdbc.sql("delete from cadre_task_draft where task_id = ?").param(taskId).update();
    }

    /** Drops all drafts of one person, once the account is gone. */
    public void dropAllOf(String person) {
        jdbc.sql("delete from cadre_task_draft where person = ?").param(person).update();
    }

    private static String json(UncheckedAnswers answers) {
        try {
            return ASCII.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON", e);
        }
    }
}
