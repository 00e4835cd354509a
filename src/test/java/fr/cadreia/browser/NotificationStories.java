package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.cadreia.TestClock;
import fr.cadreia.notification.NotificationRound;
import fr.cadreia.scenario.Chapters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person finds what is coming in the calendar and chooses what comes by mail; the administrator reads what would go. */
class NotificationStories extends InChromium {

    private static final LocalDate SESSION = TestClock.sessionDay(12);

    @Autowired
    private NotificationRound round;

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void theCalendarAndItsPrivateAddress() {
        Chapters.experimenting(opened("agent", "Tri du courrier entrant"));
        opened("agent", "Résumé des comptes rendus de réunion et des délibérations du conseil");
        String session = prepareSession();
        Page page = cast.as("chair").goesTo("/").page();
        page.getByText("Tout le calendrier").click();
        check(page, "calendrier-du-mois");
        cast.as("chair").goesTo("/calendrier?mois=" + YearMonth.from(SESSION));
        assertThat(page.getByText("Séance du comité n° " + session)).isVisible();
        check(page, "calendrier-de-la-seance");
        cast.as("chair").goesTo("/calendrier");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Liste").setExact(true))
                .click();
        assertThat(page.getByText("En préparation").first()).isVisible();
        assertThat(page.getByText("Terme prévu de l’expérimentation").first()).isVisible();
        check(page, "calendrier-en-liste");

        press(page, "Créer une adresse privée");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("/calendrier/");
        check(page, "calendrier-adresse");
        press(page, "Supprimer l’adresse");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("supprimée");

        Page agent = cast.as("agent").goesTo("/calendrier?vue=liste").page();
        assertThat(agent.locator("main")).not().containsText("Séance du comité");
        check(agent, "calendrier-agent");
        check(
                cast.as("council")
                        .goesTo("/calendrier?mois="
                                + YearMonth.from(TestClock.today()).plusMonths(2))
                        .page(),
                "calendrier-vide");
    }

    /** @return its number */
    private String prepareSession() {
        Page page = cast.as("secretary").goesTo("/comite/seances").page();
        page.getByLabel("Jour").fill(SESSION.toString());
        page.getByLabel("Heure").fill("14:00");
        page.getByLabel("Lieu").fill("Hôtel de la métropole, salle du conseil");
        press(page, "Préparer cette séance");
        page.waitForURL("**/comite/seances/*");
        return page.url().replaceAll(".*/", "");
    }

    @Test
    void whatComesByMail() {
        Page page = cast.as("chair").goesTo("/").page();
        page.getByText("Menu", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Mes notifications").click();
        check(page, "mes-notifications");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Nouvelle tâche"))
                .getByLabel("Tout de suite")
                .check();
        press(page, "Enregistrer mes choix");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Vos choix sont enregistrés");
        check(page, "mes-choix");

        Chapters.convened(opened("agent", "Transcription des réunions de quartier"));
        round.run();
        Page admin = cast.as("admin").goesTo("/administration/envois").page();
        assertThat(admin.getByText("l’envoi n’est pas activé", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        check(admin, "courriels");
        admin.getByText("Convocation\u00a0: ").first().click();
        assertThat(admin.locator("pre")).containsText("Transcription des réunions de quartier");
        check(admin, "courriel");
        check(cast.as("admin").goesTo("/administration/envois?etat=GIVEN_UP").page(), "courriels-aucun");
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
