package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.intake.web.IntakeClient;
import fr.cadreia.kernel.web.FakeClamav.Manner;
import fr.cadreia.kernel.web.VirusScan.Settings;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** Every door by which a file enters, with a daemon behind it. */
class UploadDoorsTest extends InApplication {

    private static final byte[] INFECTED = FakeClamav.EICAR.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLEAN = "Bonjour à tous".getBytes(StandardCharsets.UTF_8);

    private final FakeClamav daemon = new FakeClamav();

    @Autowired
    private VirusScan scan;

    @Autowired
    private CaseFiles files;

    private Object none;

    @BeforeEach
    void connect() {
        none = ReflectionTestUtils.getField(scan, "settings");
        ReflectionTestUtils.setField(scan, "settings", new Settings(daemon.address(), Duration.ofSeconds(20)));
    }

    @AfterEach
    void disconnect() {
        ReflectionTestUtils.setField(scan, "settings", none);
        daemon.close();
    }

    @Test
    void aDocumentOfACase() {
        String reference = opened("agent", "Document à contrôler").reference();
        String page = "/dossiers/" + reference;
        Browser agent = Browser.of("agent", port);
        agent.get(page);

        HttpResponse<String> refused = agent.upload(page + "/documents", "note.txt", INFECTED);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "«\u00a0note.txt\u00a0»", "Eicar-Test-Signature", "Rien n’a été enregistré", "id=\"document\"");
        assertThat(files.of(reference)).isEmpty();

        daemon.manner = Manner.HANGS_UP;
        HttpResponse<String> unanswered = agent.upload(page + "/documents", "note.txt", CLEAN);
        assertThat(unanswered.statusCode()).isEqualTo(503);
        assertThat(unanswered.headers().firstValue("Retry-After")).isPresent();
        assertThat(unanswered.body()).contains("L’antivirus ne répond pas", "rien n’a été enregistré");
        assertThat(files.of(reference)).isEmpty();

        daemon.manner = Manner.ANSWERS;
        assertThat(agent.upload(page + "/documents", "note.txt", CLEAN).statusCode())
                .isEqualTo(302);
        assertThat(files.of(reference))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("note.txt"));
        assertThat(daemon.received).containsExactly(INFECTED, CLEAN, CLEAN);
    }

    /** The daemon may take its time, and the database has few connections. */
    @Test
    void noConnectionToTheDatabaseWaitsForTheDaemon(@Autowired HikariDataSource database) throws Exception {
        String reference = opened("agent", "Contrôle qui dure").reference();
        Browser agent = Browser.of("agent", port);
        agent.get("/dossiers/" + reference);
        daemon.manner = Manner.SAYS_NOTHING;

        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> agent.upload("/dossiers/" + reference + "/documents", "note.txt", CLEAN));
        // Rounds in the background borrow one now and then.
        await().until(() ->
                !daemon.received.isEmpty() && database.getHikariPoolMXBean().getActiveConnections() == 0);
        assertThat(answer).isNotDone();

        daemon.close();
        assertThat(answer.get().statusCode()).isEqualTo(503);
    }

    @Test
    void theDocumentOfAReceivedAct() {
        String reference = opened("agent", "Acte à contrôler").reference();
        Browser secretary = Browser.of("secretary", port);
        secretary.get("/comite/actes");

        HttpResponse<String> refused = secretary.upload(
                "/comite/actes",
                "acte.pdf",
                INFECTED,
                Map.of("dossier", reference, "suite", "REFUSES", "motifs", "Non"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Eicar-Test-Signature");
    }

    @Test
    void aPaperThatCameBackSigned() {
        String reference = opened("agent", "Papier à contrôler").reference();
        Browser secretary = Browser.of("secretary", port);
        secretary.get("/comite/parapheur/" + reference);

        HttpResponse<String> refused = secretary.upload(
                "/comite/parapheur/" + reference, "signe.pdf", INFECTED, Map.of("papier", reference + "-extrait-1"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Eicar-Test-Signature");
    }

    @Test
    void anInventory() {
        Browser expert = Browser.of("expert", port);
        expert.get("/reprise");

        HttpResponse<String> refused = expert.upload("/reprise", "fichier", "usages.csv", INFECTED, Map.of());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Eicar-Test-Signature", "id=\"fichier\"");

        var program = new IntakeClient(port).post("expert", Map.of("file", INFECTED, "mapping", "{}"));
        assertThat(program.status()).isEqualTo(400);
        assertThat(program.text()).contains("Eicar-Test-Signature");
    }

    @Test
    void aDiagramToVerifyAndADeployment() {
        Browser admin = Browser.of("admin", port);
        admin.get("/administration/diagrammes/verification");

        HttpResponse<String> verified =
                admin.upload("/administration/diagrammes/verification", "fichiers", "a.bpmn", INFECTED, Map.of());
        assertThat(verified.statusCode()).isEqualTo(400);
        assertThat(verified.body()).contains("Eicar-Test-Signature");

        var deployed = client.upload("admin", "/deployment/create", "a.bpmn", "a.bpmn", FakeClamav.EICAR);
        assertThat(deployed.status()).isEqualTo(400);
        assertThat(deployed.toString()).contains("Eicar-Test-Signature");
    }
}
