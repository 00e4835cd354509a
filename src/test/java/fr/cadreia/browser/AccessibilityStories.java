package fr.cadreia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.cadreia.TestClock;
import fr.cadreia.engine.DeploymentWaitsException;
import fr.cadreia.journal.seal.Sealing;
import fr.cadreia.kernel.json.ShippedFiles;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page can be used by everybody: axe-core finds nothing in ours and nothing grave in the Tasklist. */
class AccessibilityStories extends InChromium {

    @Autowired
    private Sealing sealing;

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void whoGivesRightsReadsAndSignsThem() {
        Person admin = cast.as("admin");
        check(admin, "/administration/habilitations", "habilitations");
        check(admin, "/administration/habilitations/comptes", "comptes");
        check(admin, "/administration/habilitations/comptes/agent2", "compte");
        check(admin, "/administration/habilitations/installation", "installation");
        Page page = admin.goesTo("/administration/habilitations/demande?compte=agent2&role=hr")
                .page();
        page.fill("#fin", TestClock.today().plusMonths(6).toString());
        page.fill("#acte", "Lettre de mission n° 12");
        check(page, "demande-habilitation");
        page.click("main form button[type=submit]");
        Person guarantor = cast.as("guarantor");
        check(guarantor, "/", "accueil-garant");
        check(guarantor, "/administration/habilitations/a-contresigner", "a-contresigner");
        Page signing =
                guarantor.goesTo("/administration/habilitations/a-contresigner").page();
        signing.locator("main summary").click();
        signing.fill("main input[name=motif]", "Acte introuvable");
        signing.locator("details input[name=motDePasse]").fill("guarantor");
        signing.click("main details button[type=submit]");
        assertThat(signing.locator("main").textContent()).contains("La demande est refusée");
        check(cast.as("dpo"), "/administration/habilitations/secours", "secours");
    }

    @Test
    void beforeSigningIn() {
        Page page = cast.stranger(Chromium.WIDE);
        check(page, "accueil-inconnu");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se connecter"))
                .first()
                .click();
        check(page, "connexion");
        SignIn.fill(page, "nobody");
        page.waitForURL("**/connexion?*");
        check(page, "connexion-refusee");
    }

    @Test
    void theCasesOfAnAgent() {
        String reference =
                Chapters.generalized(opened("agent", "Réponses aux usagers")).reference();
        cast.expects("403 GET /dossiers/");
        cast.expects("404 GET /nulle-part");
        Person agent = cast.as("agent");

        check(agent, "/", "accueil");
        check(agent, "/dossiers", "dossiers");
        check(agent, "/dossiers?texte=introuvable", "dossiers-aucun");
        check(agent, "/dossiers/nouveau", "dossier-nouveau");
        check(agent, "/dossiers/" + reference, "dossier");
        check(agent, "/dossiers/" + reference + "/extraits/1", "extrait");
        check(agent, "/nulle-part", "introuvable");
        check(cast.as("agent2"), "/dossiers/" + reference, "refus");
        check(cast.as("secretary"), "/comite/parapheur/" + reference, "parapheur");
        check(cast.as("secretary"), "/versements", "versements");
        sealing.seal();
        check(cast.as("admin"), "/administration/journal", "journal");
        check(cast.as("admin"), "/administration/au-dela-de-camunda-7", "au-dela");
        check(agent, "/registre/scelles", "sceaux");
    }

    @Test
    void theVoteOfAMember() {
        String reference = Chapters.convened(opened("agent", "Vote à relire"))
                .does("chair", "motion", "motion", "generalize")
                .does("elected2", "vote", "ownInterest", "no", "vote", "for")
                .reference();
        Person member = cast.as("elected2");

        check(member, "/dossiers/" + reference + "/vote", "vote-corrige");
        check(member, "/dossiers/" + reference, "dossier-membre");
        cast.as("elected1").finds("Voter", reference);
        canWork(cast.as("elected1"), "vote");
    }

    @Test
    void whatTheLawDemands() {
        String reference = opened("agent", "Réponses du port fluvial")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", Chapters.LARGE_REVIEW)
                .reference();

        check(cast.as("agent"), "/dossiers/" + reference + "/obligations", "obligations");
        check(cast.as("agent"), "/dossiers/" + reference + "/obligations/affiche", "obligations-affiche");
    }

