package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One session for our pages and the Tasklist, and what somebody without rights is told. */
class SignInStories extends InChromium {

    private final List<String> faults = new ArrayList<>();

    @Test
    void signingInOnceServesOurPagesAndTheTasklist() {
        Page page = cast.stranger(Chromium.WIDE);
        String home = page.url();

        SignIn.in(page, "agent");
        page.navigate(home + "camunda/app/tasklist/default/");
        assertThat(page.locator(".account .who")).hasText("Karim Bellanger");
        page.navigate(home + "dossiers");
        assertThat(heading(page)).hasText("Dossiers");
        assertThat(page.locator(".account .who")).hasText("Karim Bellanger");
    }

    @Test
    void signingOutOfTheTasklistEndsOurPages() {
        Person agent = cast.as("agent");
        Page other = agent.opensAnotherWindow("/dossiers");

        agent.tasks().signOut();
        assertThat(notice(agent.page())).hasText("Vous êtes déconnecté.");

        other.reload();
        assertThat(heading(other)).hasText("Se connecter");
    }

    @Test
    void signingOutOfOurPagesEndsTheTasklist() {
        cast.expects("401 GET /camunda/api/");
        Person agent = cast.as("agent");
        // Scripts that still came when the session is over would be answered by the page to sign in.
        assertThat(agent.tasks().filter()).isVisible();
        Page other = agent.opensAnotherWindow("/dossiers");

        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se déconnecter"))
                .click();
        assertThat(notice(other)).hasText("Vous êtes déconnecté.");

        agent.page().reload();
        assertThat(heading(agent.page())).hasText("Se connecter");
    }

    @Test
    void aWrongPasswordIsExplained() {
        Page page = cast.stranger(Chromium.WIDE);
        page.navigate(page.url() + "connexion");
        page.getByLabel("Identifiant").fill("codev");
        page.getByLabel("Mot de passe").fill("secret");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Se connecter"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Identifiant ou mot de passe incorrect.");
    }

    @Test
    void aCaseOfAnotherOrganisationIsRefusedInPlainWords() {
        String reference = opened("agent", "Dossier de la propreté").reference();
        cast.expects("403 GET /dossiers/" + reference);

        Person stranger = cast.as("agent2").goesTo("/dossiers/" + reference);

        assertThat(heading(stranger.page())).hasText("Vous n’avez pas accès à cette page");
        stranger.screenshot("refus");
        stranger.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir les dossiers"))
                .click();
        assertThat(heading(stranger.page())).hasText("Dossiers");
        assertThat(stranger.page().getByRole(AriaRole.MAIN)).not().containsText(reference);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator notice(Page page) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS);
    }

    // The visit of the demonstration, from the page to sign in to its end, with the keyboard and on a telephone.

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void aVisitorGoesThroughTheSixStopsWithoutAnAccount() {
        Page page = cast.stranger(Chromium.NARROW);
        page.navigate(page.url() + "connexion");
        page.getByText("Plutôt une visite guidée").click();
        check(page, "visite");
        Chromium.pressEnter(button(page, "Commencer la visite"));
        for (int stop = 1; stop <= 6; stop++) {
            Locator bar = page.getByRole(AriaRole.REGION, named("Visite guidée"));
            assertThat(bar).containsText("Étape " + stop + " sur 6");
            check(page, "visite-" + stop);
            if (stop < 6) {
                Chromium.pressEnter(bar.getByText("Suivant"));
                assertThat(bar).containsText("Étape " + (stop + 1) + " sur 6");
            }
        }
        page.setViewportSize(Chromium.WIDE, Chromium.HEIGHT);
        button(page, "Déployer ce diagramme").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("L’étape «\u00a0Bilan\u00a0» manque");
        check(page, "visite-diagramme-refuse");
        button(page, "Terminer la visite").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Fin de la visite"))).isVisible();
        check(page, "visite-fin");
    }

    @Test
    void theWayToTheNextSessionSaysWhereItIs() {
        Page page = cast.stranger(Chromium.NARROW);
        page.navigate(page.url() + "demo/seance");
        assertThat(page.getByRole(AriaRole.HEADING, named("Aller à la séance"))).isVisible();
        check(page, "aller-a-la-seance");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void check(Page page, String what) {
        faults.addAll(Accessibility.allFaults(page, screenshots, what));
    }
}
