package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** A session that secretary and chair run from its page, and from nowhere else. */
class SessionStories extends InChromium {

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void theSessionIsRunFromItsPage() {
        Story story = Chapters.assessed(opened("agent", "Tri des demandes de stationnement"))
                .does("expert2", "second-reading");
        LocalDate day = TestClock.today().plusDays(10);
        Page secretary = cast.as("secretary").goesTo("/comite/seances").page();
        secretary.getByLabel("Jour").fill(day.toString());
        secretary.getByLabel("Heure").fill("14:00");
        secretary.getByLabel("Lieu").fill("Salle du conseil");
        press(secretary, "Préparer cette séance");
        secretary
                .locator("form[action$='/inscription']:has(input[value='" + story.reference() + "']) button")
                .first()
                .click();
        press(secretary, "Convoquer le comité");
        TestClock.comesTo(day);
        secretary.reload();

        present(secretary, "chair", "elected1");
        press(secretary, "Ouvrir la séance");
        assertThat(secretary.getByRole(AriaRole.ALERT))
                .containsText("Quorum non atteint\u00a0: 2 membres présents sur 7");
        faults.addAll(Accessibility.allFaults(secretary, screenshots, "seance-sans-quorum"));
        for (String member : List.of("elected2", "elected3", "member1")) {
            arrives(secretary, member);
        }

        Page chair = cast.as("chair").goesTo(path(secretary)).page();
        assertThat(act(chair)).containsText(story.reference());
        opens(chair, "Changer le texte (amendement)");
        opens(chair, "Demander un scrutin public ou secret");
        act(chair).locator("textarea[name=reasons]").fill("Le tri est plus rapide.");
        faults.addAll(Accessibility.allFaults(chair, screenshots, "seance-projet"));
        secretary.clock().install();
        secretary.reload();
        assertThat(secretary.locator("#avancement")).isEmpty();
        press(chair, "Mettre ce projet d’avis aux voix");
        secretary.clock().runFor(11_000);
        assertThat(secretary.locator("#avancement")).containsText("La séance a avancé");
        faults.addAll(Accessibility.allFaults(secretary, screenshots, "seance-avancee"));
        assertThat(act(chair)).containsText("Le tri est plus rapide.");
        opens(chair, "Expliquer ce vote");
        faults.addAll(Accessibility.allFaults(chair, screenshots, "seance-vote"));
        chooses(chair, "Pour");
        chooses(cast.as("elected1").goesTo(path(secretary)).page(), "Pour");

        secretary.reload();
        faults.addAll(Accessibility.allFaults(secretary, screenshots, "seance-cloture"));
        act(secretary).locator("select[name=vote-elected2]").selectOption("for");
        act(secretary).locator("input[name=sansAttendre]").check();
        press(secretary, "Clore le scrutin");

        chair.reload();
        assertThat(act(chair)).containsText("Pour : 3");
        press(chair, "Constater ce résultat");
        assertThat(chair.getByRole(AriaRole.STATUS).first()).containsText("Le résultat est constaté.");
        assertThat(chair.locator("#a-faire + .empty")).containsText("Rien ne vous attend ici");
        faults.addAll(Accessibility.allFaults(chair, screenshots, "seance-constatee"));

        secretary.reload();
        press(secretary, "Lever la séance");
        assertThat(secretary.getByRole(AriaRole.STATUS).first()).containsText("La séance est levée.");
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static Locator act(Page page) {
        return page.locator("details.act").first();
    }

    private static void opens(Page page, String summary) {
        act(page)
                .getByText(summary, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void chooses(Page page, String vote) {
        act(page).getByText(vote, new Locator.GetByTextOptions().setExact(true)).click();
        press(page, "Voter");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Votre vote est enregistré.");
    }

    private static void present(Page page, String... members) {
        for (String member : members) {
            page.locator("input[name=present][value=" + member + "]").check();
        }
    }

    private static void arrives(Page page, String member) {
        Locator correction = page.locator("details:has(form[action$='/rectification'])");
        correction.evaluate("one => { one.open = true; }");
        correction.locator("select[name=membre]").selectOption(member);
        correction.locator("input[name=changement][value=ARRIVED]").check();
        press(page, "Rectifier la feuille de présence");
    }
}
