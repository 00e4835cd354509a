package fr.cadreia.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.cli.VerifyJournal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database holds while the killed application does not run. */
final class Aftermath {

    private final String url;
    private final String user;
    private final String password;
    private final List<String> verification;

    /** @param settings with which {@code verify-journal} reads the same database */
    Aftermath(String url, String user, String password, List<String> settings) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.verification = settings;
    }

    /** Every acknowledged act is there once, nothing is half done, no number was given twice, and the journal is clean. */
    void check(Acknowledged acts) {
        List<String> wrong = onOneConnection(database -> wrong(new Look(database), acts));
        assertThat(wrong).isEmpty();
        verify();
    }

    /** A connection for each of hundreds of statements took more time than the application's start. */
    private <T> T onOneConnection(Function<JdbcClient, T> work) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(url, user, password, true);
        try {
            return work.apply(JdbcClient.create(connection));
        } finally {
            connection.destroy();
        }
    }

    private static List<String> wrong(Look look, Acknowledged acts) {
        acts.twice().forEach(reference -> look.wrong.add(reference + " was given to two cases"));
        for (Map.Entry<String, String> start : acts.started().entrySet()) {
            look.expect(
                    "the case " + start.getKey(),
                    1,
                    "select count(*) from cadre_case where reference = ?",
                    start.getKey());
            look.expect(
                    "the process of " + start.getKey(),
                    1,
                    "select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and PROC_INST_ID_ = ?",
                    start.getKey(),
                    start.getValue());
        }
        acts.claimed()
                .forEach((task, account) -> look.expect(
                        "the claim of " + task,
                        1,
                        "select count(*) from ACT_HI_TASKINST where ID_ = ? and ASSIGNEE_ = ?",
                        task,
                        account));
        for (String task : acts.submitted()) {
            look.expect(
                    "the end of " + task,
                    1,
                    "select count(*) from ACT_HI_TASKINST where ID_ = ? and END_TIME_ is not null",
                    task);
            look.expect(
                    "the document of " + task, 1, "select count(*) from cadre_step_document where task_id = ?", task);
        }
        acts.uploaded()
                .forEach(file -> look.expect(
                        "the file " + file.name(),
                        1,
                        "select count(*) from cadre_file where case_reference = ? and name = ?",
                        file.reference(),
                        file.name()));
        look.expect("cases without a process", 0, """
                select count(*) from cadre_case c where not exists
                  (select 1 from ACT_HI_PROCINST p where p.BUSINESS_KEY_ = c.reference)""");
        look.expect("processes without a case", 0, """
                select count(*) from ACT_HI_PROCINST p where p.PROC_DEF_KEY_ = 'mandatory-path' and not exists
                  (select 1 from cadre_case c where c.reference = p.BUSINESS_KEY_)""");
        look.expect("open cases in which nothing waits", 0, """
                select count(*) from ACT_RU_EXECUTION e where e.PARENT_ID_ is null and e.SUPER_EXEC_ is null
                  and not exists (select 1 from ACT_RU_TASK t join ACT_RU_EXECUTION x on x.ID_ = t.PROC_INST_ID_
                    where x.BUSINESS_KEY_ = e.BUSINESS_KEY_)
                  and not exists (select 1 from ACT_RU_JOB j join ACT_RU_EXECUTION x on x.ID_ = j.PROCESS_INSTANCE_ID_
                    where x.BUSINESS_KEY_ = e.BUSINESS_KEY_)""");
        look.expect("done tasks without their document", 0, """
                select count(*) from ACT_HI_TASKINST t where t.DELETE_REASON_ = 'completed' and not exists
                  (select 1 from cadre_step_document d where d.task_id = t.ID_)""");
        return look.wrong;
    }

    /** The application's clock stands fourteen hours later when it starts again. */
    void passesANight() {
        onOneConnection(Aftermath::moveTheClock);
    }

    private static int moveTheClock(JdbcClient database) {
        long night = Duration.ofHours(14).toMillis();
        int moved = database.sql("update cadre_demonstration_clock set ahead_ms = ahead_ms + ?")
                .param(night)
                .update();
        return moved > 0
                ? moved
                : database.sql("insert into cadre_demonstration_clock (id, ahead_ms) values (1, ?)")
                        .param(night)
                        .update();
    }

    private void verify() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(VerifyJournal.run(verification, out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    /** Counts in the database, and keeps what is otherwise than expected. */
    private static final class Look {

        private final JdbcClient database;
        private final List<String> wrong = new ArrayList<>();

        private Look(JdbcClient database) {
            this.database = database;
        }

        private void expect(String what, int expected, String sql, Object... parameters) {
            int found =
                    database.sql(sql).params(parameters).query(Integer.class).single();
            if (found != expected) {
                wrong.add(what + ": " + found + " instead of " + expected);
            }
        }
    }
}
