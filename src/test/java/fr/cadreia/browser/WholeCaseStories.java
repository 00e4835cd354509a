package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole cases, as their people see them in the Tasklist. */
@org.junit.jupiter.api.Tag("browser")
class WholeCaseStories extends InChromium {

    private static final List<String> VOTERS =
            List.of("chair", "elected1", "elected2", "elected3", "member1", "member2");

    @Test
    void generalisation() {
        String reference = cast.as("agent")
                .proposes("Tri du courrier entrant")
                .screenshot("dossier-ouvert")
                .reference();

        cast.as("agent")
                .takes("Proposition", reference)
                .fills("Combien d'utilisateurs", "10")
                .completes();
        cast.as("expert")
                .takes("Instruction", reference)
                .chooses("Le dossier est-il admissible", "Admissible")
                .selects("Quel type d'IA", "Classement ou tri")
                .ticks("Délégué à la protection des données")
                .unticks("Sécurité")
                .unticks("Sobriété numérique")
                .unticks("Ressources humaines")
                .completes();
        cast.as("dpo")
                .takes("Avis du délégué à la protection des données", reference)
                .chooses("Sens de l'avis", "Favorable")
                .completes();
        cast.as("dpo").takes("Contrôle de confidentialité", reference).completes();
        cast.as("agent")
                .takes("Protocole d'expérimentation", reference)
                .fills("Début", LocalDate.now())
                .fills("Fin", LocalDate.now().plusMonths(2))
                .completes();
        cast.as("agent")
                .takes("Fin d'expérimentation", reference)
                .fills("Date réelle de fin", LocalDate.now())
                .chooses("L'usage continue-t-il", "Non")
                .completes();
        cast.as("agent")
                .takes("Bilan", reference)
                .chooses("À bénéfice égal", "Non")
                .completes();
        cast.as("expert2").takes("Seconde lecture", reference).completes();
        cast.as("secretary").takes("Convoquer la séance", reference).completes();
        cast.as("secretary").takes("Feuille de présence", reference).completes();
        cast.as("chair").takes("Mettre une motion aux voix", reference).completes();
        for (String voter : VOTERS) {
            cast.as(voter)
                    .finds("Voter", reference)
                    .chooses("Avez-vous un intérêt personnel", "Non")
                    .chooses("Votre vote sur la motion", "Pour")
                    .completes();
        }
        cast.as("secretary").takes("Clore le scrutin", reference).completes();
        cast.as("chair").takes("Constater le résultat", reference).completes();
        cast.as("agent").takes("Généralisation", reference).completes();

        CasePage page = cast.as("agent").reads(reference);
        assertThat(page.state()).containsText("Généralisé");
        page.screenshot("dossier-generalise");
    }

    @Test
    void arret() {
        TaskList tasks = cast.as("agent2").tasks().open();
        tasks.startDialog().fills("Nom de l'usage d'IA", "Traduction des menus").starts();
        cast.as("agent2").goesTo("/dossiers");
        String reference = cast.as("agent2")
                .page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Traduction des menus"))
                .first()
                .locator(".reference")
                .innerText();

        CasePage page = cast.as("agent2").reads(reference).orders("Retirer", "Le besoin a disparu.");
        assertThat(page.notice()).containsText("la tâche « Arrêt » est ouverte");
        cast.as("agent2").takes("Arrêt", reference).completes();

        assertThat(cast.as("agent2")
                        .reads(reference)
                        .screenshot("dossier-arrete")
                        .state())
                .containsText("Retiré");
    }
}
