package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agents are trained before they have access; an expert enters the solution in the catalogue, and a commune joins it. */
class AdoptionStories extends InChromium {

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void trainingThenAccess() {
        String mailbox = "b.durand@proprete.exemple.fr";
        String reference = Chapters.experimenting(opened("agent", "Lecture des plans de voirie"))
                .reference();
        Page page = cast.as("agent").goesTo("/dossiers/" + reference).page();
        page.getByText("aucune séance datée").click();
        check(page, "formation-vide");
        page.getByLabel("Date").fill(TestClock.today().toString());
        page.getByLabel("Contenu").fill("Relire ce que l’outil propose, et quand s’en passer.");
        page.getByLabel("Pour qui").fill("Agents de la voirie");
        page.getByLabel("Fonction du formateur").fill("Référente numérique");
        press(page, "Prévoir cette séance");
        page.getByLabel("Agents à former").fill("agent\n" + mailbox);
        press(page, "Inscrire ces agents");
        check(page, "formation-prevue");

        page.locator("fieldset").getByLabel(mailbox).check();
        press(page, "Enregistrer les présences");
        cast.expects("409");
        tick(page, mailbox);
        press(page, "Enregistrer l’accès");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Sans attestation pour ce dossier");
        check(page, "acces-refuse");
        tick(page, mailbox);
        press(page, "Délivrer l’attestation");
        tick(page, mailbox);
        press(page, "Enregistrer l’accès");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Les accès sont enregistrés");
        check(page, "acces-enregistre");

        Page commune = cast.as("commune").goesTo("/formations").page();
        commune.getByText("Enregistrer une action").click();
        commune.getByLabel("Thème").selectOption("ETHICS");
        commune.getByLabel("Contenu").fill("Atelier d’une demi-journée");
        commune.getByLabel("Personnes présentes").fill("12");
        press(commune, "Enregistrer cette action");
        check(commune, "formations-commune");
        Page member = cast.as("elected1").goesTo("/formations").page();
        assertThat(member.getByText("Commune de Valmont").first()).isVisible();
        check(member, "formations-comite");
    }

    @Test
    void aSolutionOfTheCatalogueIsJoined() {
        check(cast.as("elected1").goesTo("/catalogue?texte=rien").page(), "catalogue-sans-resultat");
        String reference = Chapters.generalized(opened("agent", "Inventaire du mobilier urbain"))
                .reference();
        Page expert = cast.as("expert").goesTo("/dossiers/" + reference).page();
        expert.getByText("Inscrire cette solution au catalogue").click();
        check(expert, "fiche-nouvelle");
        expert.getByLabel("Conditions d’usage").fill("Une personne vérifie chaque relevé.\nAucune photo de passants.");
        expert.getByLabel("Elle prépare").check();
        expert.locator("#opinion-security").fill("Serveur interne.");
        press(expert, "Inscrire au catalogue");
        check(expert, "fiche");

        Page commune =
                cast.as("commune").goesTo("/catalogue?texte=inventare mobilier").page();
        check(commune, "catalogue");
        commune.getByText("Inventaire du mobilier urbain").click();
        check(commune, "fiche-a-rejoindre");
        commune.getByLabel("Quel besoin, chez vous").fill("Recenser les bancs du centre.");
        commune.getByLabel("Combien d’utilisateurs").fill("4");
        commune.getByLabel("Quelles données y entreront").selectOption("OPEN");
        commune.getByLabel("Fonction de la personne").fill("Services techniques");
        commune.getByLabel("Adresse électronique du service").fill("technique@valmont.exemple.fr");
        press(commune, "Rejoindre la solution");
        commune.waitForURL("**/dossiers/IA-*");
        assertThat(commune.getByText("Partie de la fiche")).isVisible();

        Page elsewhere = cast.as("expert").goesTo("/catalogue/ailleurs").page();
        elsewhere.locator("#collectivite").fill("Ville voisine");
        elsewhere
                .locator("#fichier")
                .setInputFiles(new FilePayload(
                        "usages.csv",
                        "text/csv",
                        "Nom de l’usage;Besoin\nTri des bancs;Mieux les placer\n".getBytes(StandardCharsets.UTF_8)));
        press(elsewhere, "Reprendre");
        check(elsewhere, "experiences-d-ailleurs");
        elsewhere.getByText("Tri des bancs").click();
        check(elsewhere, "experience-d-ailleurs");

        Page agent = cast.as("agent").goesTo("/catalogue/puis-je").page();
        check(agent, "puis-je");
        agent.locator("#fiche").selectOption(new SelectOption().setLabel("Inventaire du mobilier urbain"));
        agent.locator("#donnees").selectOption("OPEN");
        agent.locator("#role").selectOption("DRAFTS");
        agent.locator("#personnes").selectOption("NO");
        press(agent, "Avoir la réponse");
        assertThat(agent.getByText("Oui, sous conditions")).isVisible();
        check(agent, "puis-je-oui");
        agent.locator("#donnees").selectOption("SENSITIVE");
        press(agent, "Avoir la réponse");
        assertThat(agent.locator("#sens")).hasText("Non");
        check(agent, "puis-je-non");

        cast.as("agent").goesTo("/catalogue/conseils");
        agent.locator("#question").fill("Puis-je photographier un chantier\u00a0?");
        press(agent, "Envoyer la question");
        cast.as("expert").goesTo("/catalogue/conseils");
        check(expert, "conseils-a-repondre");
        expert.getByLabel("Votre réponse").first().fill("Oui, sans personne reconnaissable.");
        press(expert, "Répondre");
        cast.as("agent").goesTo("/catalogue/conseils");
        assertThat(agent.getByText("Oui, sans personne reconnaissable.")).isVisible();
        check(agent, "conseils");

        cast.as("agent").goesTo("/dossiers/nouveau");
        agent.getByLabel("Nom de l’usage").fill("Inventorier le mobilier urbain");
        press(agent, "Ouvrir le dossier");
        assertThat(agent.getByText("Des usages proches existent déjà")).isVisible();
        check(agent, "dossier-proche");
    }

