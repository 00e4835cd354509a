package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.json.ShippedFiles;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Deployments;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** What one administrator sends takes effect when a guarantor has signed it. */
class SignatureTest extends InApplication {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "/administration/mises-en-vigueur";
    private static final String FORM = "forms/stop.form";
    private static final String LESSONS = "Que retient-on de cette expérience";

    @Autowired
    private DeploymentJournal deploymentJournal;

    private Set<String> before;

    private record Answer(int status, JsonNode body) {

        String message() {
            return body.path("message").asText();
        }

        String request() {
            return message().replaceAll("(?s).*mises-en-vigueur/(\\d+).*", "$1");
        }
    }

    @BeforeEach
    void remember() {
        before = engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    @AfterEach
    void takeBack() {
        new Deployments(engine, jdbc).forgetSince(before);
        jdbc.sql("delete from cadre_kept_form").update();
        jdbc.sql("delete from cadre_deployment_request_file").update();
        jdbc.sql("delete from cadre_deployment_request").update();
    }

    private Answer deploy(String account, String address, Map<String, byte[]> files) throws Exception {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "essai");
        files.forEach((name, content) -> parts.add(name, new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        }));
        ResponseEntity<String> response = RestClient.create("http://localhost:" + port)
                .post()
                .uri(address)
                .headers(headers -> headers.setBasicAuth(account, account))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .onStatus(status -> true, (request, answer) -> {})
                .toEntity(String.class);
        return new Answer(response.getStatusCode().value(), JSON.readTree(response.getBody()));
    }

    private Answer deploy(String file, String content) throws Exception {
        return deploy(
                "admin", "/engine-rest/deployment/create", Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shipped(String file) {
        return new String(ShippedFiles.content(file).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String edited(String words) {
        return shipped(FORM).replace(LESSONS, words);
    }

    private String inForce(String form) {
        return new String(jdbc.sql("""
                                select b.BYTES_ from ACT_GE_BYTEARRAY b join ACT_RE_CAMFORMDEF f
                                on f.DEPLOYMENT_ID_ = b.DEPLOYMENT_ID_ and f.RESOURCE_NAME_ = b.NAME_
                                where f.KEY_ = ? order by f.VERSION_ desc limit 1""").param(form).query(byte[].class).single(), StandardCharsets.UTF_8);
    }

    private long deployments() {
        return engine.getRepositoryService().createDeploymentQuery().count();
    }

    private List<JournalEntry> last(int count) {
        List<JournalEntry> all = deploymentJournal.all();
        return all.subList(all.size() - count, all.size());
    }

    @Test
    void nothingChangesUntilAGuarantorHasSigned() throws Exception {
        long known = deployments();
        Answer first = deploy(FORM, edited("Que faut-il oublier"));

        assertThat(first.status()).isEqualTo(409);
        assertThat(first.body().path("type").asText()).isEqualTo("DeploymentWaits");
        assertThat(first.message()).contains("http", PAGE + "/" + first.request(), "garant");
        assertThat(deployments()).isEqualTo(known);
        assertThat(last(1).get(0).kind()).isEqualTo(JournalKind.DEPLOYMENT_ASKED);
        assertThat(last(1).get(0).actor()).isEqualTo("admin");

        Answer again = deploy(FORM, edited("Que faut-il oublier"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).isEqualTo(first.message());
        assertThat(Signatures.waiting(port)).containsExactly(first.request());

        String page = browser("guarantor").words(PAGE + "/" + first.request());
        assertThat(page)
                .contains(
                        "Question « Que faut-il oublier",
                        "Libellé",
                        LESSONS,
                        "Dossiers et affaires en cours",
                        "Sans signature, la demande devient caduque le "
                                + FrenchText.day(TestClock.today().plusDays(30)),
                        "Signer");
        assertThat(browser("guarantor").words("/")).contains("attendent votre signature");

        HttpResponse<String> signed = Signatures.sign(port, first.request(), Map.of("motDePasse", "guarantor"));
        assertThat(signed.statusCode()).as(signed.body()).isIn(200, 302, 303);
        assertThat(inForce("stop")).contains("Que faut-il oublier");
        assertThat(last(2))
                .extracting(JournalEntry::kind)
                .containsExactly(JournalKind.DEPLOYMENT_ACCEPTED, JournalKind.DEPLOYMENT_SIGNED);
        assertThat(last(2)).extracting(JournalEntry::actor).containsExactly("admin", "guarantor");

        Answer afterwards = deploy(FORM, edited("Que faut-il oublier"));
        assertThat(afterwards.status()).as(afterwards.message()).isEqualTo(200);
        assertThat(afterwards.body().path("id").asText()).isNotEmpty();
        assertThat(afterwards.body().path("name").asText()).isEqualTo("essai");
        assertThat(deployments()).as("it is the same deployment").isEqualTo(known + 1);
        assertThat(browser("admin").words(PAGE + "/" + first.request()))
                .contains("Signée par", "Ce que la demande changeait (1)", LESSONS, "Que faut-il oublier")
                .doesNotContain("Dossiers et affaires en cours", "caduque");
        assertThat(browser("admin").get("/administration/diagrammes/historique").body())
                .contains("Mise en vigueur signée");
    }

    @Test
    void aDeployedProcessIsAnsweredWithItsDefinitionsOnceItIsSigned() throws Exception {
        String diagram =
                shipped("processes/reassessment.bpmn").replace("name=\"Réévaluation\"", "name=\"Mesurer encore\"");
        assertThat(deploy("reassessment.bpmn", diagram).status()).isEqualTo(409);
        Signatures.signAll(port);

        Answer answer = deploy("reassessment.bpmn", diagram);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("deployedProcessDefinitions")).hasSize(1);
    }

    @Test
    void theWebApplicationsWaitToo() throws Exception {
        Browser admin = browser("admin");
        String shown = shipped("forms/convening.form").replace("Date de la séance", "Jour de la séance");
        engine.getRepositoryService()
                .createDeployment()
                .addString("forms/convening.form", shown)
                .deploy();

        HttpResponse<String> answer =
                admin.post("/administration/diagrammes/versions-livrees", Map.of("fichier", "forms/convening.form"));

        assertThat(answer.headers().firstValue("Location").orElse(answer.uri().getPath()))
                .contains(PAGE);
        assertThat(inForce("convening")).contains("Jour de la séance");
        Signatures.signAll(port);
        assertThat(inForce("convening")).contains("Date de la séance");
    }

    @Test
    void whoAskedDoesNotSignNorDoesAnybodyElse() throws Exception {
        String request = deploy(FORM, edited("Que faut-il oublier")).request();
        for (String account : List.of("admin", "admin2")) {
            assertThat(browser(account)
                            .post(PAGE + "/" + request + "/signature", Map.of("motDePasse", account))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser(account).words(PAGE + "/" + request)).contains("Retirer la demande");
        }
        for (String account : List.of("expert", "secretary", "chair", "agent")) {
            assertThat(browser(account).get(PAGE + "/" + request).statusCode()).isEqualTo(403);
            assertThat(browser(account).get(PAGE).statusCode()).isEqualTo(403);
            assertThat(browser(account)
                            .post(PAGE + "/" + request + "/signature", Map.of("motDePasse", account))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Signatures.sign(port, request, Map.of("motDePasse", "autre")).statusCode())
                .isEqualTo(400);
        assertThat(browser("guarantor")
                        .post(PAGE + "/" + request + "/retrait", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser("guarantor").get(PAGE + "/999999").statusCode()).isEqualTo(404);
        assertThat(inForce("stop")).contains(LESSONS);
    }

    @Test
    void aRefusalHasAReasonAndStaysInTheHistory() throws Exception {
        String request = deploy(FORM, edited("Que faut-il oublier")).request();
        Browser guarantor = browser("guarantor");
        assertThat(guarantor
                        .post(PAGE + "/" + request + "/refus", Map.of("motif", " ", "motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(400);

        guarantor.post(
                PAGE + "/" + request + "/refus",
                Map.of("motif", "La question est à l’envers", "motDePasse", "guarantor"));

        assertThat(last(1).get(0).kind()).isEqualTo(JournalKind.DEPLOYMENT_DECLINED);
        assertThat(browser("admin").words(PAGE + "/" + request))
                .contains("Refusée par", "La question est à l’envers", LESSONS, "Que faut-il oublier");
        assertThat(browser("admin").words("/administration/diagrammes/historique"))
                .contains("La question est à l’envers");
        assertThat(Signatures.sign(port, request, Map.of("motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(deploy(FORM, edited("Que faut-il oublier")).request())
                .as("asked again, it is another request")
                .isNotEqualTo(request);
    }

    @Test
    void anAdministratorWithdrawsIt() throws Exception {
        String request = deploy(FORM, edited("Que faut-il oublier")).request();

        browser("admin2").post(PAGE + "/" + request + "/retrait", Map.of());

        assertThat(last(1).get(0).kind()).isEqualTo(JournalKind.DEPLOYMENT_WITHDRAWN);
        assertThat(Signatures.waiting(port)).isEmpty();
        assertThat(browser("guarantor").words(PAGE)).contains("Retirée");
    }

    @Test
    void itLapsesWhenSomethingElseComesIntoForce() throws Exception {
        String request = deploy(FORM, edited("Que faut-il oublier")).request();
        String other = deploy(FORM, edited("Qu’avez-vous appris")).request();

        assertThat(Signatures.sign(port, other, Map.of("motDePasse", "guarantor"))
                        .statusCode())
                .isIn(200, 302, 303);

        assertThat(last(1).get(0).kind()).isEqualTo(JournalKind.DEPLOYMENT_LAPSED);
        assertThat(browser("guarantor").words(PAGE + "/" + request))
                .contains("Caduque", "Ce qui était en vigueur a changé depuis la demande.")
                .as("as it was when it was asked")
                .contains(LESSONS, "Que faut-il oublier")
                .doesNotContain("Qu’avez-vous appris");
        assertThat(Signatures.sign(port, request, Map.of("motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(inForce("stop")).contains("Qu’avez-vous appris");
        assertThat(deploy(FORM, edited("Que faut-il oublier")).status()).isEqualTo(409);
    }

    @Test
    void theGuardVerifiesOnceMoreAtTheSignature() throws Exception {
        String diagram = shipped("processes/commitment.bpmn")
                .replace("camunda:formRef=\"commitment\"", "camunda:formRef=\"commitment\" camunda:priority=\"50\"");
        String request = deploy("commitment.bpmn", diagram).request();
        byte[] worse = diagram.replace("candidateGroups=\"agents,communes\"", "candidateGroups=\"administrators\"")
                .getBytes(StandardCharsets.UTF_8);
        jdbc.sql("update cadre_deployment_request_file set content = ? where part = 0")
                .param(java.util.Base64.getEncoder().encodeToString(worse))
                .update();

        HttpResponse<String> answer = Signatures.sign(port, request, Map.of("motDePasse", "guarantor"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Le contrôle refuse maintenant");
        assertThat(Signatures.waiting(port)).containsExactly(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms/stop.form", "processes/reassessment.bpmn", "processes/data-gate.dmn"})
    void whatChangesNothingIsInForceAtOnce(String file) throws Exception {
        assertThat(deploy(file, shipped(file)).status()).isEqualTo(200);
    }

    @Test
    void howADiagramIsDrawnIsFree() throws Exception {
        String moved = shipped("processes/reassessment.bpmn")
                .replaceAll("(<dc:Bounds|<di:waypoint) x=\"(\\d+)\"", "$1 x=\"1$2\"");
        assertThat(moved).isNotEqualTo(shipped("processes/reassessment.bpmn"));
        assertThat(deploy("processes/reassessment.bpmn", moved).status()).isEqualTo(200);
        String coloured = shipped("processes/reassessment.bpmn")
                .replace("xmlns:bpmn=", "xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" xmlns:bpmn=")
                .replaceFirst("<bpmndi:BPMNShape ", "<bpmndi:BPMNShape bioc:stroke=\"#831311\" ");
        assertThat(deploy("processes/reassessment.bpmn", coloured).status()).isEqualTo(200);
        assertThat(Signatures.waiting(port)).isEmpty();
    }

    /** People decide by what they see. */
    @Test
    void aDrawingThatSaysSomethingElseWaitsForItsSignature() throws Exception {
        String dropped = shipped("processes/reassessment.bpmn")
                .replace("<di:waypoint x=\"710\" y=\"420\" />", "<di:waypoint x=\"530\" y=\"300\" />");
        assertThat(dropped).isNotEqualTo(shipped("processes/reassessment.bpmn"));
        String request = deploy("reassessment.bpmn", dropped).request();
        assertThat(Signatures.waiting(port)).containsExactly(request);
    }

    @Test
    void whatShipsReplacesAtOnceWhatTheGuardRefusesInService() throws Exception {
        try (Deployments deployments = new Deployments(engine, jdbc)) {
            deployments.alter("forms/proposal.form", "\"required\": true", "\"required\": false");
            assertThat(deploy("forms/proposal.form", shipped("forms/proposal.form"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anOpenTaskKeepsItsFormUnlessTheGuarantorSaysOtherwise() throws Exception {
        EngineClient client = new EngineClient(port);
        Story open = opened("agent", "Sous l’ancien formulaire");
        String form = "forms/proposal.form";
        String first = shipped(form).replaceFirst("\"label\": \"([^\"]*)\"", "\"label\": \"Titre de la première\"");
        assertThat(deploy(form, first).status()).isEqualTo(409);
        Signatures.signAll(port);

        assertThat(shownTo(open)).doesNotContain("Titre de la première");
        Story later = opened("agent", "Sous le nouveau formulaire");
        assertThat(shownTo(later)).contains("Titre de la première");

        // The server checks the questions of the form with which the task was opened.
        String more = first.replaceFirst(
                "\"components\": \\[",
                "\"components\": [{\"type\": \"textfield\", \"key\": \"demandedSince\", \"label\": \"Depuis\", "
                        + "\"validate\": {\"required\": true}},");
        assertThat(deploy(form, more).status()).isEqualTo(409);
        Signatures.signAll(port);
        Object[] withoutTheQuestion = Stream.concat(Stream.of(Chapters.SMALL_PROPOSAL), Stream.of("demandedSince", ""))
                .toArray();
        Story newest = opened("agent", "Avec une question de plus");
        assertThat(shownTo(newest)).contains("demandedSince");
        assertThat(newest.isRefused("agent", "proposal", withoutTheQuestion)).containsExactly("demandedSince");
        Story kept = opened("agent", "Encore une");
        assertThat(deploy(form, first).status()).isEqualTo(409);
        Signatures.signAll(port);
        assertThat(kept.isRefused("agent", "proposal", withoutTheQuestion))
                .as("it was opened with one question more")
                .containsExactly("demandedSince");
        later.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        later = opened("agent", "Sous le premier, de nouveau");

        String second = first.replace("Titre de la première", "Titre de la seconde");
        String request = deploy(form, second).request();
        assertThat(browser("guarantor").words(PAGE + "/" + request))
                .contains("Tâches ouvertes qui montrent ce formulaire");
        Signatures.sign(port, request, Map.of("motDePasse", "guarantor", "tachesOuvertes", "oui"));

        assertThat(shownTo(open)).contains("Titre de la seconde");
        assertThat(shownTo(later)).contains("Titre de la seconde");
    }

    private String shownTo(Story story) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(story.reference())
                .singleResult()
                .getId();
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri("/engine-rest/task/" + task + "/deployed-form")
                .headers(headers -> headers.setBasicAuth("agent", "agent"))
                .retrieve()
                .body(String.class);
    }
}
