package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.PostgresServer;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppendOnlyTest {

    private static final List<String> APPEND_ONLY = List.of(
            "cadre_journal",
            "cadre_step_document",
            "cadre_seal",
            "cadre_filed_paper",
            "cadre_filed_pdf",
            "cadre_signed_paper");

    @OnEachVendor
    void theApplicationCanAddToTheJournalButNeitherChangeNorDelete(TestDatabase database) {
        JdbcClient jdbc = database.runtime();
        fill(jdbc);
        for (String table : APPEND_ONLY) {
            assertRefused(jdbc, "update " + table + " set " + column(table) + " = 'x'");
            assertRefused(jdbc, "delete from " + table);
            assertThat(count(jdbc, table)).isOne();
        }
    }

    @OnEachVendor
    void evenTheOwnerIsStoppedFromChangingTheJournalByMistake(TestDatabase database) {
        JdbcClient jdbc = database.owner();
        fill(jdbc);
        for (String table : APPEND_ONLY) {
            assertThatThrownBy(() -> jdbc.sql("update " + table + " set " + column(table) + " = 'x'")
                            .update())
                    .rootCause()
                    .hasMessageContaining("ajout seul");
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("ajout seul");
        }
    }

    @Test
    void postgresqlRefusesToEmptyTheJournal() {
        try (TestDatabase database = Vendor.POSTGRESQL.open()) {
            for (String table : APPEND_ONLY) {
                assertRefused(database.runtime(), "truncate " + table);
                assertThatThrownBy(
                                () -> database.owner().sql("truncate " + table).update())
                        .rootCause()
                        .hasMessageContaining("ajout seul");
            }
        }
    }

    @Test
    void onPostgresqlTheApplicationCannotLiftTheProtection() {
        try (TestDatabase database = Vendor.POSTGRESQL.open()) {
            JdbcClient jdbc = database.runtime();
            assertRefused(jdbc, "alter table cadre_journal disable trigger append_only");
            assertRefused(jdbc, "drop trigger append_only on cadre_journal");
            assertRefused(jdbc, "drop table cadre_journal");
            assertRefused(jdbc, "drop function cadre_refuse_change() cascade");
            assertRefused(
                    jdbc,
                    "create or replace function cadre_refuse_change() returns trigger language plpgsql as "
                            + "'begin return new; end'");
            assertRefused(jdbc, "set session_replication_role = replica");
            assertRefused(jdbc, "set role " + PostgresServer.OWNER);
            assertRefused(jdbc, "select * from cadre_flyway");
            assertRefused(jdbc, "create schema elsewhere");
        }
    }

    @Test
    void onPostgresqlTheApplicationWorksFreelyOnItsOtherTables() {
        try (TestDatabase database = Vendor.POSTGRESQL.open()) {
            JdbcClient jdbc = database.runtime();
            jdbc.sql("insert into cadre_number values ('X', 2026, 0)").update();
            jdbc.sql("update cadre_number set last_number = 1").update();
            jdbc.sql("delete from cadre_number").update();
            jdbc.sql("create table act_something (id integer)").update();
            assertThat(count(jdbc, "act_something")).isZero();
        }
    }

    @Test
    void onPostgresqlTablesOfLaterMigrationsAreGrantedToo() {
        try (TestDatabase database = Vendor.POSTGRESQL.open()) {
            JdbcClient owner = database.owner();
            owner.sql("create table cadre_later (id integer)").update();
            owner.sql("create table cadre_later_journal (id integer)").update();
            owner.sql("create trigger append_only before update or delete or truncate on cadre_later_journal"
                            + " for each statement execute function cadre_refuse_change()")
                    .update();
            database.migrate();

            JdbcClient jdbc = database.runtime();
            jdbc.sql("insert into cadre_later values (1)").update();
            jdbc.sql("delete from cadre_later").update();
            jdbc.sql("insert into cadre_later_journal values (1)").update();
            assertRefused(jdbc, "delete from cadre_later_journal");
        }
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql(
                        "insert into cadre_journal values ('IA-2026-0001', 1, current_timestamp, 'agent', 'OPENED', '', '2026-1',"
                                + " '{}', '0', '1')")
                .update();
        jdbc.sql(
                        "insert into cadre_step_document (case_reference, form, element, process_instance_id, author, written_at,"
                                + " content) values ('IA-2026-0001', 'proposal', 'Task', 'p', 'agent', current_timestamp, '{}')")
                .update();
        jdbc.sql("insert into cadre_filed_paper (name, chain, filed_at, page, mark)"
                        + " values ('extrait', 'IA-2026-0001', current_timestamp, 'page', '')")
                .update();
        jdbc.sql(
                        "insert into cadre_filed_pdf (name, chain, sha256, content) values ('extrait', 'IA-2026-0001', '0', ?)")
                .param(new byte[] {1})
                .update();
        jdbc.sql(
                        "insert into cadre_signed_paper (name, version_number, chain, sha256, signers, added_by, added_at, content)"
                                + " values ('extrait', 1, 'IA-2026-0001', '0', '[]', 'secretary', current_timestamp, ?)")
                .param(new byte[] {1})
                .update();
        jdbc.sql("insert into cadre_seal values (1, current_timestamp, 'FIRST', 0, 0, '0', '0', '', '0', '0')")
                .update();
    }

    private static String column(String table) {
        return switch (table) {
            case "cadre_seal" -> "heads";
            case "cadre_filed_paper", "cadre_filed_pdf", "cadre_signed_paper" -> "name";
            default -> "content";
        };
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void assertRefused(JdbcClient jdbc, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
    }
}
