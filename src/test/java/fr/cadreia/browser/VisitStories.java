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

/** The visit of the demonstration, from the page to sign in to its end, with the keyboard and on a telephone. */
class VisitStories extends InChromium {

    private final List<String> faults = new ArrayList<>();

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
        button(page, "Commencer la visite").press("Enter");
        for (int stop = 1; stop <= 6; stop++) {
            Locator bar = page.getByRole(AriaRole.REGION, named("Visite guidée"));
            assertThat(bar).containsText("Étape " + stop + " sur 6");
            check(page, "visite-" + stop);
            if (stop < 6) {
                bar.getByText("Suivant").press("Enter");
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