    @Test
    void theSheetOfASupplier() {
        String reference = opened("agent", "Lettres rédigées")
                .does("agent", "proposal", Chapters.with(Chapters.SMALL_PROPOSAL, "product", "Lumen"))
                .reference();
        Page asking = cast.as("agent")
                .goesTo("/dossiers/" + reference + "/fournisseur")
                .page();
        press(asking, "Établir le lien");
        check(asking, "fournisseur-lien");
        Page supplier = cast.stranger(Chromium.WIDE);
        supplier.navigate(supplier.url().replaceFirst("/$", "")
                + URI.create(asking.locator("strong.code").textContent()).getPath());
        check(supplier, "fournisseur-questions");
        supplier.fill("#reponse-company", "Lumen SAS");
        cast.expects("400 POST /fournisseur/");
        press(supplier, "Vérifier et envoyer");
        check(supplier, "fournisseur-fautes");
        supplier.navigate(supplier.url() + "/verification");
        check(supplier, "fournisseur-relecture");
    }

    @Test
    void aStepToRectify() {
        String reference =
                Chapters.experimenting(opened("agent", "Étape à corriger")).reference();
        cast.as("agent").reads(reference).rectifies("Instruction", "Le risque est mal évalué.");

        check(cast.as("expert2"), "/dossiers/" + reference, "rectification");
    }

    @Test
    void theIntakeOfUsesInService() {
        Page page = cast.as("expert").goesTo("/reprise").page();
        page.getByLabel("Inventaire")
                .setInputFiles(new FilePayload(
                        "inventaire.csv",
                        "text/csv",
                        "Intitulé;Porteur\nRelevé de compteurs;Écoles\nUsage perdu;Voirie\n"
                                .getBytes(StandardCharsets.UTF_8)));
        press(page, "Lire le fichier");
        page.locator("#champ-0").selectOption("title");
        page.locator("#champ-1").selectOption("organisation");
        page.locator("#commun-alreadyInUse").selectOption("yes");
        press(page, "Retenir et traduire les valeurs");
        page.getByLabel("Écoles").selectOption("dir-education");
        check(page, "reprise-correspondance");
        press(page, "Voir l’aperçu");
        check(page, "reprise-apercu");
        press(page, "Lancer la reprise");
        page.getByText("Reprise terminée.").waitFor();
        page.locator("#annulation summary").click();
        check(page, "reprise-compte-rendu");
        page.navigate(page.url().replaceFirst("/reprise.*", "/reprise"));
        page.getByLabel("Inventaire")
                .setInputFiles(new FilePayload(
                        "suite.csv",
                        "text/csv",
                        "Intitulé;Porteur;Depuis\nRelevé des compteurs;Écoles;3/4/2023\n"
                                .getBytes(StandardCharsets.UTF_8)));
        press(page, "Lire le fichier");
        page.locator("#champ-2").selectOption("inUseSince");
        page.locator("#commun-alreadyInUse").selectOption("yes");
        press(page, "Retenir et traduire les valeurs");
        check(page, "reprise-dates-a-choisir");
        page.locator("#format-2").selectOption("dd/MM/yyyy");
        press(page, "Voir l’aperçu");
        check(page, "reprise-apercu-doublon");
        press(page, "Lancer la reprise");
        page.getByText("Reprise terminée.").waitFor();
        page.getByText("Une ligne ressemble").click();
        check(page, "reprise-doublons");
        check(cast.as("expert"), "/reprise", "reprise");
    }

    @Test
    void theDiagramsOfAdministrators() throws IOException {
        opened("agent", "Dossier sur l’ancien diagramme");
        String renamed = Files.readString(Path.of("processes/mandatory-path.bpmn"))
                .replace("Qualifier le dossier", "Qualifier la proposition");
        Deployment second = engine.getRepositoryService()
                .createDeployment()
                .addString("processes/mandatory-path.bpmn", renamed)
                .deploy();
        Person admin = cast.as("admin");

        check(admin, "/administration/diagrammes/mandatory-path", "diagrammes");
        check(admin, "/administration/diagrammes/mandatory-path/passage?de=1", "passage");
        check(admin, "/administration/diagrammes/historique", "historique");
        check(admin, "/cadre/exigences", "exigences");
        check(admin, "/cadre/exigences/mandatory-path", "exigences-chemin");
        Page page = admin.goesTo("/administration/diagrammes/verification").page();
        page.getByLabel("Fichiers").setInputFiles(Path.of("src/docs/rules/step-order/wrong.bpmn"));
        press(page, "Vérifier");
        check(page, "verification");

        engine.getRepositoryService().deleteDeployment(second.getId());
    }

