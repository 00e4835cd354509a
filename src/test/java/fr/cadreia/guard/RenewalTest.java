package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.guard.ShippedFile.State;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.json.ShippedFiles;
import fr.cadreia.scenario.Deployments;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with what earlier versions shipped, some of it edited, and a start with what is shipped now. */
class RenewalTest extends InApplication {

    private static final String PAGE = "/administration/diagrammes/versions-livrees";

    @Autowired
    private ShippedDefinitions shipped;

    @Autowired
    private DeploymentJournal deploymentJournal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Map<String, ApplicationRunner> runners;

    @Autowired
    private Map<String, HealthIndicator> health;

    private Deployments deployments;
    private Set<String> before;

    @BeforeEach
    void openTheDatabase() {
        deployments = new Deployments(engine, jdbc);
        before = engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    @AfterEach
    void takeItBack() throws Exception {
        deployments.forgetSince(before);
        runners.get("deployedCheck").run(null);
    }

    private void restart() throws Exception {
        runners.get("renewedDefinitions").run(null);
        runners.get("deployedCheck").run(null);
    }

    private State state(String file) {
        return of(file).state();
    }

    private ShippedFile of(String file) {
        return shipped.all().stream()
                .filter(one -> one.name().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private JournalEntry last() {
        List<JournalEntry> all = deploymentJournal.all();
        return all.get(all.size() - 1);
    }

    @Test
    void whatIsInForceIsWhatIsShipped() throws Exception {
        int rows = deploymentJournal.all().size();
        restart();
        assertThat(shipped.all())
                .hasSize(ShippedFiles.all().size())
                .allSatisfy(file -> assertThat(file.state()).as(file.name()).isEqualTo(State.SAME));
        assertThat(deploymentJournal.all()).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "forms/convening.form, Date de la séance, Quand\u00a0?",
        "processes/reassessment.bpmn, Réévaluation, Mesurer",
        "processes/reassessment-interval.dmn, <text>24</text>, <text>20</text>"
    })
    void whatNobodyChangedIsRenewedAtStartAndWrittenDown(String file, String from, String to) throws Exception {
        deployments.ship(file, from, to, deploymentJournal, transaction);
        assertThat(state(file)).isEqualTo(State.OLDER);

        restart();

        assertThat(state(file)).isEqualTo(State.SAME);
        assertThat(last().kind()).isEqualTo(JournalKind.DEPLOYMENT_ACCEPTED);
        assertThat(last().actor()).isEqualTo("application");
        assertThat(last().content()).contains(file, of(file).shipped().sha256());
    }

    @Test
    void anOldFormThatTheGuardRefusesIsRenewed() throws Exception {
        deployments.ship("forms/vote.form", "\"Pour\"", "\"Contre le projet d’avis\"", deploymentJournal, transaction);

        restart();

        assertThat(state("forms/vote.form")).isEqualTo(State.SAME);
        assertThat(health.get("definitionsHealthIndicator").health().getStatus().getCode())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @CsvSource({
        "forms/convening.form, Date de la séance, Quand\u00a0?",
        "processes/reassessment.bpmn, Réévaluation, Mesurer",
        "processes/reassessment-interval.dmn, <text>24</text>, <text>20</text>"
    })
    void whatSomebodyEditedIsOfferedAndDeployedWithOneButton(String file, String from, String to) throws Exception {
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        file,
                        new String(ShippedFiles.content(file).orElseThrow(), StandardCharsets.UTF_8).replace(from, to))
                .deploy();
        restart();
        assertThat(state(file)).isEqualTo(State.EDITED);
        Browser admin = browser("admin");
        assertThat(admin.get("/administration/diagrammes").body()).contains(PAGE);
        assertThat(admin.get(PAGE).body())
                .contains(file, "Modifié ici", "La version livrée est admise.", "Mettre en service la version livrée")
                .contains(from.replaceAll("<[^>]*>", ""), to.replaceAll("<[^>]*>", ""));

        HttpResponse<String> deployed = admin.post(PAGE, Map.of("fichier", file));

        assertThat(deployed.statusCode()).isIn(200, 302, 303);
        assertThat(state(file)).as("it waits for a signature").isEqualTo(State.EDITED);
        Signatures.signAll(port);
        assertThat(state(file)).isEqualTo(State.SAME);
        assertThat(last().actor()).isEqualTo("guarantor");
        assertThat(admin.get(PAGE).body()).doesNotContain(file + "</h2>");
        assertThat(admin.post(PAGE, Map.of("fichier", file)).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsChangedWhereItIsStoredIsNotTakenForWhatWasShipped() throws Exception {
        deployments.ship("forms/stop.form", "components", "components", deploymentJournal, transaction);
        jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where NAME_ = 'forms/stop.form' and DEPLOYMENT_ID_ not in "
                        + "(select ID_ from ACT_RE_DEPLOYMENT where NAME_ = 'Cadre IA')")
                .params(new String(ShippedFiles.content("forms/stop.form").orElseThrow(), StandardCharsets.UTF_8)
                        .replace("\"required\": true", "\"required\": false")
                        .getBytes(StandardCharsets.UTF_8))
                .update();
        assertThat(state("forms/stop.form")).isEqualTo(State.EDITED);
    }

    @Test
    void aRefusedFormThatSomebodyEditedIsAProblemAndNothingStartsWithIt() throws Exception {
        deployments.alter("forms/proposal.form", "\"required\": true", "\"required\": false");

        restart();

        assertThat(state("forms/proposal.form")).isEqualTo(State.EDITED);
        assertThat(health.get("definitionsHealthIndicator").health().getStatus().getCode())
                .isEqualTo("DEGRADED");
        assertThat(browser("admin").get(PAGE).body())
                .contains("forms/proposal.form", "Refusé par le contrôle", "n’est plus obligatoire");
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("mandatory-path"))
                .hasMessageContaining("«\u00a0forms/proposal.form\u00a0»")
                .hasMessageContaining("refusé par le contrôle");

        browser("admin").post(PAGE, Map.of("fichier", "forms/proposal.form"));
        assertThat(state("forms/proposal.form")).isEqualTo(State.SAME);
        assertThat(health.get("definitionsHealthIndicator").health().getStatus().getCode())
                .isEqualTo("UP");
    }

    @Test
    void aRefusedDiagramIsForgottenOnceItWasReplaced() throws Exception {
        deployments.alter("processes/reassessment.bpmn", "value=\"measure\"", "value=\"proposal\"");
        restart();
        assertThat(state("processes/reassessment.bpmn")).isEqualTo(State.EDITED);
        assertThat(health.get("definitionsHealthIndicator")
                        .health()
                        .getDetails()
                        .get("refused"))
                .asString()
                .contains("reassessment.bpmn");

        browser("admin").post(PAGE, Map.of("fichier", "processes/reassessment.bpmn"));

        assertThat(state("processes/reassessment.bpmn")).isEqualTo(State.SAME);
        assertThat(health.get("definitionsHealthIndicator").health().getStatus().getCode())
                .isEqualTo("UP");
    }

    /** The tables of one shipped file may have been put into force from two: each that differs is shown. */
    @Test
    void everyFileFromWhichSomethingIsInForceIsCompared() throws Exception {
        String file = "processes/qualification.dmn";
        String content = new String(ShippedFiles.content(file).orElseThrow(), StandardCharsets.UTF_8);
        engine.getRepositoryService()
                .createDeployment()
                .addString(file, content.replaceFirst("name=\"[^\"]*\"", "name=\"Tout\""))
                .deploy();
        int from = content.indexOf("<decision id=\"track\"");
        String track = content.substring(0, content.indexOf("<decision "))
                + content.substring(from, content.indexOf("</decision>", from)) + "</decision></definitions>";
        engine.getRepositoryService()
                .createDeployment()
                .addString("processes/track.dmn", track)
                .deploy();

        assertThat(of(file).inForce()).hasSize(2);
        assertThat(browser("admin").get(PAGE).body())
                .contains("En vigueur par processes/qualification.dmn, processes/track.dmn.");
    }

    @Test
    void onlyAdministratorsSeeAndDeployWhatIsShipped() throws Exception {
        assertThat(browser("expert").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(browser("expert")
                        .post(PAGE, Map.of("fichier", "forms/stop.form"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser("admin").post(PAGE, Map.of("fichier", "../x")).statusCode())
                .isEqualTo(409);
    }
}
