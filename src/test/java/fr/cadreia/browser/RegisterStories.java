package fr.cadreia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen finds a use of AI in the register, and reads what became of it. */
class RegisterStories extends InChromium {

    @Autowired
    private RegisterRequests requests;

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void aProblemIsReportedFromAPageOrByAWordWithoutLosingWhatWasTyped() {
        Story replaced = Chapters.reassessed(Chapters.generalized(opened("agent", "Standard vocal d’hier")), "replace");
        Story ended = Chapters.decides(Chapters.convened(opened("agent", "Chat bot des piscines")), "stop");
        ended.does("agent", "stop");
        publication.publishDue();

        Page page = cast.stranger(Chromium.WIDE);
        String home = page.url();
        page.navigate(home + "registre/" + replaced.reference());
        check(page, "registre-a-remplacer");
        page.navigate(home + "registre/" + ended.reference());
        page.locator("main").getByText("Signaler un problème").click();
        assertThat(page.getByLabel("Chat bot des piscines").isChecked()).isTrue();
        check(page, "signaler-depuis-une-fiche");

        page.navigate(home + "signaler");
        page.getByLabel("En une phrase").fill("La réponse était fausse");
        page.getByLabel("Cherchez-la par un mot").fill("chatbot piscine");
        page.keyboard().press("Enter");
        page.getByLabel("Chat bot des piscines").check();
        check(page, "signaler-recherche");
        assertThat(page.getByLabel("En une phrase").inputValue()).isEqualTo("La réponse était fausse");
    }

    @Test
    void aCitizenSearchesAndReads() {
        Story story = opened("agent", "Réponses aux questions sur le tri")
                .does("agent", "proposal", withText(Chapters.SMALL_PROPOSAL))
                .does("expert", "review", withSupplier(Chapters.SMALL_REVIEW))
                .does("dpo", "data-gate")
                .does(
                        "agent",
                        "experiment-protocol",
                        "humanControl",
                        "Un agent d’accueil relit chaque réponse avant de l’envoyer et corrige ce qui est faux.",
                        "objection",
                        "Appelez le numéro vert\u00a0: un agent reprend votre demande sans l’outil.");
        publication.publishDue();
        story.does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize")
                .follows()
                .does(
                        "agent",
                        "generalization",
                        "registerText",
                        "Quand vous demandez dans quel bac jeter un objet, un logiciel propose une réponse à l’agent "
                                + "d’accueil. L’agent la relit toujours avant de vous l’envoyer.");
        Story refused =
                Chapters.decides(Chapters.convened(opened("agent", "Tri automatique des candidatures")), "stop");
        refused.does("agent", "stop", "reasonPublic", "Trop d’erreurs, et aucun gain de temps pour le service.");
        publication.publishDue();

        Page page = cast.stranger(Chromium.WIDE);
        String home = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Registre public"))
                .first()
                .click();
        check(page, "registre");
        page.getByLabel("Chercher un mot").fill("réponse qestion tri");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher"))
                .click();
        check(page, "registre-recherche");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Réponses aux questions sur le tri"))
                .click();
        check(page, "registre-fiche");
        page.reload();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Le contrôle humain"))
                .click();
        assertThat(page.url()).endsWith("/detail#oversight");
        check(page, "registre-detail");
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version 2"))
                .click();
        check(page, "registre-version");
        page.navigate(home + "registre?texte=girafe");
        check(page, "registre-aucun");
        page.navigate(home + "registre?texte=candidatures+girafe");
        assertThat(page.getByText("Avec moins de mots").isVisible()).isTrue();
        check(page, "registre-moins-de-mots");
        check(cast.as("expert").goesTo("/fournisseurs").page(), "noms-des-fournisseurs");
        page.navigate(home + "registre?texte=tri");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Affiner la recherche"))
                .click();
        check(page, "registre-criteres");
        page.getByLabel("Généralisée (").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Appliquer ces critères"))
                .first()
                .click();
        assertThat(page.url()).endsWith("/registre?texte=tri&tri=RELEVANCE&statut=IN_SERVICE");
        check(page, "registre-criteres-choisis");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Retirer Statut"))
                .click();
        assertThat(page.url()).endsWith("/registre?texte=tri");
        page.navigate(home + "registre/recherche/direction");
        check(page, "registre-valeurs");
        page.navigate(home + "registre/" + refused.reference());
        check(page, "registre-refus");
        check(cast.as("agent").goesTo("/mon-service").page(), "mon-service");
    }

