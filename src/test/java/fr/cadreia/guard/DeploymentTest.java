package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.InApplication;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** What Camunda Modeler sends, and what it is answered. */
class DeploymentTest extends InApplication {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private DeploymentJournal deploymentJournal;

    private record Answer(int status, JsonNode body) {}

    private Answer deploy(String account, Map<String, String> files, Map<String, String> fields) throws Exception {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "essai");
        fields.forEach(parts::add);
        files.forEach(
                (name, content) -> parts.add(name, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                }));
        ResponseEntity<String> response = RestClient.create("http://localhost:" + port)
                .post()
                .uri("/engine-rest/deployment/create")
                .headers(headers -> headers.setBasicAuth(account, account))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .onStatus(status -> true, (request, answer) -> {})
                .toEntity(String.class);
        return new Answer(response.getStatusCode().value(), JSON.readTree(response.getBody()));
    }

    /** Sent, signed by a guarantor, and sent again. */
    private Answer signed(Map<String, String> files, Map<String, String> fields) throws Exception {
        Answer waits = deploy("admin", files, fields);
        assertThat(waits.status()).as(waits.body().toString()).isEqualTo(409);
        assertThat(waits.body().path("type").asText()).isEqualTo("DeploymentWaits");
        Signatures.signAll(port);
        return deploy("admin", files, fields);
    }

    private static String shipped(String file) throws Exception {
        return Files.readString(Path.of(file));
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }

    @Test
    void everyProblemOfEveryFileIsAnsweredAtOnceAndNothingIsStored() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "mandatory-path.bpmn",
                shipped("processes/mandatory-path.bpmn")
                        .replace(
                                "sourceRef=\"Task_Assessment\" targetRef=\"Task_SecondReading\"",
                                "sourceRef=\"Task_Assessment\" targetRef=\"CallActivity_CommitteeDecision\""));
        files.put(
                "reassessment.bpmn",
                shipped("processes/reassessment.bpmn").replace("${markReassessmentLate}", "${''.getClass()}"));
        files.put("stop.form", shipped("forms/stop.form").replace("\"textarea\"", "\"filepicker\""));
        long before = deployments();
        Answer answer = deploy("admin", files, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asText())
                .contains("Déploiement refusé", "[step-order,", "[no-code,", "[complete-form", "Chemin\u00a0: ");
        assertThat(answer.body().path("details").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(files.keySet());
        assertThat(answer.body().path("problems")).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path("code").asText()).isNotBlank();
            assertThat(problem.path("remedy").asText()).isNotBlank();
        });
        assertThat(deployments()).isEqualTo(before);
        JournalEntry last = last();
        assertThat(last.kind()).isEqualTo(JournalKind.DEPLOYMENT_REFUSED);
        assertThat(last.actor()).isEqualTo("admin");
        assertThat(last.content()).contains("reassessment.bpmn", "step-order");
    }

    @Test
    void aHarmlessDiagramIsDeployedOnceItIsSignedAndRecorded() throws Exception {
        String edited = shipped("processes/reassessment.bpmn").replace("name=\"Réévaluation\"", "name=\"Mesurer\"");
        Answer answer = signed(Map.of("reassessment.bpmn", edited), Map.of());
        try {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(last().kind()).isEqualTo(JournalKind.DEPLOYMENT_SIGNED);
            assertThat(last().actor()).isEqualTo("guarantor");
            JournalEntry accepted =
                    deploymentJournal.all().get(deploymentJournal.all().size() - 2);
            assertThat(accepted.kind()).isEqualTo(JournalKind.DEPLOYMENT_ACCEPTED);
            assertThat(accepted.actor()).isEqualTo("admin");
        } finally {
            for (Deployment deployment :
                    repository.createDeploymentQuery().deploymentName("essai").list()) {
                repository.deleteDeployment(deployment.getId());
            }
        }
    }

    @Test
    void whatIsNoDiagramIsRefusedToo() throws Exception {
        for (String name : List.of("a.groovy", "a.cmmn", "a.html", "a.png")) {
            assertThat(deploy("admin", Map.of(name, "x"), Map.of()).status())
                    .as(name)
                    .isEqualTo(400);
        }
        assertThat(deploy("admin", Map.of("a.bpmn", "<a"), Map.of()).status()).isEqualTo(400);
        assertThat(deploy("admin", Map.of("a.dmn", "<a/>"), Map.of()).status()).isEqualTo(400);
        assertThat(deploy("admin", Map.of("a.form", "{"), Map.of()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.form", "/x.form", "forms/../x.form", "C:x.form", "a\\x.form", "a\u202ex.form"})
    void aFileHasASimpleName(String name) throws Exception {
        long before = deployments();
        Answer answer = deploy("admin", Map.of(name, shipped("forms/vote.form")), Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asText()).contains("n’a pas sa place dans un nom de fichier");
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void noTenantIsServed() throws Exception {
        Answer answer = deploy(
                "admin",
                Map.of("reassessment.bpmn", shipped("processes/reassessment.bpmn")),
                Map.of("tenant-id", "ailleurs"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asText()).contains("locataire «\u00a0ailleurs\u00a0»");
    }

    @ParameterizedTest
    @CsvSource({
        "deployment-activation-time, 2099-01-01T00:00:00.000+0000, différée",
        "deployment-source, ailleurs, ailleurs",
        "deployment-source, process application, process application",
        "deployment-source, cadre-ia, cadre-ia"
    })
    void noOptionSuspendsOrDisguisesADeployment(String field, String value, String says) throws Exception {
        long before = deployments();
        String edited = shipped("processes/reassessment.bpmn").replace("name=\"Réévaluation\"", "name=\"Mesurer\"");
        Answer answer = deploy("admin", Map.of("reassessment.bpmn", edited), Map.of(field, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asText()).contains(says, "À corriger\u00a0: Déployez sans");
        assertThat(deployments()).isEqualTo(before);
        assertThat(repository.createProcessDefinitionQuery().suspended().count())
                .isZero();
        assertThat(last().kind()).isEqualTo(JournalKind.DEPLOYMENT_REFUSED);
        assertThat(last().content()).contains("reassessment.bpmn", says);
    }

    @Test
    void anEarlierDeploymentIsNotLaidDownAgainUnderTheApplicationsName() throws Exception {
        String shipped = repository
                .createDeploymentQuery()
                .deploymentSource("cadre-ia")
                .list()
                .get(0)
                .getId();
        ResponseEntity<String> response = RestClient.create("http://localhost:" + port)
                .post()
                .uri("/engine-rest/deployment/" + shipped + "/redeploy")
                .headers(headers -> headers.setBasicAuth("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"source\":\"cadre-ia\"}")
                .retrieve()
                .onStatus(status -> true, (request, answer) -> {})
                .toEntity(String.class);
        assertThat(response.getStatusCode().value()).isEqualTo(400);
        assertThat(response.getBody()).contains("deployment-source");
    }

    @Test
    void aFormDoesNotTakeAwayWhatADiagramInForceReads() throws Exception {
        String form = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
                + "{\"type\":\"checkbox\",\"key\":\"ticked\",\"label\":\"Fait\"}]}";
        String diagram = shipped("processes/commitment.bpmn")
                .replace(
                        "targetRef=\"Task_Fulfil\" />",
                        "targetRef=\"Task_Legal\" /><bpmn:userTask id=\"Task_Legal\" camunda:candidateGroups=\"hr\" "
                                + "camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" /><bpmn:exclusiveGateway "
                                + "id=\"Choice\" default=\"Flow_On\" /><bpmn:sequenceFlow id=\"Flow_Chosen\" "
                                + "sourceRef=\"Task_Legal\" targetRef=\"Choice\" /><bpmn:sequenceFlow id=\"Flow_On\" "
                                + "sourceRef=\"Choice\" targetRef=\"Task_Fulfil\" /><bpmn:sequenceFlow id=\"Flow_Again\" "
                                + "sourceRef=\"Choice\" targetRef=\"Task_Legal\"><bpmn:conditionExpression "
                                + "xsi:type=\"bpmn:tFormalExpression\">${!ticked}</bpmn:conditionExpression></bpmn:sequenceFlow>");
        Answer first = signed(Map.of("legal.form", form, "commitment.bpmn", diagram), Map.of());
        assertThat(first.status()).as(first.body().path("message").asText()).isEqualTo(200);
        try {
            Answer poorer = deploy("admin", Map.of("legal.form", form.replace("ticked", "other")), Map.of());
            assertThat(poorer.status()).isEqualTo(400);
            assertThat(poorer.body().path("message").asText())
                    .contains("«\u00a0Suite à donner\u00a0»", "«\u00a0ticked\u00a0»");
            assertThat(signed(Map.of("legal.form", form.replace("Fait", "Fini")), Map.of())
                            .status())
                    .isEqualTo(200);
            // A key of another process in a comment does not exempt the file from the check.
            Answer commented = deploy(
                    "admin",
                    Map.of(
                            "legal.form",
                            form.replace("ticked", "other"),
                            "reassessment.bpmn",
                            shipped("processes/reassessment.bpmn")
                                    .replace("<bpmn:process ", "<!-- id=\"commitment\" --><bpmn:process ")),
                    Map.of());
            assertThat(commented.status()).isEqualTo(400);
        } finally {
            for (Deployment deployment :
                    repository.createDeploymentQuery().deploymentName("essai").list()) {
                repository.deleteDeployment(deployment.getId(), true);
            }
        }
    }

    @Test
    void whatModelerSendsIsTaken() throws Exception {
        String edited =
                shipped("processes/reassessment.bpmn").replace("name=\"Réévaluation\"", "name=\"Mesurer encore\"");
        Answer answer = signed(
                Map.of("reassessment.bpmn", edited),
                Map.of(
                        "deployment-source",
                        "Camunda Modeler",
                        "enable-duplicate-filtering",
                        "true",
                        "deploy-changed-only",
                        "true"));
        assertThat(answer.status()).isEqualTo(200);
        repository.deleteDeployment(answer.body().path("id").asText());
    }

    @Test
    void onlyAdministratorsDeploy() throws Exception {
        long before = deployments();
        Answer answer = deploy("expert", Map.of("reassessment.bpmn", shipped("processes/reassessment.bpmn")), Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(deployments()).isEqualTo(before);
    }

    private JournalEntry last() {
        List<JournalEntry> all = deploymentJournal.all();
        return all.get(all.size() - 1);
    }
}
