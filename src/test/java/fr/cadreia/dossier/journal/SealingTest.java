package fr.cadreia.dossier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.persistence.TestDatabase;
import fr.cadreia.dossier.persistence.TestDatabase.Vendor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealingTest {

    private static final String ONE = "IA-2026-0001";
    private static final String TWO = "IA-2026-0002";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aSealHoldsTheHeadsThatChangedAndTheDigestOfAll(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            TestJournal journal = new TestJournal(database, directory);
            Sealing sealing = journal.sealing();
            journal.addCase(TWO, 3);
            journal.addCase(ONE, 4);
            Seal first = sealing.seal().orElseThrow();
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            Seal second = sealing.seal().orElseThrow();

            assertThat(first.changedHeads())
                    .extracting(ChainHead::caseReference)
                    .containsExactly(ONE, TWO);
            assertThat(first.changedHeads()).extracting(ChainHead::sequence).containsExactly(4, 3);
            assertThat(second.changedHeads())
                    .extracting(ChainHead::caseReference)
                    .containsExactly(ONE);
            assertThat(second.previousMac()).isEqualTo(first.mac());
            assertThat(second.chains()).isEqualTo(2);
            assertThat(second.digest())
                    .isEqualTo(Dossier.sha256(database.seals().currentHeads().stream()
                            .map(ChainHead::toString)
                            .sorted()
                            .collect(Collectors.joining("\n"))));
            assertThat(database.seals().latest(5)).containsExactly(second, first);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothingNewMakesNoSeal(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            TestJournal journal = new TestJournal(database, directory);
            assertThat(journal.sealing().seal()).isEmpty();
            journal.addCase(ONE, 2);
            assertThat(journal.sealing().seal()).isPresent();

            assertThat(journal.sealing().seal()).isEmpty();
            assertThat(database.seals().latest(5)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nodesTakeTurnsAndAClashIsNoError(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            TestJournal journal = new TestJournal(database, directory);
            Sealing here = journal.sealing();
            Sealing there = journal.sealing();
            journal.addCase(ONE, 2);
            Seal first = here.seal().orElseThrow();
            assertThat(there.seal()).isEmpty();
            assertThat(database.seals().add(first)).isFalse();

            journal.addCase(TWO, 2);
            assertThat(there.seal()).map(Seal::sequence).contains(2);
            assertThat(here.seal()).isEmpty();
            journal.append(ONE, JournalKind.REMINDED, Map.of());
            assertThat(here.seal()).map(Seal::sequence).contains(3);

            assertThat(journal.verify().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatAForgedSealSaysIsSealedAnew(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase(ONE, 2);
            Seal forged = new Seal(
                    1,
                    TestJournal.CLOCK.instant(),
                    1,
                    "0".repeat(64),
                    database.seals().currentHeads().get(0).toString(),
                    Seal.FIRST,
                    "f".repeat(64));
            assertThat(database.seals().add(forged)).isTrue();

            assertThat(journal.sealing().seal())
                    .map(Seal::changedHeads)
                    .contains(database.seals().currentHeads());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theWitnessRemembersTheLastSeal(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase(ONE, 2);
            journal.sealing().sealAtLast();

            Seal last = database.seals().latest(1).get(0);
            assertThat(directory.resolve("seal.witness")).content().isEqualTo("1 " + last.mac() + "\n");
            assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aKeyIsMadeAtTheVeryFirstStartOnly(Vendor vendor) throws Exception {
        try (TestDatabase database = vendor.open()) {
            TestJournal journal = new TestJournal(database, directory);
            Path file = journal.settings().sealKeyFile();
            SealKeySetup setup = new SealKeySetup();

            Files.delete(file);
            setup.sealKey(journal.settings(), database.seals());
            assertThat(file).exists();
            List<String> made = Files.readAllLines(file);
            setup.sealKey(journal.settings(), database.seals());
            assertThat(Files.readAllLines(file)).isEqualTo(made);

            journal.addCase(ONE, 1);
            assertThat(journal.sealing().seal()).isPresent();
            Files.delete(file);
            assertThatThrownBy(() -> setup.sealKey(journal.settings(), database.seals()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("introuvable", file.toString(), "sauvegarde");
        }
    }
}
