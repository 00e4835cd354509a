package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.cadreia.guard.CaseMigration;
import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.guard.DiagramVersion;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Deployments;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator follows the diagrams: what changed, what the guard refuses and where, and the cases to bring along. */
class DiagramStories extends InChromium {

    private static final String PAGE = "/administration/diagrammes";
    private static final String DECIDED = "${outcome == 'generalize'}";
    private static final String UNDECIDED = "${outcome != 'stop'}";

    @Autowired
    private DeployedDiagrams diagrams;

    @Autowired
    private CaseMigration migration;

    private final List<String> faults = new ArrayList<>();
    private Deployments deployments;
    private DiagramVersion before;

    @BeforeEach
    void remember() {
        deployments = new Deployments(engine, jdbc);
        before = newest();
    }

    @AfterEach
    void takeBack() {
        if (!newest().definitionId().equals(before.definitionId())) {
            migration.migrate(newest().definitionId(), before.definitionId(), people.get("admin"));
        }
        deployments.close();
        assertThat(faults).isEmpty();
    }

    @Test
    void whatChangedIsShownOnTheDrawing() throws IOException {
        deployments.edit("mandatory-path", DiagramStories::withAnotherTask);
        Page page = cast.as("admin").goesTo(PAGE).page();

        assertThat(page.locator(".canvas .djs-element.is-step")).hasCount(12);
        Locator changes = page.locator("#liste-changements");
        assertThat(changes).containsText("Ajoutés\u00a0: 3");
        assertThat(changes.locator(".changed")).containsText("Instruction par un expert");
        assertThat(changes.locator(".removed")).containsText("Proposition");

        page.getByLabel("Les étapes du cadre").focus();
        page.keyboard().press("ArrowDown");
        assertThat(marked(page, "Task_Inform", "is-added")).hasCount(1);
        assertThat(marked(page, "Task_Review", "is-changed")).hasCount(1);
        assertThat(page.locator(".canvas .badge.is-added").first()).hasText("+");
        check(page, "changements");

        Chromium.pressEnter(changes.locator(".removed button").first());
        assertThat(page.locator(".views [value=previous]")).isChecked();
        assertThat(marked(page, "Task_Proposal", "is-removed")).hasCount(1);
        assertThat(marked(page, "Task_Inform", "is-added")).hasCount(0);
        screenshots.take(page, "version-d-avant");
    }

    @Test
    void theWayToWhatIsRefusedIsShownOnTheDrawing() {
        deployments.replace("mandatory-path", DECIDED, UNDECIDED);
        Page page = cast.as("admin").goesTo(PAGE).page();

        assertThat(page.getByText("Diagramme refusé")).isVisible();
        press(page, "Montrer le chemin sur le dessin");

        assertThat(marked(page, "Task_AuthorityAct", "is-refused")).hasCount(1);
        assertThat(marked(page, "CallActivity_CommitteeDecision", "is-path")).hasCount(1);
        assertThat(page.locator(".canvas .badge.is-path").first()).hasText("1");
        assertThat(page.getByText("Le chemin compte 23 éléments")).isVisible();
        check(page, "diagramme-refuse");

        page.getByLabel("Les étapes du cadre").check();
        assertThat(marked(page, "Task_AuthorityAct", "is-refused")).hasCount(0);
        assertThat(marked(page, "Task_AuthorityAct", "is-step")).hasCount(1);
    }

    @Test
    void filesAreVerifiedWithoutBeingDeployed() throws IOException {
        String wrong =
                Files.readString(Path.of("processes/mandatory-path.bpmn")).replace(DECIDED, UNDECIDED);
        Page page = cast.as("admin").goesTo(PAGE).page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vérifier sans déployer"))
                .click();
        page.getByLabel("Fichiers à vérifier ensemble").setInputFiles(new FilePayload[] {
            new FilePayload("essai.bpmn", "application/octet-stream", wrong.getBytes(StandardCharsets.UTF_8)),
            new FilePayload("stop.form", "application/octet-stream", Files.readAllBytes(Path.of("forms/stop.form")))
        });
        press(page, "Vérifier");

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Ce déploiement serait refusé");
        press(page, "Montrer le chemin sur le dessin");
        assertThat(marked(page, "Task_AuthorityAct", "is-refused")).hasCount(1);
        check(page, "verification");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void runningCasesAreBroughtToTheVersionInForce() throws IOException {
        Story goes = opened("agent", "Passe à la nouvelle version");
        Story stays = opened("agent", "Attend un avis qui n’est plus")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
        deployments.edit("mandatory-path", text -> renamed(text, "Task_OpinionHr", "Task_OpinionJobs"));
        Page page = cast.as("admin").goesTo(PAGE).page();

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Migrer vers la version en vigueur les dossiers de la version"))
                .first()
                .click();
        assertThat(page.locator(".references")).containsText(goes.reference());
        assertThat(page.locator(".answers")).containsText(stays.reference());
        assertThat(page.locator(".answers")).containsText("Avis ressources humaines");
        check(page, "passage-essai");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Dossiers migrés vers la version en vigueur");
        assertThat(page.locator(".references").first()).containsText(goes.reference());
        assertThat(page.locator(".answers")).containsText(stays.reference());
        check(page, "passage-compte-rendu");
    }

    @Test
    void theOtherPagesCanBeReadByEverybody() {
        Person admin = cast.as("admin");
        cast.expects("403 GET " + PAGE);

        check(admin.goesTo(PAGE + "/historique").page(), "historique");
        check(admin.goesTo("/aide/administrateur").page(), "aide");
        assertThat(admin.page().getByText("/engine-rest/deployment/create")).containsText("http://localhost:");
        check(cast.as("member1").goesTo("/cadre/exigences").page(), "exigences");
        check(cast.as("member1").goesTo("/cadre/exigences/mandatory-path").page(), "exigences-chemin");
        check(cast.as("member1").goesTo(PAGE).page(), "diagrammes-refus");
    }

    private static Locator marked(Page page, String element, String mark) {
        return page.locator(".canvas [data-element-id=" + element + "]." + mark);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void check(Page page, String what) {
        faults.addAll(Accessibility.allFaults(page, screenshots, what));
    }

    private DiagramVersion newest() {
        return diagrams.versions("mandatory-path").get(0);
    }

    /** One task more, one with another name, and one with another identifier. */
    private static String withAnotherTask(String diagram) {
        String opened = "id=\"Flow_GateOpen\" name=\"Ouvert\" sourceRef=\"Gateway_DataGate\" targetRef=";
        return renamed(diagram, "Task_Proposal", "Task_Proposition")
                .replace("name=\"Instruction\" camunda", "name=\"Instruction par un expert\" camunda")
                .replace(
                        "<bpmn:sequenceFlow " + opened + "\"Gateway_ProtocolMerge\"",
                        "<bpmn:manualTask id=\"Task_Inform\" name=\"Prévenir le service informatique\" />"
                                + "<bpmn:sequenceFlow id=\"Flow_Informed\" sourceRef=\"Task_Inform\" "
                                + "targetRef=\"Gateway_ProtocolMerge\" />"
                                + "<bpmn:sequenceFlow " + opened + "\"Task_Inform\"")
                .replace(
                        "</bpmndi:BPMNPlane>",
                        "<bpmndi:BPMNShape id=\"Shape_Inform\" bpmnElement=\"Task_Inform\"><dc:Bounds x=\"1600\" "
                                + "y=\"760\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>");
    }

    private static String renamed(String diagram, String id, String other) {
        return diagram.replace("\"" + id + "\"", "\"" + other + "\"").replace(">" + id + "<", ">" + other + "<");
    }
}