    private static void tick(Page page, String agent) {
        page.locator("form td")
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(agent))
                .check();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private void check(Page page, String what) {
        faults.addAll(Accessibility.allFaults(page, screenshots, what));
    }

    // The secretary prepares a session of two cases, convenes it and opens it; the chair then finds a motion for each.

    @Test
    void aSessionOfTwoCases() {
        String first = waiting("Tri du courrier entrant").reference();
        String second = waiting("Résumé des comptes rendus").reference();
        Page page = cast.as("secretary").goesTo("/").page();
        page.getByRole(AriaRole.NAVIGATION).getByText("Séances").click();
        check(page, "seances-vides");

        page.getByLabel("Jour").fill(TestClock.today().toString());
        page.getByLabel("Heure").fill("00:00");
        page.getByLabel("Lieu").fill("Hôtel de la métropole, salle du conseil");
        TestClock.atMidnight(() -> {
            pressed(page, "Préparer cette séance");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("établissez maintenant son ordre du jour");
            return page;
        });
        check(page, "seance-preparee");
        pressed(page, "Inscrire " + first + " avec débat");
        pressed(page, "Inscrire " + second + " sans débat");
        assertThat(page.locator("table tbody tr")).hasCount(2);
        check(page, "ordre-du-jour");
        page.getByLabel("Motif de l’urgence").fill("Le marché se termine.");
        pressed(page, "Convoquer le comité");
        assertThat(page.getByText("est convoquée pour le")).isVisible();
        check(page, "convoquee");
        assertThat(page.locator("input[name=present]:checked")).hasCount(0);
        page.getByText("Cocher tous les titulaires").click();
        page.locator("input[name=present][value=elected3]").uncheck();
        page.locator("input[name=present][value=member2]").uncheck();
        pressed(page, "Ouvrir la séance");
        assertThat(page.getByText("La séance est ouverte")).isVisible();
        check(page, "ouverte");

        cast.as("chair").takes("Mettre un projet d’avis aux voix", first);
        check(cast.as("chair").goesTo("/comite/seances").page(), "seances-de-la-presidence");

        page.locator("details:has(#membre)").evaluate("sheet => sheet.open = true");
        page.locator("#membre").selectOption("elected2");
        page.getByLabel("Départ en cours de séance").check();
        pressed(page, "Rectifier la feuille de présence");
        assertThat(page.getByText("non atteint\u00a0: 3 membres présents")).hasCount(2);
        check(page, "quorum-perdu");
        pressed(page, "Lever la séance");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Procès-verbal de la séance"))
                .click();
        check(page, "proces-verbal");
        page.getByLabel("Suspensions de séance et incidents").fill("Aucun incident.");
        pressed(page, "Enregistrer le texte");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Le texte est enregistré");
    }

    @Test
    void theSheetOfOneCaseIsThatOfTheOther() {
        Story first = waiting("Comptage des vélos");
        Story second = waiting("Relecture des marchés");
        LocalDate day = TestClock.sessionDay(40);
        for (Story story : List.of(first, second)) {
            story.does("secretary", "convening", "sessionDate", day.toString(), "place", "Salle des mariages");
        }
        TestClock.comesTo(day);
        first.does("secretary", "attendance");
        Page page =
                cast.as("secretary").goesTo("/dossiers/" + second.reference()).page();
        page.getByText("Séance du comité n°").click();
        assertThat(page.getByText("Projet d’avis à mettre aux voix")).hasCount(2);
        assertThat(second.waitsAt()).containsExactly("Task_Motion");
        check(page, "une-feuille");

        pressed(page, "Lever la séance");
        assertThat(page.getByText("Claire Montel").first()).isVisible();
        check(page, "levee");
    }

    private Story waiting(String title) {
        return Chapters.assessed(opened("agent", title)).does("expert2", "second-reading");
    }

    private static void pressed(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
