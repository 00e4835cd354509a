package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A long form that is begun at one device, gone on with at another, and sent from there. */
class DraftStories extends InChromium {

    private static final int LAPTOP = 1366;
    private static final String SUMMARY = "Résumé en une phrase";
    private static final String NEED = "Quel problème";

    private Page at(int width, String task) {
        Page page = cast.stranger(width);
        page.navigate(page.url() + "taches/" + task);
        SignIn.fill(page, "agent");
        page.waitForURL("**/taches/" + task + "**");
        return page;
    }

    private TaskForm form(Page page) {
        return new TaskForm(page, page.locator(".task-form"), screenshots);
    }

    /** What is kept is told beneath the form. */
    private static void isKept(TaskForm form) {
        assertThat(form.draft()).containsText("Brouillon enregistré à");
    }

    @Test
    void aProposalIsBegunInTheTasklistAndSentFromATelephone() {
        String reference = cast.as("agent").proposes("Aide aux comptes rendus").reference();
        TaskForm tasklist = cast.as("agent").takes("Proposition", reference);
        String task = cast.as("agent").page().url().replaceAll(".*[?&]task=([^&]+).*", "$1");
        assertThat(tasklist.step()).hasText("Étape 1 sur 6\u00a0: L’usage en bref");
        tasklist.fills(SUMMARY, "Prépare un compte rendu.");
        isKept(tasklist);
        tasklist.next();
        assertThat(tasklist.step()).hasText("Étape 2 sur 6\u00a0: Le besoin et la solution la plus simple");
        assertThat(tasklist.step()).isFocused();
        cast.as("agent")
                .page()
                .waitForResponse(
                        "**/brouillon", () -> tasklist.fills(NEED, "Une heure et demie de rédaction par réunion."));
        screenshots.take(cast.as("agent").page(), "brouillon-tasklist");

        Page phone = at(Chromium.NARROW, task);
        TaskForm own = form(phone);
        assertThat(own.field(SUMMARY)).hasValue("Prépare un compte rendu.");
        assertThat(own.field(NEED)).hasValue("Une heure et demie de rédaction par réunion.");
        isKept(own);
        List<String> faults = Accessibility.allFaults(phone, screenshots, "brouillon-telephone");

        own.fillsTheRest().toTheCheck();
        assertThat(own.check()).containsText("Rien ne manque");
        faults.addAll(Accessibility.allFaults(phone, screenshots, "verifier-telephone"));
        phone.getByText("Envoyer", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(phone.locator("main")).containsText("vous avez terminé cette tâche");
        assertThat(faults).isEmpty();
    }

    @Test
    void aFailedSaveSaysSoAndIsTriedAgain() {
        String task = opened("agent", "Panne de réseau").find("agent", "proposal");
        Page page = at(LAPTOP, task);
        TaskForm form = form(page);
        form.field(SUMMARY).waitFor();
        page.context().setOffline(true);

        form.fills(SUMMARY, "Prépare un compte rendu.");
        Locator trouble = form.draft().locator("[role=alert]");
        assertThat(trouble).containsText("Le brouillon n’est pas enregistré");

        page.context().setOffline(false);
        form.fills(SUMMARY, "Prépare un compte rendu de réunion.");
        isKept(form);
        assertThat(trouble).isHidden();
    }

    @Test
    void theNewerOfTwoDevicesWinsAndSaysSo() {
        String task = opened("agent", "Deux appareils").find("agent", "proposal");
        Page office = at(LAPTOP, task);
        Page home = at(LAPTOP, task);
        TaskForm there = form(office);
        TaskForm here = form(home);
        here.field(SUMMARY).waitFor();

        there.fills(SUMMARY, "Du bureau.");
        isKept(there);
        here.fills(SUMMARY, "De la maison.");

        assertThat(here.draft().locator("[role=status]")).containsText("ce que vous saisissez ici le remplace");
        home.reload();
        assertThat(form(home).field(SUMMARY)).hasValue("De la maison.");
    }
}