    @Test
    void theDeploymentsThatAGuarantorSigns() {
        String form = asked("forms/stop.form", "Que retient-on de cette expérience", "Que faut-il en retenir");
        String diagram = asked("processes/reassessment.bpmn", "name=\"Réévaluation\"", "name=\"Mesurer encore\"");
        Person guarantor = cast.as("guarantor");
        check(guarantor, "/", "accueil-garant-mises-en-vigueur");
        check(guarantor, "/administration/mises-en-vigueur", "mises-en-vigueur");
        Page asking = cast.as("admin").goesTo(diagram).page();
        check(asking, "mise-en-vigueur-demandee");
        press(asking, "Retirer la demande");
        check(asking, "mise-en-vigueur-retiree");

        Page page = guarantor.goesTo(form).page();
        page.locator("main summary").last().click();
        check(page, "mise-en-vigueur-a-signer");
        page.fill("#motif", "Le mot est le même");
        page.fill("#mot-refus", "autre");
        cast.expects("400 POST " + form + "/refus");
        press(page, "Refuser");
        check(page, "mise-en-vigueur-mot-de-passe");
        page.fill("#mot-refus", "guarantor");
        press(page, "Refuser");
        assertThat(page.locator("main").textContent()).contains("Refusée par", "Que faut-il en retenir");
        check(page, "mise-en-vigueur-refusee");
        check(guarantor, "/administration/mises-en-vigueur", "mises-en-vigueur-repondues");
        check(cast.as("admin"), "/administration/diagrammes/historique", "historique-mises-en-vigueur");
    }

    /** @return path of the request that waits for a guarantor */
    private String asked(String file, String from, String to) {
        String changed = new String(ShippedFiles.content(file).orElseThrow(), StandardCharsets.UTF_8).replace(from, to);
        engine.getIdentityService().setAuthentication("admin", List.of("administrators"));
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString(file, changed)
                    .deploy();
            throw new AssertionError("It is in force without a signature.");
        } catch (DeploymentWaitsException waits) {
            return waits.page();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void theFrameworkAndItsReview() {
        Story review = started("framework-review", "chair")
                .does("secretary", "review-figures")
                .does("chair", "review-evaluation", "reviewCourse", "revise")
                .does("chair", "codev-referral")
                .does("codev", "codev-opinion")
                .does("secretary", "review-proposal", "rule1", "L’intelligence artificielle sert.", "opinionDays", 20)
                .does("council", "framework-vote", "actDate", TestClock.today().toString())
                .does("secretary", "codev-follow-up");
        Page stranger = cast.stranger(Chromium.WIDE);
        String base = stranger.url();
        stranger.navigate(base + "cadre");
        check(stranger, "cadre");
        stranger.navigate(base + "cadre/difference");
        check(stranger, "cadre-difference");
        Person codev = cast.as("codev");
        check(codev, "/cadre/revisions", "revisions");
        check(codev, "/cadre/revisions/" + review.reference(), "revision");
    }

    @Test
    void theTasklist() {
        String reference = opened("agent", "Lecture de plans").reference();
        Person agent = cast.as("agent");
        TaskList tasks = agent.tasks().filter("À prendre en charge");
        canWork(agent, "liste");
        tasks.openTask("Proposition", reference);
        canWork(agent, "tache-a-prendre");
        TaskForm form = tasks.claim();
        form.leavesEmpty("Votre usage en une phrase");
        canWork(agent, "tache-prise");
        tasks.startDialog();
        canWork(agent, "demarche");
    }

    @Test
    void formsOfEveryKind() {
        Story story = opened("agent", "Tous les formulaires").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        cast.as("expert").takes("Instruction", story.reference());
        canWork(cast.as("expert"), "instruction");
        // Or the open task would be asked for when it is done.
        cast.as("expert").goesTo("/dossiers");

        story.does("expert", "review", Chapters.SMALL_REVIEW).does("dpo", "data-gate");
        cast.as("agent").takes("Protocole d’expérimentation", story.reference());
        canWork(cast.as("agent"), "protocole");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void canWork(Person person, String what) {
        faults.addAll(Accessibility.graveFaults(person.page(), screenshots, what));
    }

    private void check(Person person, String path, String what) {
        check(person.goesTo(path).page(), what);
    }

    private void check(Page page, String what) {
        faults.addAll(Accessibility.allFaults(page, screenshots, what));
    }
}