    @Test
    void aCitizenAsksForAnAgent() {
        String reference =
                Chapters.experimenting(opened("agent", "Aiguillage des appels")).reference();
        publication.publishDue();
        Page page = cast.stranger(Chromium.WIDE);
        cast.expects("400 POST /registre/");
        page.navigate(page.url() + "registre/" + reference);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Demander l’intervention d’un agent"))
                .click();
        check(page, "demande");
        page.getByLabel("En une phrase").fill("Ma demande a été mal comprise");
        page.getByLabel("Votre demande").fill("Dossier 2026-118\u00a0: je voudrais qu’une personne la relise.");
        send(page);
        page.locator(".receipt code, .problem").waitFor();
        if (page.locator(".problem").isVisible()) {
            // Quicker than a person reads: told so, nothing is lost, and it may be sent again.
            send(page);
        }
        check(page, "demande-recue");
        String receipt = page.locator(".receipt code").textContent();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Suivre une demande")
                                .setExact(true))
                .click();
        page.getByLabel("Numéro de reçu").fill(receipt);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voir où elle en est"))
                .click();
        page.getByText("quelqu’un va l’étudier").waitFor();
        check(page, "demande-suivie");
        String asked = requests.about(reference).get(0).reference();
        running("register-request", asked)
                .does("agent", "register-examination", "correctedField", "", "correctedText", null);
        check(cast.as("agent").goesTo("/demandes/" + asked).page(), "demande-agent");
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer la demande"))
                .click();
    }

    private static Object[] withText(Object[] answers) {
        List<Object> all = new ArrayList<>(List.of(answers));
        all.addAll(List.of(
                "summary",
                "Propose une réponse aux habitants qui demandent où jeter un objet.",
                "need",
                "Le service d’accueil reçoit 4 000 questions par an sur le tri. Les réponses attendent trois jours.",
                "expectedBenefit",
                "Répondre dans la journée.",
                "policy",
                "waste",
                "product",
                "Aide au tri"));
        return all.toArray();
    }

    private static Object[] withSupplier(Object[] answers) {
        List<Object> all = new ArrayList<>(List.of(answers));
        all.addAll(List.of("supplier", "Régie métropolitaine"));
        return all.toArray();
    }

    private void check(Page page, String what) {
        faults.addAll(Accessibility.allFaults(page, screenshots, what));
    }

    // A journalist finds the register's files; an agent copies what a letter must say.

    @Test
    void theDataAndTheMentionsAreFoundFromTheRegister() {
        String reference = Chapters.experimenting(opened("agent", "Tri des demandes de subvention"))
                .reference();
        publication.publishDue();
        List<String> faults = new ArrayList<>();

        Page page = cast.stranger(Chromium.WIDE);
        page.navigate(page.url() + "registre");
        page.getByText("Reprendre ces données").click();
        page.waitForURL("**/registre/donnees");
        faults.addAll(Accessibility.allFaults(page, screenshots, "donnees"));

        page.navigate(page.url().replace("donnees", reference));
        page.getByText("Mentions pour les courriers").click();
        assertThat(page.getByLabel("Texte à copier").inputValue()).contains("R. 311-3-1-1", "/registre/" + reference);
        faults.addAll(Accessibility.allFaults(page, screenshots, "mentions"));
        assertThat(faults).isEmpty();
    }
}
