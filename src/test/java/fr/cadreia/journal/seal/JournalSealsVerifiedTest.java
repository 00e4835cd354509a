package fr.cadreia.journal.seal;

import static fr.cadreia.journal.seal.JournalProblem.Code.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.JournalReport.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Seals, witness and key that somebody changes, and databases put in another's place. */
class JournalSealsVerifiedTest extends SealedJournal {

    @OnEachVendor
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

    @OnEachVendor
    void findsACutHiddenBehindASealMadeWithAnotherKey(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            delete(tamper, ONE, "sequence_number > 2");
            tamper.sql("delete from cadre_seal").update();
            sealWithAnotherKey(journal, vendor + ".key");

            assertThat(journal.problems()).contains(SEAL_FORGED, SEALS_CUT);
        });
    }

    @OnEachVendor
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

    @OnEachVendor
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

    @OnEachVendor
    void findsThatAnOlderDatabaseWasPutBack(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            journal.append(ONE, TestJournal.REMINDED);
            assertThat(journal.sealing().seal()).isPresent();
            delete(tamper, ONE, "sequence_number = 5");
            tamper.sql("delete from cadre_seal where sequence_number = 3").update();

            assertThat(journal.problems()).containsExactly(SEALS_CUT);

            // Further seals do not remove the trace.
            for (int more = 0; more < 3; more++) {
                sealAgain(journal);
            }
            assertThat(journal.problems()).containsExactly(SEALS_CUT);
        });
    }

    @OnEachVendor
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

    @OnEachVendor
    void findsAnotherInstallationsDatabaseInItsPlace(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("delete from cadre_seal").update();
            sealWithAnotherKey(journal, vendor + ".other");

            assertThat(journal.problems()).containsExactlyInAnyOrder(SEAL_FORGED, SEALS_CUT);
            assertThat(journal.verify().verdict()).isEqualTo(Verdict.ALTERED);
        });
    }

    @OnEachVendor
    void findsThatAllSealsAreGoneAndMakesNoNewOneThatWouldHideIt(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            tamper.sql("delete from cadre_seal").update();

            assertThat(journal.problems()).containsExactlyInAnyOrder(SEALS_GONE, SEALS_CUT);
            assertThat(journal.restarted().seal()).isEmpty();
            assertThat(journal.problems()).containsExactlyInAnyOrder(SEALS_GONE, SEALS_CUT);
        });
    }

    @OnEachVendor
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

    @OnEachVendor
    void onlyThePersonWhoKeptAHeadFindsThatAnOlderDatabaseWasPutBackWithItsWitness(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            byte[] witness = witness(journal);
            journal.append(ONE, TestJournal.REMINDED);
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

    @OnEachVendor
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

    @OnEachVendor
    void aWitnessThatIsNoneOfOursIsSaidAndKept(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            putWitness(journal, "nonsense".getBytes(StandardCharsets.UTF_8));

            sealAgain(journal);
            assertThat(journal.problems()).containsExactly(WITNESS_UNREADABLE);
        });
    }

    private static void removeWitness(TestJournal journal) {
        try {
            Files.delete(Path.of(journal.settings().witnessFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who has the database and no key of ours makes one. */
    private void sealWithAnotherKey(TestJournal journal, String file) {
        Path elsewhere = directory.resolve(file);
        SealKey.create(elsewhere);
        SealKey other = SealKey.read(elsewhere);
        JournalSettings none = new JournalSettings(Duration.ofHours(1), null, elsewhere, false, false, "");
        Seal first = Seal.after(
                Optional.empty(), TestJournal.CLOCK.now(), SealMark.FIRST, new SealedHeads(), List.of(), other);
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
}
