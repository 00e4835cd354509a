package fr.cadreia.guard.web;

import static fr.cadreia.PageToken.pageToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.guard.CaseMigration;
import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.scenario.Deployments;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class DiagramPagesTest extends InApplication {

    private static final String PAGE = "/administration/diagrammes";
    private static final String DECIDED = "${outcome == 'generalize'}";
    private static final String UNDECIDED = "${outcome != 'stop'}";

    @Autowired
    private DeployedDiagrams diagrams;

    @Autowired
    private CaseMigration migration;

    private MockMvc web;
    private Deployments deployments;

    @BeforeEach
    void open(@Autowired WebApplicationContext context, @Autowired JdbcClient jdbc) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        deployments = new Deployments(engine, jdbc);
    }

    @AfterEach
    void takeBack() {
        deployments.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                PAGE + "/deliberation",
                PAGE + "/mandatory-path/1.bpmn",
                PAGE + "/historique",
                PAGE + "/verification",
                PAGE + "/mandatory-path/passage?de=1",
                "/aide/administrateur",
                "/aide/administrateur/cadre-ia.json"
            })
    void onlyAdministratorsComeIn(String path) {
        for (String account : List.of("agent", "expert", "chair")) {
            HttpResponse<String> answer = browser(account).get(path);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Les diagrammes sont l’affaire des administrateurs.");
        }
        assertThat(stranger().get(path).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/connexion"));
    }

    @Test
    void onlyAdministratorsAreLedThere() {
        assertThat(browser("admin").get("/").body()).contains("href=\"" + PAGE + "\"");
        assertThat(browser("expert").get("/").body()).doesNotContain(PAGE);
    }

    @Test
    void showsTheVersionInForceWithItsVerdictItsStepsAndItsCases() throws Exception {
        opened("agent", "Un dossier en cours");

        shows(
                PAGE,
                "Parcours obligatoire d’une solution d’IA, version ",
                "En vigueur",
                "Diagramme admis",
                "data-steps=\"Task_Proposal Task_Review ",
                "Étapes portées par ce diagramme\u00a0: 12",
                "l’application",
                "Déploiement admis");
        shows(PAGE + "/deliberation", "Examen en comité, version ", "data-steps=\"Service_OpenExamination ");
    }

    @Test
    void offersEachVersionAndComparesItWithTheOneBefore() throws Exception {
        int before = newest();
        deployments.deployAgain("mandatory-path");
        int now = newest();

        shows(
                PAGE + "/mandatory-path",
                "version " + now,
                "<option value=\"" + before + "\"",
                "data-previous=\"" + PAGE + "/mandatory-path/" + before + ".bpmn\"");
        shows(PAGE + "/mandatory-path?version=" + before, "version " + before, "Remplacée");
    }

    @Test
    void whatDoesNotExistIsNotFoundInFrench() {
        Browser admin = browser("admin");

        assertThat(admin.get(PAGE + "/mandatory-path?version=99999").body())
                .contains("«\u00a0mandatory-path\u00a0» n’a pas de version 99999.");
        assertThat(admin.get(PAGE + "/shadow").statusCode()).isEqualTo(404);
        assertThat(admin.get(PAGE + "/shadow/1.bpmn").statusCode()).isEqualTo(404);
        assertThat(admin.get(PAGE + "/mandatory-path/passage?de=99999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesTheDiagramToEdit() throws Exception {
        web.perform(get(PAGE + "/deliberation/1.bpmn").with(admin()))
                .andExpect(header().string("Content-Disposition", containsString("deliberation.bpmn")))
                .andExpect(content().bytes(Files.readAllBytes(Path.of("processes/deliberation.bpmn"))));
    }

    @Test
    void saysThatAShippedDiagramWasNeverDeployed() throws Exception {
        String told = "Versions livrées plus récentes";
        web.perform(get(PAGE + "/reassessment").with(admin()))
                .andExpect(content().string(not(containsString(told))));
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("reassessment")
                .list()
                .forEach(definition ->
                        deployments.overwrite(definition, "</bpmn:definitions>", "</bpmn:definitions>\n"));

        shows(PAGE + "/reassessment", told, PAGE + "/versions-livrees");
        web.perform(get(PAGE + "/reassessment/livre.bpmn").with(admin()))
                .andExpect(content().bytes(read("processes/reassessment.bpmn")));
        web.perform(get(PAGE + "/none/livre.bpmn").with(admin())).andExpect(status().isNotFound());
    }

    @Test
    void aRefusedDiagramInServiceIsShownWithItsWayAndItsRemedy() throws Exception {
        deployments.replace("mandatory-path", DECIDED, UNDECIDED);

        shows(
                PAGE,
                "Diagramme refusé",
                "Ce n’est plus le fichier qui a été admis",
                "Issue décidée",
                "href=\"/aide/administrateur#decided-outcome\"",
                "data-element=\"Task_AuthorityAct\"",
                "data-path=\"Start_Case Gateway_ProposalMerge Task_Proposal ",
                "À corriger\u00a0:");
        shows(PAGE + "/deliberation", "d’une solution d’IA</span><span>\u00a0: refusé");
    }

    @Test
    void aDiagramThatDidNotPassTheGuardIsNobodys() throws Exception {
        ProcessDefinition stranger = deployments.shadow("mandatory-path", "shadow");

        shows(PAGE + "/shadow", "Inconnu du journal", "Diagramme refusé", "n’est pas un processus du cadre");
        assertThat(diagrams.keys()).endsWith(stranger.getKey());
    }

    @Test
    void saysWhatItWouldAnswerToFilesWithoutDeployingThem() throws Exception {
        int before = newest();
        String wrong =
                Files.readString(Path.of("processes/mandatory-path.bpmn")).replace(DECIDED, UNDECIDED);

        verify(
                200,
                containsString("Fichiers admis"),
                file("C:\\bureau\\mandatory-path.bpmn", read("processes/mandatory-path.bpmn")),
                file("stop.form", read("forms/stop.form")));
        verify(
                200,
                allOf(
                        containsString("problèmes trouvés\u00a0: 1"),
                        containsString("bureau.bpmn, ligne "),
                        containsString("data-drawing=\"dessin-0\""),
                        containsString("Admis")),
                file("bureau.bpmn", wrong.getBytes()),
                file("data-gate.dmn", read("processes/data-gate.dmn")));
        verify(200, containsString("Seuls des fichiers"), file("notes.txt", "x".getBytes()));
        verify(400, containsString("Choisissez au moins un fichier"));
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void keepsWhoTriedWhatAndWhyItWasRefused() throws Exception {
        String wrong = Files.readString(Path.of("processes/reassessment.bpmn"))
                .replace("camunda:candidateGroups=\"agents,communes\"", "camunda:candidateGroups=\"administrators\"");
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString("reassessment.bpmn", wrong)
                    .deploy();
        } catch (ParseException refused) {
            shows(
                    PAGE + "/historique",
                    "Déploiement refusé",
                    "reassessment.bpmn",
                    "[human-step,",
                    "problèmes\u00a0: 1");
            return;
        }
        throw new AssertionError("The guard accepted " + wrong);
    }

    @Test
    void bringsRunningCasesToTheVersionInForceOnceConfirmed() throws Exception {
        Story story = opened("agent", "À faire passer");
        int from = newest();
        ProcessDefinition target = deployments.deployAgain("mandatory-path");
        String passage = PAGE + "/mandatory-path/passage";

        shows(PAGE, "href=\"" + passage + "?de=" + from + "\"");
        shows(passage + "?de=" + from, "Migreraient", story.reference(), "rien n’est encore fait");
        assertThat(definitionOf(story)).isNotEqualTo(target.getId());
        web.perform(post(passage)
                        .param("de", "" + from)
                        .param("vers", "" + target.getVersion())
                        .with(admin()))
                .andExpect(status().isForbidden());

        web.perform(post(passage)
                        .param("de", "" + from)
                        .param("vers", "" + target.getVersion())
                        .with(admin())
                        .with(pageToken()))
                .andExpect(redirectedUrl(passage + "?de=" + from))
                .andExpect(flash().attributeExists("done"));

        assertThat(definitionOf(story)).isEqualTo(target.getId());
        shows(passage + "?de=" + target.getVersion(), "suivent déjà la version en vigueur");
        migration.migrate(target.getId(), before(target), people.get("admin"));
    }

    @Test
    void noCaseGoesToARefusedVersionOrToOneThatWasNotTried() throws Exception {
        int from = newest();
        deployments.replace("mandatory-path", DECIDED, UNDECIDED);
        String passage = PAGE + "/mandatory-path/passage";

        shows(passage + "?de=" + from, "La version en vigueur est refusée");
        for (int to : List.of(newest(), from)) {
            web.perform(post(passage)
                            .param("de", "" + from)
                            .param("vers", "" + to)
                            .with(admin())
                            .with(pageToken()))
                    .andExpect(status().isConflict());
        }
    }

    private void shows(String path, String... texts) throws Exception {
        for (String text : texts) {
            web.perform(get(path).with(admin()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(text)))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    private void verify(int status, Matcher<String> text, MockMultipartFile... files) throws Exception {
        var request = multipart(PAGE + "/verification");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        web.perform(request.with(admin()).with(pageToken()))
                .andExpect(status().is(status))
                .andExpect(content().string(text));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("fichiers", name, "application/octet-stream", content);
    }

    private static byte[] read(String file) throws IOException {
        return Files.readAllBytes(Path.of(file));
    }

    private int newest() {
        return diagrams.versions("mandatory-path").get(0).version();
    }

    private String before(ProcessDefinition target) {
        return diagrams.versions("mandatory-path").stream()
                .filter(version -> version.version() < target.getVersion())
                .findFirst()
                .orElseThrow()
                .definitionId();
    }

    private String definitionOf(Story story) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(story.instance())
                .singleResult()
                .getProcessDefinitionId();
    }

    private static RequestPostProcessor admin() {
        return user("admin");
    }
}
