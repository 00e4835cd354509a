package fr.cadreia.journal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.PostgresServer;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalEvent.Restored;
import fr.cadreia.journal.persistence.JdbcRestoration;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.JournalProblem;
import fr.cadreia.journal.seal.JournalReport;
import fr.cadreia.journal.seal.PublishedSeals;
import fr.cadreia.journal.seal.Restoration;
import fr.cadreia.journal.seal.SealMark;
import fr.cadreia.journal.seal.SignedSeal;
import fr.cadreia.journal.seal.TestJournal;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.verified.ActsSeen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database to which seals 3 and 4 were lost, as when a back-up is put back, while its witness knows of seal 4. */
class RecordRestoreTest {

    private static final String CASE = "IA-2026-0001";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private List<SignedSeal> kept = List.of();

    @BeforeEach
    void nothingIsKept() {
        kept = new ArrayList<>();
    }

    private TestJournal restored(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        journal.addCase(CASE, 3);
        journal.sealing().seal().orElseThrow();
        for (int more = 0; more < 2; more++) {
            journal.append(CASE, TestJournal.REMINDED);
            journal.sealing().seal().orElseThrow();
        }
        kept.addAll(journal.published().daily().stream()
                .map(PublishedSeals.Daily::seal)
                .toList());
        JdbcClient jdbc = database.tampering();
        jdbc.sql("delete from cadre_journal where sequence_number > 3").update();
        jdbc.sql("delete from cadre_seal where sequence_number > 2").update();
        return journal;
    }

