package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two sealed cases of four rows each, in a database of which a test has the owner's rights: somebody who tampers. */
abstract class SealedJournal {

    static final String ONE = "IA-2026-0001";
    static final String TWO = "IA-2026-0002";

    @TempDir
    Path directory;

    static void number(JdbcClient tamper, int from, int to) {
        tamper.sql("update cadre_journal set sequence_number = ? where case_reference = ? and sequence_number = ?")
                .params(to, ONE, from)
                .update();
    }

    static List<SignedSeal> kept(TestJournal journal) {
        return journal.published().daily().stream()
                .map(PublishedSeals.Daily::seal)
                .toList();
    }

    static Set<JournalProblem.Code> codes(JournalReport report) {
        return report.problems().stream().map(JournalProblem::code).collect(Collectors.toSet());
    }

    static byte[] witness(TestJournal journal) {
        try {
            return Files.readAllBytes(Path.of(journal.settings().witnessFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void putWitness(TestJournal journal, byte[] content) {
        try {
            Files.write(Path.of(journal.settings().witnessFile()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void onSealedJournal(Vendor vendor, BiConsumer<TestJournal, JdbcClient> test) {
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

    static void sealAgain(TestJournal journal) {
        journal.append(TWO, TestJournal.REMINDED);
        int before = newestSeal(journal).sequence();
        journal.restarted();
        assertThat(newestSeal(journal).sequence()).isEqualTo(before + 1);
    }

    static SealStatement newestSeal(TestJournal journal) {
        return journal.database().seals().latest(1).get(0).statement();
    }

    static void delete(JdbcClient tamper, String reference, String condition) {
        tamper.sql("delete from cadre_journal where case_reference = ? and " + condition)
                .param(reference)
                .update();
    }
}
