package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.cadreia.TestClock;
import fr.cadreia.portal.help.HelpPage;
import fr.cadreia.portal.help.HelpPage.HelpStep;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the help pages show and name is what people find: their pictures are of the pages as they are now. */
class HelpStories extends InChromium {

    private static final Map<HelpPage, String> READERS = Map.of(
            HelpPage.AGENT, "agent",
            HelpPage.COMMUNE, "commune",
            HelpPage.EXPERT, "expert",
            HelpPage.MEMBER, "elected1",
            HelpPage.CHAIR, "chair",
            HelpPage.SECRETARY, "secretary",
            HelpPage.AUTHORITY, "authority",
            HelpPage.ADMIN, "admin");

    private final List<String> faults = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPictureIsOfThePageAsItIsNow() {
        Page stranger = cast.stranger(Chromium.WIDE);
        picture(stranger, "/signaler", "citoyen-signaler", "main");
        picture(stranger, "/signaler/suivi", "citoyen-suivi", "main");
        picture("agent", "/dossiers/nouveau", "agent-proposer");
        picture("commune", "/catalogue/puis-je", "commune-puis-je");
        // Not what depends on the cases and batches of other stories.
        picture("expert", "/reprise", "expert-reprise", "main h1, main form, #deroulement");
        picture("secretary", "/comite/composition", "secretariat-composition", "main h1, main .lead, main h2");
        // Its rows have the moment at which the demonstration was installed.
        picture("admin", "/administration/comptes", "administration-comptes", "main h1, main .lead");

        Story proposed = opened("agent", "Tri des demandes de bacs");
        task("agent", proposed, "proposal", "agent-tache");
        picture("agent", "/dossiers/" + proposed.reference(), "agent-dossier", ".case-header");
        proposed.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        task("expert", proposed, "review", "expert-instruction");

        Story convened = Chapters.assessed(opened("agent", "Lecture des plans de voirie"))
                .does("expert2", "second-reading")
                .does("secretary", "convening", "place", "Hôtel de la métropole, salle du conseil")
                .does("secretary", "attendance");
        Page sessions = cast.as("secretary").goesTo("/comite/seances").page();
        // Far from what other stories look for in the calendar.
        sessions.getByLabel("Jour").fill(TestClock.today().plusMonths(7).toString());
        sessions.getByLabel("Heure").fill("14:00");
        sessions.getByLabel("Lieu").fill("Hôtel de la métropole, salle du conseil");
        sessions.getByText("Préparer cette séance").click();
        sessions.getByText("établissez maintenant son ordre du jour").waitFor();
        picture("elected1", "/comite/seances", "membre-seances");
        picture("secretary", "/comite/seances", "secretariat-seances");
        task("chair", convened, "motion", "presidence-motion");
        convened.does("chair", "motion", "motion", "generalize");
        task("elected1", convened, "vote", "membre-vote");
        Page diagrams = cast.as("admin").goesTo("/administration/diagrammes").page();
        assertThat(diagrams.locator(".canvas .is-step").first()).isVisible();
        picture(diagrams, "administration-diagrammes", ".heading-row, .tabs");

        assertThat(new TreeSet<>(shown)).isEqualTo(pictures());
    }

    @Test
    void everyPageThatHelpNamesIsThere() {
        for (HelpPage help : HelpPage.values()) {
            Page page = READERS.containsKey(help)
                    ? cast.as(READERS.get(help)).goesTo("/").page()
                    : cast.stranger(Chromium.WIDE);
            for (HelpStep step : help.steps()) {
                if (!step.path().isEmpty()) {
                    Response answer = page.navigate(page.evaluate("location.origin") + step.path());
                    assertThat(answer.status()).as(help + " " + step.path()).isEqualTo(200);
                    assertThat(page.url()).as(help + " " + step.path()).doesNotContain("/connexion");
                }
            }
            page.navigate(page.evaluate("location.origin") + "/aide/" + help.code());
            faults.addAll(Accessibility.allFaults(page, screenshots, "aide-" + help.code()));
        }
        Page list = cast.stranger(Chromium.WIDE);
        list.navigate(list.url() + "aide");
        faults.addAll(Accessibility.allFaults(list, screenshots, "aide"));
    }

    private static TreeSet<String> pictures() {
        return new TreeSet<>(Arrays.stream(HelpPage.values())
                .flatMap(page -> page.steps().stream())
                .map(HelpStep::picture)
                .flatMap(picture -> picture.isEmpty() ? Stream.empty() : Stream.of(picture))
                .toList());
    }

    private void picture(String account, String path, String name) {
        picture(account, path, name, "main");
    }

    private void picture(String account, String path, String name, String part) {
        Page page = cast.as(account).goesTo(path).page();
        picture(page, name, part);
    }

    private void picture(Page page, String path, String name, String part) {
        page.navigate(page.evaluate("location.origin") + path);
        picture(page, name, part);
    }

    /** Opens the task on its own page. */
    private void task(String account, Story story, String form, String name) {
        Page page =
                cast.as(account).goesTo("/taches/" + story.find(account, form)).page();
        page.locator("#tache .fjs-form").waitFor();
        picture(page, name, "#tache");
    }

    /** @param part selector of what of the page is compared */
    private void picture(Page page, String name, String part) {
        shown.add(name);
        HelpPicture.of(page, name, part).fault().ifPresent(faults::add);
    }
}
