package fr.cadreia.journal.seal;

import static fr.cadreia.journal.seal.JournalProblem.Code.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.persistence.JdbcRestoration;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.JournalReport.Verdict;
import fr.cadreia.kernel.time.AuthorityClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows without a seal: after a crash, a restore, or an attack that looks like one. */
class JournalInterruptionsVerifiedTest extends SealedJournal {

    @OnEachVendor
    void rowsThatShouldHaveBeenSealedAreNeverIntact(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            AuthorityClock later = TestJournal.CLOCK.ahead(Duration.ofMinutes(65));
            journal.append(ONE, TestJournal.REMINDED);
            journal.append(later, TWO, TestJournal.REMINDED);
            assertThat(journal.problems())
                    .as("a round may be late by some minutes")
                    .isEmpty();

            journal.append(later.ahead(Duration.ofMinutes(5)), TWO, TestJournal.REMINDED);
            JournalReport report = journal.verify();
            assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIABLE);
            assertThat(report.isIntact()).isFalse();
            assertThat(report.summary()).startsWith("Journal non vérifiable\u00a0: ");
            assertThat(report.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(UNSEALED_ROWS);
                assertThat(problem.message()).contains("Aucun sceau ne tient 3 lignes");
            });
        });
    }

    @OnEachVendor
    void aRowThatWasSlippedInWithAnEarlierDateIsNotVerifiable(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            AuthorityClock earlier = TestJournal.CLOCK.ahead(Duration.ofDays(-30));
            journal.append(earlier, ONE, TestJournal.GENERALIZED);

            assertThat(journal.problems()).containsExactly(UNSEALED_ROWS);
        });
    }

    @OnEachVendor
    void afterACrashAndANightOfDowntimeNobodyIsAccused(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append(ONE, TestJournal.REMINDED);
            journal.addCase("IA-2026-0003", 2);
            AuthorityClock morning = TestJournal.CLOCK.ahead(Duration.ofHours(14));
            Sealing restarted = journal.restarted(morning);
            journal.append(morning, TWO, TestJournal.REMINDED);

            restarted.seal();
            JournalReport report = journal.verify();
            assertThat(report.problems()).isEmpty();
            assertThat(report.summary()).startsWith("Journal intact, 3 lignes scellées après une interruption\u00a0: ");
        });
    }

    @OnEachVendor
    void aSecondCrashBeforeTheMorningsFirstSealAccusesNobodyEither(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append(ONE, TestJournal.REMINDED);
            journal.addCase("IA-2026-0003", 2);
            AuthorityClock morning = TestJournal.CLOCK.ahead(Duration.ofHours(14));
            journal.restarted(morning);
            // People work while the whole journal is still being verified; then the application is gone again.
            journal.append(morning, TWO, TestJournal.REMINDED);

            assertThat(journal.problems()).isEmpty();
            assertThat(journal.verify().summary())
                    .startsWith("Journal intact, 3 lignes scellées après une interruption");
            AuthorityClock noon = morning.ahead(Duration.ofHours(4));
            journal.restarted(noon);
            journal.append(noon, ONE, TestJournal.REMINDED);
            assertThat(journal.problems()).isEmpty();
            assertThat(journal.verify().summary())
                    .startsWith("Journal intact, 4 lignes scellées après une interruption");
        });
    }

    /** A change to the rows that a crash left without a seal, or to older ones, before the application starts again. */
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
            journal.append(ONE, TestJournal.REMINDED);
            journal.append(ONE, TestJournal.REMINDED);
            journal.append(TWO, TestJournal.REMINDED);
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

    @OnEachVendor
    void aRestoreExplainsNoMoreThanItsRowSaysAndNothingOld(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            List<SignedSeal> kept = new ArrayList<>();
            for (int day : new int[] {1, 25, 50, 60}) {
                AuthorityClock clock = TestJournal.CLOCK.ahead(Duration.ofDays(day));
                journal.append(clock, ONE, TestJournal.REMINDED);
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
                    .record("Disque perdu", "root", TestJournal.CLOCK.now().plus(Duration.ofDays(61)));

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

    /** The owner of the key leaves numbers out without any row of the journal that says why. */
    @OnEachVendor
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
                    TestJournal.CLOCK.now(),
                    SealMark.AFTER_RESTORE,
                    new SealedHeads(),
                    List.of(),
                    journal.key());
            assertThat(journal.database().seals().add(leap)).isTrue();

            assertThat(codes(journal.verify(List.of(kept)))).contains(HEAD_LOST);
        });
    }

    @OnEachVendor
    void aCrashBetweenTheSealAndItsWitnessAccusesNobody(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            byte[] before = witness(journal);
            journal.append(ONE, TestJournal.REMINDED);
            assertThat(journal.sealing().seal()).isPresent();
            putWitness(journal, before);

            assertThat(journal.problems()).isEmpty();
            journal.restarted().seal();
            assertThat(journal.problems()).isEmpty();
            assertThat(new String(witness(journal), StandardCharsets.UTF_8)).startsWith("3 ");
        });
    }

    // What was filed beside the journal: files, extracts, convocations, minutes, attestations.

    @OnEachVendor
    void whatIsFiledIsWhatItsRowsAttest(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.add(journal, ONE);
            journal.sealing().seal();
            assertThat(journal.verify().problems()).isEmpty();
            assertThat(journal.verify().summary()).contains("16 pièces");

            for (String table : List.of("cadre_file", "cadre_filed_pdf", "cadre_signed_paper", "cadre_attestation")) {
                tamper.sql("update " + table + " set content = ?")
                        .param(new byte[] {9})
                        .update();
            }
            tamper.sql("update cadre_filed_paper set page = 'autre'").update();
            tamper.sql("update cadre_signed_paper set signers = 'autre'").update();
            tamper.sql("update cadre_decision_extract set content = 'autre', sentence = 'autre'")
                    .update();
            tamper.sql("update cadre_convocation set content = 'autre'").update();
            tamper.sql("update cadre_minutes set signed_text = 'autre'").update();
            List<JournalProblem> changed = journal.verify().problems();
            assertThat(changed).hasSize(16).extracting(JournalProblem::code).containsOnly(FILED_CHANGED);
            assertThat(changed)
                    .extracting(JournalProblem::message)
                    .anySatisfy(message -> assertThat(message).contains("Dossier " + ONE, "la pièce", "devis.pdf"))
                    .anySatisfy(message -> assertThat(message).contains("l’extrait n°", "1"))
                    .anySatisfy(message -> assertThat(message).contains("Chaîne SEANCE-2026-01", "procès-verbal"))
                    .anySatisfy(message -> assertThat(message).contains("la page du papier", "proces-verbal-2026-01"))
                    .anySatisfy(message -> assertThat(message).contains("l’attestation n°"));
        });
    }

    @OnEachVendor
    void whatWasFiledIsMissedExceptForWhatMayBeErased(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.add(journal, ONE);
            for (String table : List.of(
                    "cadre_file",
                    "cadre_filed_pdf",
                    "cadre_filed_paper",
                    "cadre_signed_paper",
                    "cadre_attestation",
                    "cadre_decision_extract",
                    "cadre_convocation",
                    "cadre_minutes")) {
                tamper.sql("delete from " + table).update();
            }
            assertThat(journal.verify().problems())
                    .hasSize(14)
                    .extracting(JournalProblem::code)
                    .containsOnly(FILED_MISSING);
        });
    }

    @OnEachVendor
    void whatNobodyFiledIsFound(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.store(journal, ONE);
            tamper.sql("update cadre_filed_pdf set chain = 'IA-2026-0077' where name like '%extrait%'")
                    .update();
            assertThat(journal.verify().problems())
                    .filteredOn(problem -> problem.code() == FILED_UNKNOWN)
                    .hasSize(16)
                    .extracting(JournalProblem::subject)
                    .contains(ONE, "SEANCE-2026-01", "IA-2026-0077");
        });
    }

    /** Two pieces that change their places keep their contents, and are not what was filed. */
    @OnEachVendor
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
}
