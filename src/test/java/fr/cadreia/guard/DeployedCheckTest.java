package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.InApplication;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Deployments;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.io.File;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What was put into the engine behind the guard's back is found at the next start, and no case begins on it. */
@ExtendWith(OutputCaptureExtension.class)
class DeployedCheckTest extends InApplication {

    private static final String START = "/process-definition/key/mandatory-path/submit-form";

    @Autowired
    private DeployedDiagrams diagrams;

    @Autowired
    private DeploymentJournal deploymentJournal;

    @Autowired
    private Map<String, ApplicationRunner> runners;

    private Deployments deployments;

    @BeforeEach
    void openTheDatabase() {
        deployments = new Deployments(engine, jdbc);
    }

    @AfterEach
    void takeItBack() {
        deployments.close();
    }

    @Test
    void theShippedDiagramsAreAccepted() throws Exception {
        int before = refusals().size();

        restart();

        assertThat(diagrams.keys()).containsExactlyInAnyOrder(shipped());
        assertThat(refusals()).hasSize(before);
    }

    private static String[] shipped() {
        return Arrays.stream(new File("processes").list((folder, name) -> name.endsWith(".bpmn")))
                .map(name -> name.replace(".bpmn", ""))
                .toArray(String[]::new);
    }

    @Test
    void aDiagramWithoutTheCommitteesConditionIsFoundAtTheNextStartAndRecordedOnce(CapturedOutput output)
            throws Exception {
        deployments.replace("mandatory-path", "${outcome == 'generalize'}", "${outcome != 'stop'}");
        int before = refusals().size();

        restart();
        restart();

        assertThat(codes("mandatory-path")).contains(Rule.DECIDED_OUTCOME.code());
        assertThat(output)
                .contains("est en service et refusé par le contrôle", "[decided-outcome,")
                .contains("mandatory-path.bpmn:");
        assertThat(refusals()).hasSize(before + 1);
        assertThat(refusals().get(before).actor()).isEqualTo("application");
        assertThat(refusals().get(before).content()).contains("decided-outcome", "mandatory-path.bpmn");
    }

    @Test
    void aVersionOnWhichCasesRunIsVerifiedToo() throws Exception {
        ProcessDefinition older = deployments.deployAgain("mandatory-path");
        opened("agent", "Sur l’ancienne version");
        deployments.overwrite(older, "${outcome == 'generalize'}", "${outcome == 'extend'}");
        deployments.deployAgain("mandatory-path");

        int before = refusals().size();
        restart();

        assertThat(diagrams.problems(diagrams.versions("mandatory-path").get(0)))
                .isEmpty();
        assertThat(refusals()).hasSize(before + 1);
    }

    /** An earlier version let it in; its picture was not readable for anybody. */
    @Test
    void aHarmlessDiagramInAnotherEncodingIsInForceInUtf8AfterTheNextStart(CapturedOutput output) throws Exception {
        deployments.encode("mandatory-path", StandardCharsets.UTF_16);
        assertThat(codes("mandatory-path")).containsExactly("known-content");
        long accepted = accepted();

        restart();
        restart();

        assertThat(codes("mandatory-path")).isEmpty();
        assertThat(accepted()).isEqualTo(accepted + 1);
        assertThat(output).contains("le même contenu est en vigueur en UTF-8");
    }

    private long accepted() {
        return deploymentJournal.all().stream()
                .filter(entry -> entry.kind() == JournalKind.DEPLOYMENT_ACCEPTED
                        && entry.actor().equals("application"))
                .count();
    }

    @Test
    void aFormThatLostItsQuestionIsFoundToo(CapturedOutput output) throws Exception {
        deployments.alter("forms/stop.form", "\"required\": true", "\"required\": false");
        int before = refusals().size();

        restart();

        assertThat(output).contains("forms/stop.form (dernière version) est en service", "[complete-form]");
        assertThat(refusals()).hasSize(before + 1);
    }

    @Test
    void noCaseOpensOnARefusedVersionWhicheverWay() {
        deployments.replace("mandatory-path", "${outcome == 'generalize'}", "${outcome != 'stop'}");

        Reply rest = client.post(
                "agent",
                START,
                Map.of(
                        "variables",
                        Map.of("title", Map.of("value", "T"), "organisation", Map.of("value", "dir-proprete"))));
        HttpResponse<String> page =
                browser("agent").post("/dossiers/nouveau", Map.of("titre", "Refusée", "malgre", "Refusée"));

        assertThat(rest.status()).isEqualTo(400);
        assertThat(rest.message()).contains("refusée par le contrôle", "Prévenez un administrateur");
        assertThat(page.statusCode()).as("nothing that was typed is wrong").isEqualTo(409);
        assertThat(page.body()).contains("refusée par le contrôle");
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("mandatory-path"))
                .hasMessageContaining("refusée par le contrôle");
    }

    @Test
    void noExaminationOpensOnARefusedDiagram() {
        Story story = Chapters.assessed(opened("agent", "Vers le comité"));
        deployments.replace("deliberation", "delegateExpression=\"${checkQuorum}\"", "expression=\"${true}\"");

        String task = story.take("expert2", "second-reading");
        Reply reply = story.submit("expert2", task);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("«\u00a0Examen en comité\u00a0» est refusée par le contrôle");
        assertThat(story.waitsAt()).containsExactly("Task_SecondReading");
    }

    private void restart() throws Exception {
        runners.get("deployedCheck").run(null);
    }

    private List<String> codes(String key) {
        return diagrams.problems(diagrams.versions(key).get(0)).stream()
                .map(Problem::code)
                .toList();
    }

    private List<JournalEntry> refusals() {
        return deploymentJournal.all().stream()
                .filter(entry -> entry.kind() == JournalKind.DEPLOYED_DIAGRAM_REFUSED)
                .toList();
    }
}