    private int run(TestDatabase database, String... more) {
        boolean h2 = database.url().startsWith("jdbc:h2:");
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + (h2 ? "sa" : PostgresServer.RUNTIME),
                "--spring.datasource.password=" + (h2 ? "" : PostgresServer.PASSWORD),
                "--cadre.journal.seal-key-file=" + directory.resolve("seal.key"),
                "--cadre.journal.witness-file=" + directory.resolve("seal.witness")));
        arguments.addAll(List.of(more));
        return RecordRestore.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                TestJournal.CLOCK);
    }

    @Test
    void recordsTheGapInTheJournalOfH2() {
        recordsTheGap(Vendor.H2);
    }

    @Test
    void recordsTheGapInTheJournalOfPostgresqlAsTheRunTimeUser() {
        recordsTheGap(Vendor.POSTGRESQL);
    }

    private void recordsTheGap(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            TestJournal journal = restored(database);
            assertThat(journal.verify().isIntact()).isFalse();

            assertThat(run(database, "--reason", "Disque perdu")).as(text(err)).isZero();
            assertThat(text(out)).contains("Le sceau 4", "Restauration consignée\u00a0: sceau 5");
            assertThat(journal.verify().isIntact()).isTrue();
            JournalReport report = journal.verify(kept);
            assertThat(report.notes())
                    .anySatisfy(note -> assertThat(note).contains("les sceaux entre le 2 et le 5 ont été défaits"));
            assertThat(report.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(JournalProblem.Code.HEAD_UNDONE);
                assertThat(problem.message()).contains("Le sceau 4", "a été défait par la restauration");
            });
            assertThat(report.verdict()).isEqualTo(JournalReport.Verdict.NOT_VERIFIABLE);
            JournalEntry row =
                    database.journal(TestJournal.CLOCK).of(JournalChains.SELF).get(0);
            Restored restored = row.as(Restored.class).orElseThrow();
            assertThat(restored.reason()).isEqualTo("Disque perdu");
            assertThat(restored.lastSeal()).isEqualTo(2);
            assertThat(restored.lastUndoneSeal()).isEqualTo(4);
            assertThat(row.frameworkVersion()).isEqualTo("2026-1");

            ActsSeen.note(database.archive().of(JournalChains.SELF));
            // The application starts again, and goes on.
            journal.append(CASE, TestJournal.REMINDED);
            journal.restarted();
            assertThat(database.seals().latest(1).get(0).statement().sequence()).isEqualTo(6);
            assertThat(journal.verify().isIntact()).isTrue();
        }
    }

    @Test
    void refusesWhatNoRestoreExplainsAndWritesNothing() throws Exception {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = restored(database);
            database.tampering()
                    .sql("update cadre_journal set actor = 'x' where sequence_number = 2")
                    .update();
            String witness = Files.readString(directory.resolve("seal.witness"));

            assertThat(run(database, "--reason", "Disque perdu")).isEqualTo(1);
            assertThat(text(out)).contains("Dossier " + CASE, "ligne 2");
            assertThat(database.seals().after(2)).isEmpty();
            assertThat(database.journal(TestJournal.CLOCK).of(JournalChains.SELF))
                    .isEmpty();
            assertThat(directory.resolve("seal.witness")).content().isEqualTo(witness);
            assertThat(journal.verify().isIntact()).isFalse();
        }
    }

    /** The demonstration's clock may have been moved: the row does not lie before what the application wrote. */
    @Test
    void recordsItAtTheTimeOfTheApplicationsClock() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = restored(database);
            Duration ahead = Duration.ofDays(30);
            database.runtime()
                    .sql("insert into cadre_demonstration_clock (id, ahead_ms) values (1, ?)")
                    .param(ahead.toMillis())
                    .update();
            AuthorityClock moved = TestJournal.CLOCK.ahead(ahead);
            journal.append(moved, CASE, TestJournal.REMINDED);

            assertThat(run(database, "--reason", "Disque perdu")).as(text(err)).isZero();
            assertThat(database.journal(moved).of(JournalChains.SELF).get(0).writtenAt())
                    .isEqualTo(moved.now());
            assertThat(database.seals().latest(1).get(0).statement().sealedAt()).isEqualTo(moved.now());
        }
    }

    @Test
    void saysHowToGoOnWhenTheApplicationHasTheDatabaseOpen() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("cadre") + ";DB_CLOSE_ON_EXIT=FALSE";
        try (TestDatabase database = TestDatabase.h2(url)) {
            restored(database);
        }
        try (FileChannel application = FileChannel.open(directory.resolve("cadre.mv.db"), StandardOpenOption.WRITE)) {
            application.lock();
            assertThat(RecordRestore.run(
                            List.of("--reason=Disque perdu", "--spring.datasource.url=" + url),
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8)))
                    .isEqualTo(2);
        }
        assertThat(text(err))
                .contains("ouverte par l’application", "Arrêtez l’application, puis relancez cette commande")
                .doesNotContain("Vérifiez depuis la page");
    }

    /** No back-up looks like this: the first seal exists before the first row. */
    @Test
    void refusesADatabaseWhoseSealsWereAllDeleted() {
        refuses("delete from cadre_seal", "Le journal n’a plus aucun sceau");
    }

    /** A back-up taken at any moment has the seals of that moment. */
    @Test
    void refusesADatabaseWhoseSealsWereDeletedBehindItsRows() {
        refuses("delete from cadre_seal where sequence_number > 1", "Aucun sceau ne tient 4 lignes");
    }

    @Test
    void refusesADatabaseWhoseNewestSealWasMadeWithAnotherKey() {
        refuses("update cadre_seal set signature = 'nonsense' where sequence_number = 2", "Le sceau 2");
    }

    private void refuses(String tampering, String why) {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = restored(database);
            AuthorityClock later = TestJournal.CLOCK.ahead(Duration.ofHours(3));
            journal.append(later, CASE, TestJournal.REMINDED);
            database.tampering().sql(tampering).update();
            int seals = database.seals().after(0).size();

            assertThat(run(database, "--reason", "Disque perdu")).isEqualTo(1);
            assertThat(text(out)).contains(why);
            assertThat(database.seals().after(0)).hasSize(seals);
            assertThat(database.journal(TestJournal.CLOCK).of(JournalChains.SELF))
                    .isEmpty();
            assertThat(journal.verify().isIntact()).isFalse();
        }
    }

    @Test
    void recordsNothingOverSealsThatAreNoneOfTheKeys() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = restored(database);
            JdbcRestoration rows = database.restoration();
            Restoration restoration = new Restoration(
                    rows.seals(), rows, journal.key(), journal.settings().witness());
            database.tampering()
                    .sql("update cadre_seal set signature = 'nonsense' where sequence_number = 2")
                    .update();
            assertThatThrownBy(() -> restoration.record("Disque perdu", "root", TestJournal.CLOCK.now()))
                    .hasMessageContaining("son dernier sceau n’a pas été fait avec la clé");
            database.tampering().sql("delete from cadre_seal").update();
            assertThatThrownBy(() -> restoration.record("Disque perdu", "root", TestJournal.CLOCK.now()))
                    .hasMessageContaining("elle n’a aucun sceau");
            assertThat(database.journal(TestJournal.CLOCK).of(JournalChains.SELF))
                    .isEmpty();
        }
    }

    @Test
    void asksForAReason() {
        try (TestDatabase database = Vendor.H2.open()) {
            restored(database);
            assertThat(run(database)).isEqualTo(2);
            assertThat(run(database, "--reason", " ")).isEqualTo(2);
            assertThat(run(database, "--reason", "x".repeat(501))).isEqualTo(2);
            assertThat(run(database, "--reason")).isEqualTo(2);
            assertThat(text(err)).contains("Donnez le motif", "Valeur attendue après --reason", "Usage");
            assertThat(database.seals().after(2)).isEmpty();
        }
    }

    @Test
    void makesNoDatabaseWhereThereIsNone() {
        assertThat(RecordRestore.run(
                        List.of(
                                "--reason=Disque perdu",
                                "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("none")),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(text(err)).contains("pas de base");
        assertThat(directory.resolve("none.mv.db")).doesNotExist();
    }

    @Test
    void theSealSaysThatItFollowsARestore() {
        try (TestDatabase database = Vendor.H2.open()) {
            restored(database);
            run(database, "--reason", "Disque perdu");
            assertThat(database.seals().latest(1).get(0).statement().mark()).isEqualTo(SealMark.AFTER_RESTORE);
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
