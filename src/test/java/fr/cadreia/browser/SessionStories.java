package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The secretary prepares a session of two cases, convenes it and opens it; the chair then finds a motion for each. */
class SessionStories extends InChromium {

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

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
        press(page, "Préparer cette séance");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("établissez maintenant son ordre du jour");
        check(page, "seance-preparee");
        press(page, "Inscrire " + first + " avec débat");
        press(page, "Inscrire " + second + " sans débat");
        assertThat(page.locator("table tbody tr")).hasCount(2);
        check(page, "ordre-du-jour");
        page.getByLabel("Motif de l’urgence").fill("Le marché se termine.");
        press(page, "Convoquer le comité");
        assertThat(page.getByText("est convoquée pour le")).isVisible();
        check(page, "convoquee");
        assertThat(page.locator("input[name=present]:checked")).hasCount(0);
        page.getByText("Cocher tous les titulaires").click();
        page.locator("input[name=present][value=elected3]").uncheck();
        page.locator("input[name=present][value=member2]").uncheck();
        press(page, "Ouvrir la séance");
        assertThat(page.getByText("La séance est ouverte")).isVisible();
        check(page, "ouverte");

        cast.as("chair").takes("Mettre un projet d’avis aux voix", first);
        check(cast.as("chair").goesTo("/comite/seances").page(), "seances-de-la-presidence");

        page.locator("details:has(#membre)").evaluate("sheet => sheet.open = true");
        page.locator("#membre").selectOption("elected2");
        page.getByLabel("Départ en cours de séance").check();
        press(page, "Rectifier la feuille de présence");
        assertThat(page.getByText("non réuni, 3 membres présents")).hasCount(2);
        check(page, "quorum-perdu");
        press(page, "Lever la séance");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Procès-verbal de la séance"))
                .click();
        check(page, "proces-verbal");
        page.getByLabel("Suspensions de séance et incidents").fill("Aucun incident.");
        press(page, "Enregistrer le texte");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Le texte est enregistré");
    }

    @AfterEach
    void comesBackToToday() {
        TestClock.reset();
    }

    @Test
    void theSheetOfOneCaseIsThatOfTheOther() {
        Story first = waiting("Comptage des vélos");
        Story second = waiting("Relecture des marchés");
        LocalDate day = TestClock.today().plusDays(40);
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

        press(page, "Lever la séance");
        assertThat(page.getByText("Claire Montel").first()).isVisible();
        check(page, "levee");
    }

    private Story waiting(String title) {
        return Chapters.assessed(opened("agent", title)).does("expert2", "second-reading");
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
}
