package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole case, and what differs in others, as their people see them in the Tasklist. */
class WholeCaseStories extends InChromium {

    @Test
    void generalisation() {
        String reference = cast.as("agent")
                .proposes("Tri du courrier entrant")
                .screenshot("dossier-ouvert")
                .reference();

        isAssessed("agent", reference);
        isDecided(reference);
        running("mandatory-path", reference).follows();
        cast.as("agent").takes("Généralisation", reference).completes();

        CasePage page = cast.as("agent").reads(reference);
        assertThat(page.state()).containsText("Généralisé");
        page.screenshot("dossier-generalise");
    }

    @Test
    void refus() {
        String reference = startsInTheTasklist("agent", "Traduction des menus");
        Story story =
                Chapters.experimenting(running("mandatory-path", reference)).does("agent", "experiment-closing");

        assesses("agent", reference, "Arrêter");
        story.does("expert2", "second-reading").does("secretary", "convening").does("secretary", "attendance");
        cast.as("chair").takes("Mettre un projet d’avis aux voix", reference).completes();
        Chapters.adopts(story);
        cast.as("agent").takes("Arrêt", reference).completes();

        CasePage page = cast.as("agent").reads(reference);
        assertThat(page.state()).containsText("Refusé");
        page.screenshot("dossier-refuse");
    }

    @Test
    void retrait() {
        String reference =
                cast.as("agent2").proposes("Résumé des délibérations").reference();

        CasePage page = cast.as("agent2").reads(reference).orders("Retirer", "Le besoin a disparu.");
        assertThat(page.notice()).containsText("Proposition retirée");

        assertThat(cast.as("agent2").reads(reference).state()).containsText("Retiré");
    }

    private String startsInTheTasklist(String account, String title) {
        cast.as(account)
                .tasks()
                .startDialog()
                .fills("Nom de l’usage d’IA", title)
                .starts();
        Page page = cast.as(account).goesTo("/dossiers").page();
        return page.locator("tr", new Page.LocatorOptions().setHasText(title))
                .locator(".reference")
                .innerText();
    }

    private void isAssessed(String proposer, String reference) {
        cast.as(proposer)
                .takes("Proposition", reference)
                .fills("Combien d’agents", "10")
                .completes();
        cast.as("expert")
                .takes("Instruction", reference)
                .chooses("Le dossier est-il recevable", "Recevable")
                .selects("Quel type d’IA", "Classement ou tri")
                .ticks("Délégué à la protection des données")
                .unticks("Sécurité")
                .unticks("Sobriété numérique")
                .unticks("Ressources humaines")
                .completes();
        cast.as("dpo")
                .takes("Avis du délégué à la protection des données", reference)
                .chooses("Sens de l’avis", "Favorable")
                .chooses("Une analyse d’impact", "Non")
                .completes();
        cast.as("dpo").takes("Contrôle de confidentialité", reference).completes();
        cast.as(proposer)
                .takes("Protocole d’expérimentation", reference)
                .fills("Début", TestClock.today())
                .fills("Fin", TestClock.today().plusMonths(2))
                .completes();
        cast.as(proposer)
                .takes("Fin d’expérimentation", reference)
                .fills("Date réelle de fin", TestClock.today())
                .chooses("L’usage continue-t-il", "Non")
                .completes();
        assesses(proposer, reference, "Généraliser");
        cast.as("expert2").takes("Seconde lecture", reference).completes();
    }

    private void assesses(String proposer, String reference, String recommendation) {
        cast.as(proposer)
                .takes("Bilan", reference)
                .chooses("Une solution plus sobre", "Non")
                .chooses("Que recommandez-vous au comité", recommendation)
                .completes();
    }

    /** The motion is the one that the assessment recommends. */
    private void isDecided(String reference) {
        cast.as("secretary")
                .takes("Convoquer la séance", reference)
                .fills("Date de la séance", TestClock.today())
                .fills("Motif de l’urgence", "Le marché se termine.")
                .completes();
        cast.as("secretary").takes("Feuille de présence", reference).completes();
        cast.as("chair").takes("Mettre un projet d’avis aux voix", reference).completes();
        // The members who are elected, and the agents who do not belong to the department that proposed.
        for (String voter : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            cast.as(voter)
                    .finds("Voter", reference)
                    .chooses("Avez-vous un intérêt", "Non")
                    .chooses("Votre vote sur le projet d’avis", "Pour")
                    .completes();
        }
        cast.as("secretary").takes("Clore le scrutin", reference).completes();
        cast.as("chair").takes("Constater le résultat", reference).completes();
    }
}
