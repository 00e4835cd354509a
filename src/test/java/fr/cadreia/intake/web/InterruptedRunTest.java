package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingJson;
import fr.cadreia.journal.JournalKind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run that was interrupted goes on where somebody asks for it. */
class InterruptedRunTest extends InApplication {

    private static final int SECONDS = 60;

    @Autowired
    private IntakeBatches batches;

    @Autowired
    private IntakeRuns runs;

    private IntakeClient client;

    @BeforeEach
    void connect() {
        client = new IntakeClient(port);
    }

    /** A run as the application leaves it when it stops in the middle. */
    private long interrupted(String name) {
        List<Inventory.Row> rows = IntStream.range(0, 3)
                .mapToObj(i -> new Inventory.Row(i + 2, Map.of("Nom", name + " " + i)))
                .toList();
        return batches.add(
                IntakeBatch.started(
                        "inventaire.csv",
                        MappingJson.parse(
                                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}"),
                        "expert",
                        TestClock.now()),
                rows);
    }

    @Test
    void aProgramResumesIt() {
        long batch = interrupted("Repris par programme");
        String path = "/runs/" + batch;
        assertThat(client.get("expert", path).json().path("state").asText()).isEqualTo("interrupted");
        assertThat(client.post("agent", path + "/resume").status()).isEqualTo(403);
        assertThat(client.post(null, path + "/resume").status()).isEqualTo(401);
        assertThat(client.post("expert", "/runs/999999/resume").status()).isEqualTo(404);
        assertThat(batches.counts(batch).pending()).isEqualTo(3);

        IntakeClient.Reply reply = client.post("admin", path + "/resume");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode report = reply.json();
        assertThat(report.path("state").asText()).isEqualTo("done");
        assertThat(report.path("rows").findValuesAsText("status")).containsExactly("accepted", "accepted", "accepted");
        var opened = journal.of(report.path("rows").path(0).path("reference").asText())
                .get(0);
        assertThat(opened.kind()).isEqualTo(JournalKind.IMPORTED);
        assertThat(opened.actor()).as("who started it").isEqualTo("expert");
        assertThat(client.post("admin", path + "/resume").json())
                .as("a run that is over stays as it is")
                .isEqualTo(report);
    }

    @Test
    void aProgramStopsNothingThatDoesNotRun() {
        String path = "/runs/" + interrupted("Arrêté par programme");
        assertThat(client.post("agent", path + "/cancel").status()).isEqualTo(403);
        assertThat(client.post("expert", "/runs/999999/cancel").status()).isEqualTo(404);

        IntakeClient.Reply reply = client.post("expert", path + "/cancel");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("state").asText()).isEqualTo("interrupted");
    }

    @Test
    void whoStoppedARunIsSaidUntilItGoesOn() {
        long batch = interrupted("Arrêté par une personne");
        batches.stopped(batch, "admin");
        Browser expert = browser("expert");
        assertThat(expert.words("/reprise/lots/" + batch))
                .contains("Reprise arrêtée par", "Lignes qui restent à traiter : 3.");
        assertThat(client.get("expert", "/runs/" + batch).json().path("state").asText())
                .isEqualTo("stopped");

        assertThat(client.post("expert", "/runs/" + batch + "/resume")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("done");

        assertThat(batches.find(batch).orElseThrow().stoppedBy()).isEmpty();
    }

    @Test
    void aPersonResumesItFromItsPage() {
        long batch = interrupted("Repris sur la page");
        String page = "/reprise/lots/" + batch;
        Browser agent = browser("agent");
        assertThat(agent.post(page + "/suite", Map.of()).statusCode()).isEqualTo(403);
        Browser expert = browser("expert");
        assertThat(expert.words(page))
                .contains("La reprise s’est interrompue. Lignes qui restent à traiter : 3.", "Continuer la reprise");
        assertThat(batches.counts(batch).pending()).isEqualTo(3);

        assertThat(expert.post(page + "/suite", Map.of()).statusCode()).isEqualTo(302);
        assertThat(runs.await(batch, SECONDS)).isTrue();

        assertThat(expert.words(page))
                .contains("Reprise terminée. Lignes acceptées : 3. Déjà là : 0. Doublons possibles : 0. Refusées : 0.")
                .doesNotContain("Continuer la reprise");
        assertThat(batches.counts(batch).accepted()).isEqualTo(3);
        assertThat(expert.post("/reprise/lots/999999/suite", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
