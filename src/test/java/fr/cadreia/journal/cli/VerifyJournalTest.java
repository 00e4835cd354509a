package fr.cadreia.journal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.PostgresServer;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.KeptSeals;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.journal.seal.TestJournal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyJournalTest {

    private static final String CASE = "IA-2026-0001";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void answers0AndSaysSoWhenTheJournalIsIntact() {
        String url = sealedJournal(false);

        assertThat(verify(url)).isZero();
        assertThat(text(out))
                .startsWith("Journal intact")
                .contains("1 chaîne, 3 lignes, 1 document, 2 sceaux", "Non couvert\u00a0: ");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void answers1AndOneLineForEachProblemWhenItIsNot() {
        String url = sealedJournal(true);

        assertThat(verify(url)).isEqualTo(1);
        assertThat(text(out).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("Dossier " + CASE));
    }

    @Test
    void printsTheSameAsJson() throws Exception {
        String url = sealedJournal(true);

        assertThat(verify(url, "--json")).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(text(out));
        assertThat(report.get("intact").asBoolean()).isFalse();
        assertThat(report.get("rows").asInt()).isEqualTo(2);
        assertThat(report.get("problems")).hasSize(2);
        assertThat(report.get("problems").get(0).get("code").asText()).isEqualTo("ROW_CHANGED");
        assertThat(report.get("problems").get(0).get("subject").asText()).isEqualTo(CASE);
    }

    @Test
    void writesNothing() throws Exception {
        String url = sealedJournal(false);
        byte[] database = Files.readAllBytes(databaseFile());
        List<Path> files = files();

        assertThat(verify(url)).isZero();
        assertThat(files()).isEqualTo(files);
        assertThat(Files.readAllBytes(databaseFile())).isEqualTo(database);
    }

    @Test
    void answers2AndSaysHowToGoOnWhenTheApplicationHasTheDatabaseOpen() throws Exception {
        String url = sealedJournal(false);
        try (FileChannel application = FileChannel.open(databaseFile(), StandardOpenOption.WRITE)) {
            application.lock();

            assertThat(verify(url)).isEqualTo(2);
            assertThat(text(err)).contains("ouverte par l’application", "/administration/journal", "arrêtez");
            assertThat(text(out)).isEmpty();
        }
    }

    @Test
    void answers2AndCreatesNothingWhereThereIsNoDatabase() {
        assertThat(verify("jdbc:h2:file:" + directory.resolve("nothing"))).isEqualTo(2);
        assertThat(text(err)).contains("pas de base");
        assertThat(directory.resolve("nothing.mv.db")).doesNotExist();
    }

    @Test
    void answers2WhenTheDatabaseHasNoJournal() throws Exception {
        SealKey.create(directory.resolve("seal.key"));

        assertThat(verify("jdbc:h2:mem:empty")).isEqualTo(2);
        assertThat(text(err)).contains("ne contient pas les données de Cadre IA");
    }

    @Test
    void answers2WhenTheKeyIsMissing() throws Exception {
        String url = sealedJournal(false);
        Files.delete(directory.resolve("seal.key"));

        assertThat(verify(url)).isEqualTo(2);
        assertThat(text(err)).contains("clé", "introuvable");
        assertThat(directory.resolve("seal.key")).doesNotExist();
    }

    @Test
    void thePublicKeyAloneVerifies() throws Exception {
        String url = sealedJournal(false);
        SealKey key = SealKey.read(directory.resolve("seal.key"));
        Path published = Files.writeString(
                directory.resolve("public.pem"), key.publicKey().pem());
        Files.delete(directory.resolve("seal.key"));

        assertThat(verify(url, "--public-key", published.toString())).isZero();
        assertThat(verify(url, "--public-key=" + published)).isZero();

        SealKey.create(directory.resolve("other.key"));
        SealKey other = SealKey.read(directory.resolve("other.key"));
        Files.writeString(published, other.publicKey().pem());
        assertThat(verify(url, "--public-key", published.toString())).isEqualTo(1);
        assertThat(verify(url, "--public-key", directory.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("clé publique", "introuvable");
    }

    @Test
    void answers3AndWhyWhenNotEverythingCanBeVerified() throws Exception {
        String url = sealedJournal(false);
        Files.delete(directory.resolve("seal.witness"));

        assertThat(verify(url)).isEqualTo(3);
        assertThat(text(out))
                .contains("Le témoin du dernier sceau n’est pas là", "--heads")
                .doesNotContain("intact");
        assertThat(verify(url, "--json")).isEqualTo(3);
        assertThat(text(out)).contains("\"verdict\":\"NOT_VERIFIABLE\"", "\"intact\":false");
    }

    @Test
    void comparesTheDatabaseWithSealsThatSomebodyKept() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("cadre") + ";DB_CLOSE_ON_EXIT=FALSE";
        Path kept = directory.resolve("seals.json");
        try (TestDatabase database = TestDatabase.h2(url)) {
            fill(database, false);
            TestJournal journal = new TestJournal(database, directory);
            new ObjectMapper().writeValue(kept.toFile(), KeptSeals.published(journal.published()));
            assertThat(Files.readString(kept)).doesNotContain(CASE);
        }
        assertThat(verify(url, "--heads", kept.toString())).isZero();
        assertThat(text(out)).contains("1 sceau conservé ailleurs et retrouvé");
        // The published file has the key, where the installation's is not at hand.
        Files.delete(directory.resolve("seal.key"));
        assertThat(verify(url, "--heads", kept.toString())).isZero();

        try (TestDatabase database = TestDatabase.h2(url)) {
            database.tampering()
                    .sql("delete from cadre_seal where sequence_number = 2")
                    .update();
        }
        Files.delete(directory.resolve("seal.witness"));
        assertThat(verify(url, "--heads", kept.toString())).isEqualTo(1);
        assertThat(text(out)).contains("Le sceau 2 du 2 mars 2026", "que vous avez conservé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"heads\": []}", "{\"heads\": [{\"sealedAt\": \"hier\"}]}"})
    void answers2WhenWhatWasKeptIsNoneOfOurs(String content) throws Exception {
        String url = sealedJournal(false);
        Path kept = Files.writeString(directory.resolve("seals.json"), content);

        assertThat(verify(url, "--heads", kept.toString())).isEqualTo(2);
        assertThat(text(err)).contains("sceaux conservés", "inutilisables");
    }

    @Test
    void answers2AndTheUsageToArgumentsThatItDoesNotKnow() {
        assertThat(run("--jsn", "x")).isEqualTo(2);
        assertThat(text(err)).contains("--jsn x", "Usage\u00a0: java -jar");
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("Usage\u00a0: java -jar");
    }

    @Test
    void verifiesAPostgresqlDatabaseAsTheRunTimeUser() {
        try (TestDatabase database = Vendor.POSTGRESQL.open()) {
            fill(database, true);

            assertThat(verify(
                            database.url(),
                            "--spring.datasource.username=" + PostgresServer.RUNTIME,
                            "--spring.datasource.password=" + PostgresServer.PASSWORD))
                    .isEqualTo(1);
            assertThat(text(out).lines()).hasSize(2);
        }
    }

    /** @return the address of a closed H2 file */
    private String sealedJournal(boolean tampered) {
        String url = "jdbc:h2:file:" + directory.resolve("cadre") + ";DB_CLOSE_ON_EXIT=FALSE";
        try (TestDatabase database = TestDatabase.h2(url)) {
            fill(database, tampered);
        }
        return url;
    }

    private void fill(TestDatabase database, boolean tampered) {
        TestJournal journal = new TestJournal(database, directory);
        journal.addCase(CASE, 3);
        journal.sealing().seal().orElseThrow();
        if (tampered) {
            database.tampering()
                    .sql("update cadre_journal set actor = 'x' where sequence_number = 1")
                    .update();
            database.tampering()
                    .sql("delete from cadre_journal where sequence_number = 3")
                    .update();
        }
    }

    private int verify(String url, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--cadre.journal.seal-key-file=" + directory.resolve("seal.key"),
                "--cadre.journal.witness-file=" + directory.resolve("seal.witness")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return VerifyJournal.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path databaseFile() {
        return directory.resolve("cadre.mv.db");
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
