package fr.cadreia.dossier.journal;

import static fr.cadreia.dossier.journal.JournalProblem.Code.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.journal.JournalReport.Verdict;
import fr.cadreia.dossier.persistence.JdbcRestoration;
import fr.cadreia.dossier.persistence.TestDatabase;
import fr.cadreia.dossier.persistence.TestDatabase.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test does to a sealed journal of two cases what the application never does. */
class JournalVerificationTest {

    private static final String ONE = "IA-2026-0001";
    private static final String TWO = "IA-2026-0002";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aJournalThatOnlyTheApplicationWroteIsIntact(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            JournalReport report = journal.verify();

            assertThat(report.problems()).isEmpty();
            assertThat(report.isIntact()).isTrue();
            assertThat(report.summary()).contains("2 chaînes, 8 lignes, 2 documents, 2 sceaux");
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rowsWrittenSinceTheLastSealAreNoProblem(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            journal.addCase("IA-2026-0003", 2);

            assertThat(journal.verify().problems()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsARowThatWasChanged(Vendor vendor) {
        for (String change : new String[] {
            "actor = 'chair'",
            "kind = 'GENERALIZED'",
            "kind = 'nonsense'",
            "step = 'stop'",
            "content = replace(content, 'row\":3', 'row\":4')",
            "framework_version = '2025-1'",
            "written_at = timestamp with time zone '2026-01-01 00:00:00+00:00'"
        }) {
            onSealedJournal(vendor, (journal, tamper) -> {
                tamper.sql("update cadre_journal set " + change + " where case_reference = ? and sequence_number = 3")
                        .param(ONE)
                        .update();

                assertThat(journal.verify().problems())
                        .as(change)
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ROW_CHANGED);
                            assertThat(problem.subject()).isEqualTo(ONE);
                            assertThat(problem.message()).contains(ONE, "ligne 3", "modifiée");
                        });
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsARowThatWasTakenOut(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number = 3");

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ROW_MISSING);
                assertThat(problem.message()).contains("la ligne 3 du journal manque");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsARowThatWasTakenOutWhenThoseAfterItAreNumberedAnew(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number = 3");
            tamper.sql("update cadre_journal set sequence_number = 3 where case_reference = ? and sequence_number = 4")
                    .param(ONE)
                    .update();

            assertThat(journal.problems()).containsExactlyInAnyOrder(CHAIN_BROKEN, ROW_CHANGED, CHAIN_CUT);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsAChainThatWasCutOff(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number > 2");

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(CHAIN_CUT);
                assertThat(problem.message()).contains(ONE, "s'arrête à la ligne 2", "le sceau 2 du 2 mars 2026");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsAChainThatWasCutOffEvenWhenItIsSealedAgain(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number > 2");
            assertThat(journal.restarted().seal()).isPresent();

            assertThat(journal.problems()).containsExactly(CHAIN_CUT);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsAChainThatWasRewrittenWithRightHashes(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            rewriteLastRow(tamper, ONE);

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(CHAIN_REWRITTEN);
                assertThat(problem.message()).contains("réécrit", "ligne 4");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsACaseThatIsGoneWhileItsJournalRemains(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("delete from cadre_case where reference = ?").param(ONE).update();

            assertThat(journal.problems()).containsExactly(CASE_GONE);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsACaseThatNoLongerStandsAsItWasLeft(Vendor vendor) {
        List<String> changes = List.of(
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
                "ending = 'STOPPED'");
        for (String change : changes) {
            onSealedJournal(vendor, (journal, tamper) -> {
                tamper.sql("update cadre_case set " + change + " where reference = ?")
                        .param(ONE)
                        .update();

                assertThat(journal.verify().problems())
                        .as(change)
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(CASE_CHANGED);
                            assertThat(problem.message()).contains(ONE, "ligne 4");
                        });
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsACaseWhoseJournalIsGone(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "1 = 1");

            assertThat(journal.problems()).containsExactlyInAnyOrder(CHAIN_GONE, DOCUMENT_UNKNOWN);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsACaseOfWhichEveryTraceIsGone(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            removeCase(tamper, ONE);

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(CHAIN_GONE);
                assertThat(problem.message()).contains(ONE, "le sceau 2");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsAnUnsealedCaseWithoutAnyJournal(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("update cadre_case set reference = 'IA-2026-0009' where reference = ?")
                    .param(TWO)
                    .update();

            assertThat(journal.problems()).containsExactlyInAnyOrder(CASE_GONE, CHAIN_GONE);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsADocumentThatIsNoLongerWhatWasEntered(Vendor vendor) {
        for (String change : new String[] {
            "content = '{\"need\":\"autre\"}'",
            "author = 'chair'",
            "written_at = timestamp with time zone '2026-03-01 09:30:00.123+00'"
        }) {
            onSealedJournal(vendor, (journal, tamper) -> {
                tamper.sql("update cadre_step_document set " + change + " where case_reference = ?")
                        .param(ONE)
                        .update();

                assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(DOCUMENT_CHANGED);
                    assertThat(problem.message()).contains(ONE, "proposal", "ligne 2");
                });
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsADocumentThatIsGone(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("delete from cadre_step_document where case_reference = ?")
                    .param(ONE)
                    .update();

            assertThat(journal.problems()).containsExactly(DOCUMENT_MISSING);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsASealThatWasChanged(Vendor vendor) {
        for (String change : new String[] {
            "heads = ''",
            "heads = 'IA-2026-0002:5:nonsense'",
            "mark = 'AFTER_RESTORE'",
            "mark = 'nonsense'",
            "new_rows = 9",
            "chains = 9",
            "root = repeat('0', 64)",
            "changed_heads = repeat('0', 64)",
            "signature = 'nonsense'",
            "previous_hash = repeat('1', 64)",
            "sealed_at = timestamp with time zone '2026-01-01 00:00:00+00:00'"
        }) {
            onSealedJournal(vendor, (journal, tamper) -> {
                sealAgain(journal);
                tamper.sql("update cadre_seal set " + change + " where sequence_number = 3")
                        .update();

                assertThat(journal.problems()).as(change).contains(SEAL_FORGED);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsACutHiddenBehindASealMadeWithAnotherKey(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number > 2");
            tamper.sql("delete from cadre_seal").update();
            sealWithAnotherKey(journal, vendor + ".key");

            assertThat(journal.problems()).contains(SEAL_FORGED, SEALS_CUT);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsASealThatIsMissing(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            sealAgain(journal);
            sealAgain(journal);
            tamper.sql("delete from cadre_seal where sequence_number = 3").update();

            assertThat(journal.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(SEAL_MISSING);
                assertThat(problem.message()).contains("entre le sceau 2 et le sceau 4");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsASealSlippedInForAnother(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            sealAgain(journal);
            sealAgain(journal);
            tamper.sql("delete from cadre_seal where sequence_number = 3").update();
            tamper.sql("update cadre_seal set sequence_number = 3 where sequence_number = 4")
                    .update();

            assertThat(journal.problems()).contains(SEAL_CHAIN_BROKEN, SEAL_FORGED);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsThatAnOlderDatabaseWasPutBack(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            assertThat(journal.sealing().seal()).isPresent();
            delete(tamper, ONE, "sequence_number = 5");
            tamper.sql("delete from cadre_seal where sequence_number = 3").update();

            assertThat(journal.problems()).containsExactly(SEALS_CUT);

            // Sealing on does not wipe the trace.
            for (int more = 0; more < 3; more++) {
                sealAgain(journal);
            }
            assertThat(journal.problems()).containsExactly(SEALS_CUT);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void asksWhetherTheKeyIsTheRightOneWhenNoSealMatches(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            sealAgain(journal);
            replaceKey(journal);
            TestJournal withOtherKey = new TestJournal(journal.database(), directoryOf(journal));

            assertThat(withOtherKey.verify().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(SEAL_FORGED);
                assertThat(problem.message()).contains("Aucun des 3 sceaux", "bon fichier");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsRowsInAnotherOrder(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            number(tamper, 3, 30);
            number(tamper, 4, 3);
            number(tamper, 30, 4);

            assertThat(journal.problems()).contains(ROW_CHANGED, CHAIN_BROKEN, CHAIN_REWRITTEN);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsAnotherChainInItsPlace(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            removeCase(tamper, ONE);
            // The same case, told otherwise by somebody who knows how rows are hashed.
            journal.addCase(ONE, 4);
            assertThat(journal.problems()).as("word for word the same").isEmpty();

            removeCase(tamper, ONE);
            journal.addCase(ONE, 3);
            journal.append(ONE, JournalKind.GENERALIZED, Map.of());
            assertThat(journal.problems()).containsExactly(CHAIN_REWRITTEN);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsAnotherInstallationsDatabaseInItsPlace(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("delete from cadre_seal").update();
            sealWithAnotherKey(journal, vendor + ".other");

            assertThat(journal.problems()).containsExactlyInAnyOrder(SEAL_FORGED, SEALS_CUT);
            assertThat(journal.verify().verdict()).isEqualTo(Verdict.ALTERED);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsThatAllSealsAreGoneAndMakesNoNewOneThatWouldHideIt(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("delete from cadre_seal").update();

            assertThat(journal.problems()).containsExactlyInAnyOrder(SEALS_GONE, SEALS_CUT);
            assertThat(journal.restarted().seal()).isEmpty();
            assertThat(journal.problems()).containsExactlyInAnyOrder(SEALS_GONE, SEALS_CUT);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsThatSealsAndWitnessAreGone(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            List<SignedSeal> kept = kept(journal);
            removeWitness(journal);
            tamper.sql("delete from cadre_seal where sequence_number > 1").update();
            assertThat(journal.problems()).containsExactly(WITNESS_MISSING);
            assertThat(journal.verify().verdict()).isEqualTo(Verdict.NOT_VERIFIABLE);
            assertThat(codes(journal.verify(kept))).containsExactlyInAnyOrder(WITNESS_MISSING, HEAD_LOST);

            tamper.sql("delete from cadre_seal").update();
            assertThat(journal.problems()).containsExactly(SEALS_GONE);
            assertThat(journal.verify().verdict()).isEqualTo(Verdict.ALTERED);
            assertThat(codes(journal.verify(kept))).containsExactlyInAnyOrder(SEALS_GONE, HEAD_LOST);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyWhoeverKeptAHeadFindsThatAnOlderDatabaseWasPutBackWithItsWitness(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            byte[] witness = witness(journal);
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            assertThat(journal.sealing().seal()).isPresent();
            List<SignedSeal> kept = kept(journal);
            assertThat(journal.verify(kept).keptHeads()).isOne();
            assertThat(journal.verify(kept).summary()).contains("1 sceau conservé ailleurs et retrouvé");

            delete(tamper, ONE, "sequence_number = 5");
            tamper.sql("delete from cadre_seal where sequence_number = 3").update();
            putWitness(journal, witness);

            assertThat(journal.problems()).isEmpty();
            assertThat(journal.verify(kept).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(HEAD_LOST);
                assertThat(problem.message()).contains("Le sceau 3 du 2 mars 2026", "que vous avez conservé");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aHeadThatWasNotSignedWithTheKeyProvesNothing(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            SignedSeal kept = kept(journal).get(0);
            SignedSeal invented = new SignedSeal(
                    new SealStatement(
                            9,
                            kept.statement().sealedAt(),
                            SealMark.REGULAR,
                            1,
                            1,
                            "0".repeat(64),
                            "0".repeat(64),
                            "0".repeat(64)),
                    kept.signature());

            JournalReport report = journal.verify(List.of(invented));
            assertThat(codes(report)).containsExactly(HEAD_FOREIGN);
            assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIABLE);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rowsThatShouldHaveBeenSealedAreNeverIntact(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            Clock later = Clock.offset(TestJournal.CLOCK, Duration.ofMinutes(65));
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            journal.append(later, TWO, JournalKind.REMINDED, Map.of());
            assertThat(journal.problems())
                    .as("a round may be late by some minutes")
                    .isEmpty();

            journal.append(Clock.offset(later, Duration.ofMinutes(5)), TWO, JournalKind.REMINDED, Map.of());
            JournalReport report = journal.verify();
            assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIABLE);
            assertThat(report.isIntact()).isFalse();
            assertThat(report.summary()).startsWith("Journal non vérifiable : ");
            assertThat(report.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(UNSEALED_ROWS);
                assertThat(problem.message()).contains("Aucun sceau ne tient 3 lignes");
            });
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRowThatWasSlippedInWithAnEarlierDateIsNotVerifiable(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            Clock earlier = Clock.offset(TestJournal.CLOCK, Duration.ofDays(-30));
            journal.append(earlier, ONE, JournalKind.GENERALIZED, Map.of());

            assertThat(journal.problems()).containsExactly(UNSEALED_ROWS);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void afterACrashAndANightOfDowntimeNobodyIsAccused(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            journal.addCase("IA-2026-0003", 2);
            Clock morning = Clock.offset(TestJournal.CLOCK, Duration.ofHours(14));
            Sealing restarted = journal.restarted(morning);
            journal.append(morning, TWO, JournalKind.REMINDED, Map.of());

            restarted.seal();
            JournalReport report = journal.verify();
            assertThat(report.problems()).isEmpty();
            assertThat(report.summary()).startsWith("Journal intact, 3 lignes scellées après une interruption : ");
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aSecondCrashBeforeTheMorningsFirstSealAccusesNobodyEither(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            journal.addCase("IA-2026-0003", 2);
            Clock morning = Clock.offset(TestJournal.CLOCK, Duration.ofHours(14));
            journal.restarted(morning);
            // People work while the whole journal is still being verified; then the application is gone again.
            journal.append(morning, TWO, JournalKind.REMINDED, Map.of());

            assertThat(journal.problems()).isEmpty();
            assertThat(journal.verify().summary())
                    .startsWith("Journal intact, 3 lignes scellées après une interruption");
            Clock noon = Clock.offset(morning, Duration.ofHours(4));
            journal.restarted(noon);
            journal.append(noon, ONE, JournalKind.REMINDED, Map.of());
            assertThat(journal.problems()).isEmpty();
            assertThat(journal.verify().summary())
                    .startsWith("Journal intact, 4 lignes scellées après une interruption");
        });
    }

    /** Done to what a crash left without a seal, or below it, before the application starts again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update cadre_journal set actor = 'x' where case_reference = 'IA-2026-0001' and sequence_number = 5",
                "update cadre_journal set actor = 'x' where case_reference = 'IA-2026-0001' and sequence_number = 2",
                "delete from cadre_journal where case_reference = 'IA-2026-0001' and sequence_number = 5",
                "delete from cadre_journal where case_reference = 'IA-2026-0001' and sequence_number in (3, 4)",
                "delete from cadre_journal where case_reference = 'IA-2026-0001' and sequence_number > 3",
                "delete from cadre_journal where case_reference = 'IA-2026-0001'",
                "update cadre_step_document set content = '{}' where case_reference = 'IA-2026-0001'",
                "delete from cadre_case where reference = 'IA-2026-0001'"
            })
    void whatIsNotWellIsNotSealedAsInterrupted(String tampering) {
        onSealedJournal(Vendor.H2, (journal, tamper) -> {
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            journal.append(TWO, JournalKind.REMINDED, Map.of());
            tamper.sql(tampering).update();
            journal.restarted();

            Seal sealed = journal.database().seals().after(2).get(0);
            assertThat(sealed.statement().mark()).isEqualTo(SealMark.AFTER_INTERRUPTION);
            assertThat(sealed.changedHeads())
                    .extracting(ChainHead::caseReference)
                    .containsExactly(TWO);
            assertThat(journal.verify().verdict()).isEqualTo(Verdict.ALTERED);
            journal.restarted().seal();
            assertThat(journal.verify().verdict()).isEqualTo(Verdict.ALTERED);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRestoreExplainsNoMoreThanItsRowSaysAndNothingOld(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            List<SignedSeal> kept = new ArrayList<>();
            for (int day : new int[] {1, 25, 50, 60}) {
                Clock clock = Clock.offset(TestJournal.CLOCK, Duration.ofDays(day));
                journal.append(clock, ONE, JournalKind.REMINDED, Map.of());
                journal.restarted(clock);
                kept.addAll(journal.database().seals().latest(1));
            }
            delete(tamper, ONE, "sequence_number > 5");
            tamper.sql("delete from cadre_seal where sequence_number > 3").update();
            JdbcRestoration rows = journal.database().restoration();
            new Restoration(
                            rows.seals(),
                            rows,
                            journal.key(),
                            journal.settings().witness())
                    .record("Disque perdu", "root", TestJournal.CLOCK.instant().plus(Duration.ofDays(61)));

            assertThat(journal.problems()).isEmpty();
            assertThat(codes(journal.verify(kept.subList(0, 1)))).isEmpty();
            assertThat(codes(journal.verify(kept.subList(1, 2)))).containsExactly(HEAD_LOST);
            assertThat(codes(journal.verify(kept.subList(2, 4)))).containsExactly(HEAD_UNDONE);
            assertThat(journal.verify(kept.subList(2, 4)).verdict()).isEqualTo(Verdict.NOT_VERIFIABLE);

            // Two seals with the number that the row names as the last undone: one of them is not the one that it
            // names.
            SealStatement last = kept.get(3).statement();
            SealStatement other = new SealStatement(
                    last.sequence(),
                    last.sealedAt(),
                    last.mark(),
                    last.rows() + 1,
                    last.chains(),
                    last.root(),
                    last.changedHeads(),
                    last.previous());
            SignedSeal forged = new SignedSeal(other, journal.key().sign(other.text()));
            assertThat(codes(journal.verify(List.of(forged)))).containsExactly(HEAD_LOST);
        });
    }

    /** Whoever owns the key leaves numbers out without any row of the journal that says why. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aGapThatNoRowRecordsExplainsNothing(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            sealAgain(journal);
            SignedSeal kept = journal.database().seals().latest(1).get(0);
            delete(tamper, TWO, "sequence_number > 4");
            tamper.sql("delete from cadre_seal where sequence_number > 2").update();
            Seal last = journal.database().seals().after(1).get(0);
            Seal leap = Seal.numbered(
                    9,
                    Optional.of(last),
                    TestJournal.CLOCK.instant(),
                    SealMark.AFTER_RESTORE,
                    new SealedHeads(),
                    List.of(),
                    journal.key());
            assertThat(journal.database().seals().add(leap)).isTrue();

            assertThat(codes(journal.verify(List.of(kept)))).contains(HEAD_LOST);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsFiledIsWhatItsRowsAttest(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.add(journal, ONE);
            journal.sealing().seal();
            assertThat(journal.verify().problems()).isEmpty();
            assertThat(journal.verify().summary()).contains("10 pièces");

            for (String table : List.of("cadre_file", "cadre_filed_pdf", "cadre_attestation")) {
                tamper.sql("update " + table + " set content = ?")
                        .param(new byte[] {9})
                        .update();
            }
            tamper.sql("update cadre_decision_extract set content = 'autre'").update();
            tamper.sql("update cadre_convocation set content = 'autre'").update();
            tamper.sql("update cadre_minutes set signed_text = 'autre'").update();
            List<JournalProblem> changed = journal.verify().problems();
            assertThat(changed).hasSize(10).extracting(JournalProblem::code).containsOnly(FILED_CHANGED);
            assertThat(changed)
                    .extracting(JournalProblem::message)
                    .anySatisfy(message -> assertThat(message).contains("Dossier " + ONE, "la pièce", "devis.pdf"))
                    .anySatisfy(message -> assertThat(message).contains("l'extrait n°", "1"))
                    .anySatisfy(message -> assertThat(message).contains("Chaîne SEANCE-2026-01", "procès-verbal"))
                    .anySatisfy(message -> assertThat(message).contains("l'attestation n°"));
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasFiledIsMissedExceptForWhatMayBeErased(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.add(journal, ONE);
            for (String table : List.of(
                    "cadre_file",
                    "cadre_filed_pdf",
                    "cadre_attestation",
                    "cadre_decision_extract",
                    "cadre_convocation",
                    "cadre_minutes")) {
                tamper.sql("delete from " + table).update();
            }
            assertThat(journal.verify().problems())
                    .hasSize(8)
                    .extracting(JournalProblem::code)
                    .containsOnly(FILED_MISSING);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatNobodyFiledIsFound(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.store(journal, ONE);
            tamper.sql("update cadre_filed_pdf set chain = 'IA-2026-0077' where name like '%extrait%'")
                    .update();
            assertThat(journal.verify().problems())
                    .hasSize(10)
                    .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(FILED_UNKNOWN))
                    .extracting(JournalProblem::subject)
                    .contains(ONE, "SEANCE-2026-01", "IA-2026-0077");
        });
    }

    /** Two pieces that change their places keep their contents, and are not what was filed. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void piecesThatChangedPlacesAreFound(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.add(journal, ONE);
            tamper.sql("update cadre_file set name = 'x' where name = 'devis.pdf'")
                    .update();
            tamper.sql("update cadre_file set name = 'devis.pdf' where name = 'note.txt'")
                    .update();
            tamper.sql("update cadre_file set name = 'note.txt' where name = 'x'")
                    .update();
            assertThat(journal.problems()).containsExactly(FILED_CHANGED);
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsNoCaseIsNotCalledOne(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append("COMPTES", JournalKind.ACCOUNT_CHANGED, Map.of());
            journal.append("COMPTES", JournalKind.ACCOUNT_CHANGED, Map.of());
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aCrashBetweenTheSealAndItsWitnessAccusesNobody(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            byte[] before = witness(journal);
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            assertThat(journal.sealing().seal()).isPresent();
            putWitness(journal, before);

            assertThat(journal.problems()).isEmpty();
            journal.restarted().seal();
            assertThat(journal.problems()).isEmpty();
            assertThat(new String(witness(journal), StandardCharsets.UTF_8)).startsWith("3 ");
        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aWitnessThatIsNoneOfOursIsSaidAndKept(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            putWitness(journal, "nonsense".getBytes(StandardCharsets.UTF_8));

            sealAgain(journal);
            assertThat(journal.problems()).containsExactly(WITNESS_UNREADABLE);
        });
    }

    private static void number(JdbcClient tamper, int from, int to) {
        tamper.sql("update cadre_journal set sequence_number = ? where case_reference = ? and sequence_number = ?")
                .params(to, ONE, from)
                .update();
    }

    private static List<SignedSeal> kept(TestJournal journal) {
        return journal.published().daily().stream()
                .map(PublishedSeals.Daily::seal)
                .toList();
    }

    private static Set<JournalProblem.Code> codes(JournalReport report) {
        return report.problems().stream().map(JournalProblem::code).collect(Collectors.toSet());
    }

    private static byte[] witness(TestJournal journal) {
        try {
            return Files.readAllBytes(Path.of(journal.settings().witnessFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putWitness(TestJournal journal, byte[] content) {
        try {
            Files.write(Path.of(journal.settings().witnessFile()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeWitness(TestJournal journal) {
        try {
            Files.delete(Path.of(journal.settings().witnessFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void onSealedJournal(Vendor vendor, BiConsumer<TestJournal, JdbcClient> test) {
        try (TestDatabase database = vendor.open()) {
            TestJournal journal = new TestJournal(database, Files.createTempDirectory(directory, "seals"));
            journal.addCase(ONE, 4);
            journal.addCase(TWO, 4);
            assertThat(journal.sealing().seal()).isPresent();
            test.accept(journal, database.tampering());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sealAgain(TestJournal journal) {
        journal.append(TWO, JournalKind.REMINDED, Map.of());
        int before = newestSeal(journal).sequence();
        journal.restarted();
        assertThat(newestSeal(journal).sequence()).isEqualTo(before + 1);
    }

    private static SealStatement newestSeal(TestJournal journal) {
        return journal.database().seals().latest(1).get(0).statement();
    }

    /** Somebody who has the database and no key of ours makes one. */
    private void sealWithAnotherKey(TestJournal journal, String file) {
        Path elsewhere = directory.resolve(file);
        SealKey.create(elsewhere);
        SealKey other = SealKey.read(elsewhere);
        JournalSettings none = new JournalSettings(Duration.ofHours(1), null, elsewhere, false, "");
        Seal first = Seal.after(
                Optional.empty(), TestJournal.CLOCK.instant(), SealMark.FIRST, new SealedHeads(), List.of(), other);
        assertThat(journal.database().seals().add(first)).isTrue();
        Sealing sealing =
                new Sealing(journal.database().seals(), journal.database().archive(), TestJournal.CLOCK, other, none);
        sealing.begin();
        assertThat(newestSeal(journal).sequence()).isEqualTo(2);
    }

    private static Path directoryOf(TestJournal journal) {
        return journal.settings().sealKeyFile().getParent();
    }

    private static void replaceKey(TestJournal journal) {
        try {
            Files.delete(journal.settings().sealKeyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(JdbcClient tamper, String reference, String condition) {
        tamper.sql("delete from cadre_journal where case_reference = ? and " + condition)
                .param(reference)
                .update();
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
                        TestJournal.CLOCK.instant(),
                        "chair",
                        JournalKind.REMINDED,
                        "proposal",
                        "2026-1",
                        row.getString("content").replace("\"row\":4", "\"row\":5"),
                        row.getString("previous_hash")))
                .single();
        tamper.sql("update cadre_journal set actor = 'chair', content = ?, hash = ? where case_reference = ?"
                        + " and sequence_number = 4")
                .params(last.content(), last.hash(), reference)
                .update();
    }
}
