package fr.cadreia.journal.seal;

import static fr.cadreia.journal.seal.JournalProblem.Code.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows, cases and documents that somebody changes in the database, or takes out of it. */
class JournalRowsVerifiedTest extends SealedJournal {

    @OnEachVendor
    void aJournalThatOnlyTheApplicationWroteIsIntact(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            JournalReport report = journal.verify();

            assertThat(report.problems()).isEmpty();
            assertThat(report.isIntact()).isTrue();
            assertThat(report.summary()).contains("2 chaînes, 8 lignes, 2 documents, 2 sceaux");
        });
    }

    @OnEachVendor
    void rowsWrittenSinceTheLastSealAreNoProblem(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append(ONE, TestJournal.REMINDED);
            journal.addCase("IA-2026-0003", 2);

            assertThat(journal.verify().problems()).isEmpty();
        });
    }

    /** What somebody changes, and what the verification says about it. */
    private enum Changed {
        ROW("cadre_journal", "case_reference = ? and sequence_number = 3", ROW_CHANGED, "ligne 3", "modifiée"),
        CASE("cadre_case", "reference = ?", CASE_CHANGED, "ligne 4"),
        DOCUMENT("cadre_step_document", "case_reference = ?", DOCUMENT_CHANGED, "proposal", "ligne 2");

        private final String table;
        private final String where;
        private final JournalProblem.Code code;
        private final String[] words;

        Changed(String table, String where, JournalProblem.Code code, String... words) {
            this.table = table;
            this.where = where;
            this.code = code;
            this.words = words;
        }

        private void to(String assignment, JdbcClient tamper) {
            tamper.sql("update " + table + " set " + assignment + " where " + where)
                    .param(ONE)
                    .update();
        }
    }

    static Stream<Arguments> changes() {
        Map<Changed, List<String>> assignments = Map.of(
                Changed.ROW,
                List.of(
                        "actor = 'chair'",
                        "kind = 'GENERALIZED'",
                        "kind = 'nonsense'",
                        "step = 'stop'",
                        "content = replace(content, 'Rappel 3', 'Rappel 4')",
                        "framework_version = '2025-1'",
                        "written_at = timestamp with time zone '2026-01-01 00:00:00+00:00'"),
                Changed.CASE,
                List.of(
                        "title = 'Autre chose'",
                        "organisation = 'dir-numerique'",
                        "origin = 'CALL'",
                        "framework_version = '2026-9'",
                        "step = 'generalization'",
                        "use_state = 'GENERALIZED'",
                        "use_state = 'AUTRE'",
                        "experiment_begun = true",
                        "taken_up = true",
                        "opened_at = timestamp with time zone '2026-03-01 09:30:00.123+00'",
                        "opened_by = 'chair'",
                        "closed_at = timestamp with time zone '2026-03-02 09:30:00.123+00'",
                        "ending = 'STOPPED'"),
                Changed.DOCUMENT,
                List.of(
                        "content = '{\"need\":\"autre\"}'",
                        "author = 'chair'",
                        "written_at = timestamp with time zone '2026-03-01 09:30:00.123+00'"));
        return Stream.of(Vendor.values())
                .flatMap(vendor -> assignments.entrySet().stream()
                        .flatMap(each -> each.getValue().stream()
                                .map(assignment -> arguments(vendor, each.getKey(), assignment))));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("changes")
    void findsWhatWasChanged(Vendor vendor, Changed changed, String assignment) {
        onSealedJournal(vendor, (journal, tamper) -> {
            changed.to(assignment, tamper);

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(changed.code);
                assertThat(problem.subject()).isEqualTo(ONE);
                assertThat(problem.message()).contains(ONE).contains(changed.words);
            });
        });
    }

    @OnEachVendor
    void findsARowThatNoLongerAttestsAnything(Vendor vendor) {
        for (String change : new String[] {"content = '{}'", "content = 'no json'"}) {
            onSealedJournal(vendor, (journal, tamper) -> {
                tamper.sql("update cadre_journal set " + change + " where case_reference = ? and sequence_number = 3")
                        .param(ONE)
                        .update();

                assertThat(journal.problems()).as(change).contains(ROW_CHANGED, CASE_CHANGED);
            });
        }
    }

    @OnEachVendor
    void findsARowThatWasTakenOut(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number = 3");

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ROW_MISSING);
                assertThat(problem.message()).contains("la ligne 3 du journal manque");
            });
        });
    }

    @OnEachVendor
    void findsARowThatWasTakenOutWhenThoseAfterItAreNumberedAnew(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number = 3");
            tamper.sql("update cadre_journal set sequence_number = 3 where case_reference = ? and sequence_number = 4")
                    .param(ONE)
                    .update();

            assertThat(journal.problems()).containsExactlyInAnyOrder(CHAIN_BROKEN, ROW_CHANGED, CHAIN_CUT);
        });
    }

    @OnEachVendor
    void findsAChainThatWasCutOff(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number > 2");

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(CHAIN_CUT);
                assertThat(problem.message()).contains(ONE, "s’arrête à la ligne 2", "le sceau 2 du 2 mars 2026");
            });
        });
    }

    @OnEachVendor
    void findsAChainThatWasCutOffEvenWhenItIsSealedAgain(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number > 2");
            assertThat(journal.restarted().seal()).isPresent();

            assertThat(journal.problems()).containsExactly(CHAIN_CUT);
        });
    }

    @OnEachVendor
    void findsAChainThatWasRewrittenWithRightHashes(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            rewriteLastRow(tamper, ONE);

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(CHAIN_REWRITTEN);
                assertThat(problem.message()).contains("réécrit", "ligne 4");
            });
        });
    }

    @OnEachVendor
    void findsACaseThatIsGoneWhileItsJournalRemains(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("delete from cadre_case where reference = ?").param(ONE).update();

            assertThat(journal.problems()).containsExactly(CASE_GONE);
        });
    }

    @OnEachVendor
    void findsACaseWhoseJournalIsGone(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "1 = 1");

            assertThat(journal.problems()).containsExactlyInAnyOrder(CHAIN_GONE, DOCUMENT_UNKNOWN);
        });
    }

    @OnEachVendor
    void findsACaseOfWhichEveryTraceIsGone(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            removeCase(tamper, ONE);

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(CHAIN_GONE);
                assertThat(problem.message()).contains(ONE, "le sceau 2");
            });
        });
    }

    @OnEachVendor
    void findsAnUnsealedCaseWithoutAnyJournal(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("update cadre_case set reference = 'IA-2026-0009' where reference = ?")
                    .param(TWO)
                    .update();

            assertThat(journal.problems()).containsExactlyInAnyOrder(CASE_GONE, CHAIN_GONE);
        });
    }

    @OnEachVendor
    void findsADocumentThatIsGone(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("delete from cadre_step_document where case_reference = ?")
                    .param(ONE)
                    .update();

            assertThat(journal.problems()).containsExactly(DOCUMENT_MISSING);
        });
    }

    @OnEachVendor
    void findsADocumentThatNobodyEntered(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql(
                            "insert into cadre_step_document (case_reference, form, element, process_instance_id, author,"
                                    + " written_at, content) values (?, 'assessment', 'Task', 'p', 'agent', current_timestamp, '{}')")
                    .param(ONE)
                    .update();

            assertThat(journal.problems()).containsExactly(DOCUMENT_UNKNOWN);
        });
    }

    @OnEachVendor
    void findsEverythingAtOnce(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("update cadre_journal set actor = 'x' where sequence_number = 1 and case_reference = ?")
                    .param(ONE)
                    .update();
            delete(tamper, ONE, "sequence_number = 3");
            removeCase(tamper, TWO);

            assertThat(journal.problems()).containsExactlyInAnyOrder(ROW_CHANGED, ROW_MISSING, CHAIN_GONE);
        });
    }

    @OnEachVendor
    void findsRowsInAnotherOrder(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            number(tamper, 3, 30);
            number(tamper, 4, 3);
            number(tamper, 30, 4);

            assertThat(journal.problems()).contains(ROW_CHANGED, CHAIN_BROKEN, CHAIN_REWRITTEN);
        });
    }

    @OnEachVendor
    void findsAnotherChainInItsPlace(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            removeCase(tamper, ONE);
            // The same case, rewritten by somebody who knows how rows are hashed.
            journal.addCase(ONE, 4);
            assertThat(journal.problems()).as("word for word the same").isEmpty();

            removeCase(tamper, ONE);
            journal.addCase(ONE, 3);
            journal.append(ONE, TestJournal.GENERALIZED);
            assertThat(journal.problems()).containsExactly(CHAIN_REWRITTEN);
        });
    }

    @OnEachVendor
    void whatIsNoCaseIsNotCalledOne(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append("COMPTES", TestJournal.ACCOUNT_CHANGED);
            journal.append("COMPTES", TestJournal.ACCOUNT_CHANGED);
            journal.sealing().seal();
            delete(tamper, "COMPTES", "sequence_number = 2");
            assertThat(journal.verify().problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith("Chaîne COMPTES")
                            .doesNotContain("ossier"));

            delete(tamper, "COMPTES", "1 = 1");
            assertThat(journal.verify().problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith("Chaîne COMPTES")
                            .doesNotContain("ossier"));
        });
    }

    private static void removeCase(JdbcClient tamper, String reference) {
        delete(tamper, reference, "1 = 1");
        tamper.sql("delete from cadre_step_document where case_reference = ?")
                .param(reference)
                .update();
        tamper.sql("delete from cadre_case where reference = ?")
                .param(reference)
                .update();
    }

    /** Somebody who knows how rows are hashed, but has not the key. */
    private static void rewriteLastRow(JdbcClient tamper, String reference) {
        JournalEntry last = tamper.sql("select * from cadre_journal where case_reference = ? and sequence_number = 4")
                .param(reference)
                .query((row, number) -> JournalEntry.chained(
                        reference,
                        4,
                        TestJournal.CLOCK.now(),
                        "chair",
                        JournalKind.REMINDED,
                        "proposal",
                        "2026-1",
                        row.getString("content").replace("Rappel 4", "Rappel 5"),
                        row.getString("previous_hash")))
                .single();
        tamper.sql("update cadre_journal set actor = 'chair', content = ?, hash = ? where case_reference = ?"
                        + " and sequence_number = 4")
                .params(last.content(), last.hash(), reference)
                .update();
    }
}
