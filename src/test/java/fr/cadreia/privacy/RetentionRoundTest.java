package fr.cadreia.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountErased;
import fr.cadreia.people.People;
import fr.cadreia.people.Traces;
import fr.cadreia.privacy.DataInventory.Kept;
import fr.cadreia.privacy.DataInventory.Kind;
import fr.cadreia.privacy.RetentionRound.Run;
import fr.cadreia.training.ForgottenTrainees;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is over is removed once a day, on both databases, with a log. */
class RetentionRoundTest {

    private static final Instant NOW = Instant.parse("2026-09-15T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    private final AuthorityClock clock = new AuthorityClock(InstantSource.fixed(NOW));

    private RetentionRound round(TestDatabase database, RetentionRound.FinishedHistory history) {
        return round(database, DataInventoryTest.inventory(Period.ofYears(1), Period.ofYears(1)), history);
    }

    private RetentionRound round(
            TestDatabase database, DataInventory inventory, RetentionRound.FinishedHistory history) {
        ForgottenTrainees trainees = mock(ForgottenTrainees.class);
        given(trainees.forgetBefore(any())).willReturn(3, 0);
        return new RetentionRound(
                inventory,
                history,
                trainees,
                database.runtime(),
                Objects.requireNonNull(database.transaction().getTransactionManager()),
                clock);
    }

    private static OffsetDateTime ago(int days) {
        return NOW.atOffset(ZoneOffset.UTC).minusDays(days);
    }

    private static void draft(JdbcClient jdbc, String task, int days) {
        jdbc.sql(
                        "insert into cadre_task_draft (task_id, person, answers, revision, saved_at) values (?, 'agent', '{}', 1, ?)")
                .params(task, ago(days))
                .update();
    }

    private static long count(JdbcClient jdbc, String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    @OnEachVendor
    void whatIsOverGoesAndWhatIsNotStays(TestDatabase database) {
        JdbcClient jdbc = database.runtime();
        draft(jdbc, "old", 366);
        draft(jdbc, "older", 3000);
        draft(jdbc, "young", 364);
        jdbc.sql("insert into cadre_trace values ('agent', 'IA-2025-0001', ?, ?)")
                .params(TODAY.minusDays(400), ago(400))
                .update();
        jdbc.sql("insert into cadre_trace values ('agent', '', ?, ?)")
                .params(TODAY.minusDays(3), ago(3))
                .update();
        jdbc.sql("""
                        insert into cadre_unproposed_use (declared_on, tool, tool_key, purpose, data, organisation, account, verdict)
                        values (?, 'Outil', 'outil', 'TEXT', 'NONE', 'dir-eau', 'agent', 'ALLOWED')""").param(TODAY.minusDays(500)).update();
        inventory(jdbc, "ACCEPTED", 500);
        inventory(jdbc, "PENDING", 500);
        inventory(jdbc, "ACCEPTED", 5);

        round(database, before -> 0).run();

        assertThat(jdbc.sql("select task_id from cadre_task_draft")
                        .query(String.class)
                        .list())
                .containsExactly("young");
        assertThat(count(jdbc, "cadre_trace")).isOne();
        assertThat(count(jdbc, "cadre_unproposed_use where account = ''")).isOne();
        assertThat(count(jdbc, "cadre_intake_row where original = '{}' and doubts is null"))
                .isOne();
        assertThat(round(database, before -> 0).since(TODAY))
                .filteredOn(run -> run.removed() > 0)
                .extracting(Run::period, Run::removed)
                .containsExactlyInAnyOrder(
                        tuple("drafts", 2L),
                        tuple("traces", 1L),
                        tuple("declared-uses", 1L),
                        tuple("intake", 1L),
                        tuple("trainees", 3L));
        assertThat(round(database, before -> 0).since(TODAY))
                .allMatch(run -> run.ended().isPresent());
    }

    private static void inventory(JdbcClient jdbc, String status, int days) {
        jdbc.sql(
                        "insert into cadre_intake_batch (file_name, mapping, started_by, started_at, stopped_by) values ('f', '{}', 'a', ?, '')")
                .param(ago(days))
                .update();
        jdbc.sql("""
                        insert into cadre_intake_row (batch_id, file_row, original, status, doubts)
                        select max(id), 1, '{"Nom":"Mme X"}', ?, '[]' from cadre_intake_batch""").param(status).update();
    }

    /** Another node that comes to the same day, or this one an hour later, finds it done. */
    @OnEachVendor
    void aDayIsDoneOnce(TestDatabase database) {
        round(database, before -> 0).run();
        draft(database.runtime(), "old", 500);

        round(database, before -> 0).run();

        assertThat(count(database.runtime(), "cadre_task_draft")).isOne();
        assertThat(count(database.runtime(), "cadre_retention_run where period = 'drafts'"))
                .isOne();
    }

    @OnEachVendor
    void oneThatFailsHoldsUpNoOther(TestDatabase database) {
        draft(database.runtime(), "old", 500);
        RetentionRound round = round(database, before -> {
            throw new IllegalStateException("Le moteur ne répond pas");
        });

        round.run();

        assertThat(count(database.runtime(), "cadre_task_draft")).isZero();
        assertThat(round.since(TODAY))
                .filteredOn(run -> run.ended().isEmpty())
                .extracting(Run::period)
                .containsExactly("engine-history");
    }

    /** What was removed before a failure is removed, and the log says so. */
    @OnEachVendor
    void theLogOfAnInterruptedRunSaysWhatItRemoved(TestDatabase database) {
        Iterator<Integer> pieces = List.of(4, 5, 3).iterator();
        RetentionRound round = round(database, before -> {
            if (!pieces.hasNext()) {
                throw new IllegalStateException("Le moteur ne répond pas");
            }
            return pieces.next();
        });

        round.run();

        assertThat(round.since(TODAY))
                .filteredOn(run -> run.ended().isEmpty())
                .extracting(Run::period, Run::removed)
                .containsExactly(tuple("engine-history", 12L));
    }

    @OnEachVendor
    void aPeriodForWhichNothingIsDoneIsNotSaidToBeDone(TestDatabase database) {
        DataInventory inventory = mock(DataInventory.class);
        given(inventory.kept())
                .willReturn(Stream.of(new Kept("Autre chose", Kind.WORKING, "un an", "novelty", Map.of())));
        given(inventory.period("novelty")).willReturn(Period.ofYears(1));
        RetentionRound round = round(database, inventory, before -> 0);

        round.run();

        assertThat(round.since(TODAY))
                .singleElement()
                .satisfies(run -> assertThat(run.ended()).isEmpty());
    }

    /** A trace that the database does not take is dropped; one that came while it was away is written later. */
    @OnEachVendor
    void aTraceThatIsRefusedHoldsUpNoOther(TestDatabase database) {
        JdbcClient away = mock(JdbcClient.class);
        given(away.sql(any()))
                .willThrow(new DataAccessResourceFailureException("La base ne répond pas"))
                .willAnswer(call -> database.runtime().sql(call.getArgument(0)));
        Traces traces = new Traces(away, clock);
        traces.note(null, "IA-2026-0001");
        traces.note("expert", "IA-2026-0001");

        traces.write();
        assertThat(count(database.runtime(), "cadre_trace")).isZero();
        traces.write();

        assertThat(traces.of("", "", 0)).extracting(Traces.Trace::account).containsExactly("expert");
        traces.note("agent", "IA-2026-0001");
        traces.write();
        assertThat(count(database.runtime(), "cadre_trace")).isEqualTo(2);
    }

    /** A short name is often a part of a longer one. */
    @OnEachVendor
    void noPartOfALongerNameStaysInMails(TestDatabase database) {
        Set<String> names = new HashSet<>();
        for (String name : List.of("Anne Dupont", "Jean Petit", "Lou Blanc", "Max Roux", "Zoé Legrand", "Ali Noir")) {
            names.add(name);
            names.add(name + "-Durand");
            mail(database.runtime(), name + "-Durand a rendu son avis. 100 % d’accord");
        }
        People people = mock(People.class);
        given(people.name("a1")).willReturn("personne a1");

        new Erasure(
                        DataInventoryTest.inventory(Period.ofYears(1), Period.ofYears(1)),
                        mock(ForgottenTrainees.class),
                        people,
                        database.runtime())
                .on(new AccountErased("a1", names));

        assertThat(database.runtime()
                        .sql("select plain_text from cadre_mail")
                        .query(String.class)
                        .list())
                .hasSize(6)
                .containsOnly("personne a1 a rendu son avis. 100 % d’accord");
    }

    private static void mail(JdbcClient jdbc, String text) {
        jdbc.sql("""
                        insert into cadre_mail (message_id, recipient, address, subject, plain_text, html_text, written_at, state,
                            attempts, next_attempt, lease_owner, failure)
                        values (?, 'admin', 'admin@cadre-ia.example', '', ?, '', current_timestamp, 'KEPT_BACK', 0, current_timestamp, '', '')""").params(UUID.randomUUID().toString(), text).update();
    }

    @OnEachVendor
    void aReadingIsOneRowForAPersonACaseAndADay(TestDatabase database) {
        Traces traces = new Traces(database.runtime(), clock);
        Traces anotherNode = new Traces(database.runtime(), clock);
        traces.note("expert", "IA-2026-0001");
        traces.note("expert", "IA-2026-0001");
        traces.note("expert", Traces.SIGN_IN);
        anotherNode.note("expert", "IA-2026-0001");
        anotherNode.note("agent", "IA-2026-0002");

        traces.write();
        anotherNode.write();

        assertThat(count(database.runtime(), "cadre_trace")).isEqualTo(3);
        assertThat(traces.of("", "", 0)).hasSize(2);
        assertThat(traces.of("expert", "", 0))
                .singleElement()
                .satisfies(trace -> assertThat(trace.caseReference()).isEqualTo("IA-2026-0001"));
        assertThat(traces.count("", "IA-2026-0002")).isOne();
    }

    // Content is withheld where a signed request names its row, and nowhere else.

    private static void filed(JdbcClient jdbc, String... papers) {
        for (String paper : papers) {
            jdbc.sql("insert into cadre_filed_paper values (?, 'IA-2026-0001', current_timestamp, 'Mme X', 'm')")
                    .param(paper)
                    .update();
        }
    }

    /** A request that names a row of a table. */
    private static void requested(JdbcClient jdbc, String state, String table, String row) {
        jdbc.sql("""
                        insert into cadre_redaction (case_reference, source, row_key, field, what, reason, asked_by, asked_at, state,
                            answered_by, refusal) values ('IA-2026-0001', 'PAPER', 'papier', '', '', '', 'dpo', current_timestamp, ?,
                            ?, '')""").params(state, state.equals("SIGNED") ? "guarantor" : "").update();
        jdbc.sql(
                        "insert into cadre_withheld (redaction_id, source_table, row_key) select max(id), cast(? as varchar), cast(? as varchar) from cadre_redaction")
                .params(table, row)
                .update();
    }

    @OnEachVendor
    void theDatabaseLetsContentBeWithheldWhereARequestNamesTheRow(TestDatabase database) {
        JdbcClient jdbc = database.runtime();
        filed(jdbc, "papier", "autre");
        requested(jdbc, "SIGNED", "cadre_filed_paper", "papier");

        jdbc.sql("update cadre_filed_paper set page = 'retiré' where name = 'papier'")
                .update();

        assertThat(jdbc.sql("select page from cadre_filed_paper order by name")
                        .query(String.class)
                        .list())
                .containsExactly("Mme X", "retiré");
        assertThatThrownBy(() -> jdbc.sql("update cadre_filed_paper set page = 'x' where name = 'autre'")
                .update());
        assertThatThrownBy(() -> jdbc.sql("update cadre_filed_paper set mark = 'x' where name = 'papier'")
                .update());
        assertThatThrownBy(() ->
                jdbc.sql("delete from cadre_filed_paper where name = 'papier'").update());
        assertThatThrownBy(() -> jdbc.sql("delete from cadre_withheld").update());
    }

    /** A row that a request names stays as it is until somebody has signed that request. */
    @OnEachVendor
    void theDatabaseKeepsContentOfARequestThatNobodySigned(TestDatabase database) {
        JdbcClient jdbc = database.runtime();
        filed(jdbc, "papier");
        requested(jdbc, "WAITING", "cadre_filed_paper", "papier");

        assertThatThrownBy(() -> jdbc.sql("update cadre_filed_paper set page = 'x' where name = 'papier'")
                        .update())
                .hasStackTraceContaining("ajout seul");
        assertThatThrownBy(() -> jdbc.sql("update cadre_filed_paper set mark = 'x' where name = 'papier'")
                .update());
        jdbc.sql("update cadre_redaction set state = 'SIGNED', answered_by = 'guarantor'")
                .update();
        jdbc.sql("update cadre_filed_paper set page = 'retiré' where name = 'papier'")
                .update();
        assertThat(jdbc.sql("select page from cadre_filed_paper")
                        .query(String.class)
                        .single())
                .isEqualTo("retiré");
    }

    /** The copies that came back signed are named with their paper; what says who signed, when and why stays. */
    @OnEachVendor
    void signedCopiesOfANamedPaperLoseTheirContentAndNothingElse(TestDatabase database) {
        JdbcClient jdbc = database.runtime();
        for (String row : List.of("'papier', 1", "'papier', 2", "'autre', 1")) {
            jdbc.sql(
                            "insert into cadre_signed_paper (name, version_number, chain, sha256, signers, added_by, added_at, content)"
                                    + " values (" + row
                                    + ", 'IA-2026-0001', 's', '[]', 'secretary', current_timestamp, ?)")
                    .param(new byte[] {1})
                    .update();
        }
        assertThatThrownBy(() -> jdbc.sql("update cadre_signed_paper set content = ? where name = 'papier'")
                .param(new byte[0])
                .update());
        requested(jdbc, "SIGNED", "cadre_signed_paper", "papier");

        jdbc.sql("update cadre_signed_paper set content = ? where name = 'papier'")
                .param(new byte[0])
                .update();

        assertThat(jdbc.sql("select name from cadre_signed_paper where octet_length(content) > 0")
                        .query(String.class)
                        .list())
                .containsExactly("autre");
        assertThatThrownBy(() -> jdbc.sql("update cadre_signed_paper set content = ? where name = 'autre'")
                .param(new byte[0])
                .update());
        for (String other : List.of("sha256 = 'x'", "signers = 'x'", "reason = 'x'")) {
            assertThatThrownBy(() -> jdbc.sql("update cadre_signed_paper set " + other + " where name = 'papier'")
                    .update());
        }
        assertThatThrownBy(() ->
                jdbc.sql("delete from cadre_signed_paper where name = 'papier'").update());
    }

    /** A session names the texts beside its papers by its number, and a convocation by its own too. */
    @OnEachVendor
    void textsOfASessionAreWithheldWhereARequestNamesThem(TestDatabase database) {
        JdbcClient jdbc = database.runtime();
        jdbc.sql("insert into cadre_session (session_number, starts_at, place, video_link, status)"
                        + " values ('2026-01', timestamp '2026-09-01 10:00:00', '', '', 'CLOSED')")
                .update();
        jdbc.sql("insert into cadre_convocation values ('2026-01', 1, current_timestamp, 'Mme X', 's'),"
                        + " ('2026-01', 2, current_timestamp, 'Mme X', 's')")
                .update();
        jdbc.sql("insert into cadre_public_minutes values ('2026-01', current_timestamp, 'Mme X')")
                .update();
        for (String table : List.of("cadre_convocation", "cadre_public_minutes")) {
            assertThatThrownBy(() ->
                            jdbc.sql("update " + table + " set content = 'x'").update())
                    .hasStackTraceContaining("ajout seul");
        }
        requested(jdbc, "SIGNED", "cadre_convocation", "2026-01/1");
        requested(jdbc, "SIGNED", "cadre_public_minutes", "2026-01");

        jdbc.sql("update cadre_convocation set content = 'retiré' where convocation_number = 1")
                .update();
        jdbc.sql("update cadre_public_minutes set content = 'retiré'").update();

        assertThat(jdbc.sql("select content from cadre_convocation order by convocation_number")
                        .query(String.class)
                        .list())
                .containsExactly("retiré", "Mme X");
        for (String refused : List.of(
                "update cadre_convocation set content = 'x'",
                "update cadre_convocation set sha256 = 'x' where convocation_number = 1",
                "update cadre_public_minutes set published_at = current_timestamp",
                "delete from cadre_public_minutes")) {
            assertThatThrownBy(() -> jdbc.sql(refused).update()).as(refused);
        }
    }
}
