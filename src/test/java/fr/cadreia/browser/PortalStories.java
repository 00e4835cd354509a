package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The front door, the dashboard and the legal pages, as strangers and as people who work here see them. */
class PortalStories extends InChromium {

    /** Whether an element is what the eye meets in its middle, and not what lies over it. */
    private static final String ON_TOP = """
            badge => { badge.scrollIntoView({ block: 'center' });
              const box = badge.getBoundingClientRect();
              return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === badge; }
            """;

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void aStrangerFindsTheWayFromTheFrontDoor() {
        Page page = cast.stranger(Chromium.NARROW);
        assertThat(footer(page).getByText("Signaler un problème")).isVisible();
        assertThat(footer(page).getByText("Suivre un signalement")).isVisible();
        Locator menu = page.getByText("Menu", new Page.GetByTextOptions().setExact(true));
        menu.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.NAVIGATION, named("Toutes les pages")))
                .isHidden();
        assertThat(menu).isFocused();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.NAVIGATION, named("Toutes les pages"))
                .getByText("Tableau de bord")
                .click();
        page.waitForURL("**/tableau-de-bord");
        footer(page).getByText("Plan du site").click();
        check(page, "plan-du-site");
        cast.expects("404 GET /page-qui-n-existe-pas");
        for (String path : List.of(
                "accessibilite",
                "mentions-legales",
                "donnees-personnelles",
                "signaler",
                "signaler/suivi",
                "appels",
                "rencontres",
                "comite/rapports",
                "tableau-de-bord",
                "page-qui-n-existe-pas")) {
            page.navigate(origin(page) + "/" + path);
            check(page, "inconnu-" + path.replace('/', '-'));
        }
        page.navigate(origin(page) + "/");
        check(page, "accueil-public");
        page.getByLabel("Chercher dans le registre").fill("rien de tel");
        page.keyboard().press("Enter");
        page.waitForURL("**/registre?texte=*");
    }

    @Test
    void everybodySeesOnTheDashboardWhatTheyMayKnow() {
        String served = Chapters.generalized(opened("agent", "Tri des demandes de bacs"))
                .reference();
        measured(opened("agent", "Relecture de courriers"), 120, 400, 310);
        measured(opened("agent", "Résumé de comptes rendus"), 60, 150, 190);
        Chapters.experimenting(opened("agent", "Traduction de notices"));
        Chapters.convened(opened("agent", "Reconnaissance des dépôts sauvages")).does("chair", "motion");
        String secret = opened("agent", "Idée encore secrète").reference();

        Page secretary = cast.as("secretary").goesTo("/tableau-de-bord").page();
        assertThat(chart(secretary, "Ce qui attend, par groupe")).containsText("Membres désignés");
        assertThat(chart(secretary, "Les dix règles, selon le comité"))
                .containsText("Règle 10 – Chaque solution est évaluée régulièrement");
        assertThat(chart(secretary, "Énergie, estimée et mesurée")).containsText("310 kWh");
        assertThat(chart(secretary, "Combien")).containsText("usages publics");
        secretary.locator("#carte > summary").click();
        assertThat(secretary.locator(".canvas .badge").first()).isVisible();
        check(secretary, "tableau-secretariat");
        secretary.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(secretary.locator(".canvas .badge").first().evaluate(ON_TOP))
                .as("the number, which the drawing covered in the dark")
                .isEqualTo(true);
        secretary.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        secretary.getByLabel("Direction ou commune").selectOption("dir-proprete");
        secretary.getByRole(AriaRole.BUTTON, named("Filtrer")).click();
        assertThat(secretary.getByRole(AriaRole.STATUS)).containsText("Dossiers comptés");

        Page stranger = cast.stranger(Chromium.WIDE);
        stranger.navigate(origin(stranger) + "/tableau-de-bord");
        assertThat(stranger.getByText("Ce qui attend, par groupe")).hasCount(0);
        assertThat(stranger.content()).doesNotContain(secret, "Idée encore secrète");
        assertThat(stranger.locator(".canvas")).hasCount(0);
        assertThat(chart(stranger, "Où")).containsText("En expérimentation");
        check(stranger, "tableau-public");
        chart(stranger, "Réévaluations à venir et en retard")
                .getByText("Tableau et fichiers")
                .click();
        assertThat(stranger.locator("main table")).containsText(served);
        check(stranger, "tableau-public-chiffres");
    }

    @Test
    void thoseWhoWorkHereSeeTheirOwnWorkFirst() {
        String reference = opened("agent9", "Tâche à faire en premier").reference();
        Page agent = cast.as("agent9").goesTo("/").page();
        Locator tasks = agent.getByRole(AriaRole.REGION, named("Vos tâches"));
        assertThat(tasks).containsText(reference);
        check(agent, "accueil-agent");
        tasks.getByText("dans Mes tâches").click();
        assertThat(tasks.getByText("dans Mes tâches")).hasAttribute("aria-pressed", "true");
        task(tasks, reference).click();
        agent.waitForURL("**/camunda/app/tasklist/**");
        agent.goBack();
        Chromium.pressEnter(tasks.getByText("sur leur page"));
        // The page comes anew: until then its links lead where they did.
        assertThat(tasks.getByText("sur leur page")).hasAttribute("aria-pressed", "true");
        Chromium.pressEnter(task(tasks, reference));
        agent.waitForURL("**/taches/*");

        agent.navigate(origin(agent) + "/dossiers/" + reference);
        agent.getByRole(AriaRole.BUTTON, named("Ne plus suivre ce dossier")).click();
        assertThat(agent.getByRole(AriaRole.BUTTON, named("Suivre ce dossier"))).isVisible();
        agent.navigate(origin(agent) + "/");
        assertThat(agent.getByRole(AriaRole.REGION, named("Dossiers que vous suivez")))
                .not()
                .containsText(reference);
        agent.setViewportSize(Chromium.WIDE, Chromium.HEIGHT);
    }

    @Test
    void thoseWhoLookAfterTheRestFindTheirPages() {
        check(cast.as("admin").goesTo("/").page(), "accueil-administration");
        check(cast.as("secretary").goesTo("/comite/composition").page(), "composition");
        check(
                cast.as("secretary")
                        .goesTo("/comite/rapports/" + TestClock.today().getYear())
                        .page(),
                "rapport-annuel");
        check(cast.as("expert").goesTo("/rencontres/annonce").page(), "rencontre-annonce");
        check(cast.as("hr").goesTo("/metiers").page(), "metiers");
        Page admin = cast.as("admin").page();
        admin.setViewportSize(Chromium.NARROW, Chromium.HEIGHT);
        admin.reload();
        admin.getByText("Menu", new Page.GetByTextOptions().setExact(true)).click();
        screenshots.take(admin, "menu-administration");
        admin.getByRole(AriaRole.NAVIGATION, named("Toutes les pages"))
                .getByText("Comptes")
                .click();
        admin.waitForURL("**/administration/comptes");
    }

    /** @param measured in kWh, between the two of the estimate or not */
    private static void measured(Story story, int least, int most, int measured) {
        List<Object> review = new ArrayList<>(List.of(Chapters.SMALL_REVIEW));
        review.addAll(List.of("energyKwhMin", least, "energyKwhMax", most, "carbonKgMin", 5, "carbonKgMax", 18));
        // The light track does not ask for measures.
        review.addAll(List.of("track", "full", "trackReason", "Pour mesurer l’énergie."));
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL)
                .does("expert", "review", review.toArray())
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment", "energyMeasurable", "yes", "energyKwh", measured, "carbonKg", 12);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator chart(Page page, String title) {
        return page.getByRole(AriaRole.REGION, named(title));
    }

    private static Locator task(Locator tasks, String reference) {
        return tasks.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(reference));
    }

    private static Locator footer(Page page) {
        return page.getByRole(AriaRole.CONTENTINFO);
    }

    private static String origin(Page page) {
        return (String) page.evaluate("location.origin");
    }

    private void check(Page page, String what) {
        faults.addAll(Accessibility.allFaults(page, screenshots, what));
    }
}
