package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.cadreia.scenario.Story;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A text for everybody that seems to name a person, in the Tasklist and on a task's own page. */
class MentionStories extends InChromium {

    private static final String SUMMARY = "Résumé en une phrase";

    @Test
    void theTasklistAsksAndTakesTheAnswer() {
        cast.expects("400 POST /camunda/api/engine/engine/default/task/");
        String reference = opened("agent", "Tri des bornes").reference();
        TaskForm form = cast.as("agent").takes("Proposition", reference);
        form.fills(SUMMARY, "Mme Borne-Verte trie le verre.").fillsTheRest();
        form.isRefused();
        Page page = cast.as("agent").page();
        Locator asked = page.locator(".mentions-asked");
        assertThat(asked).containsText("Est-ce une personne");
        screenshots.take(page, "question");

        asked.getByLabel("«\u00a0Mme Borne-Verte\u00a0» (Résumé en une phrase)\u00a0: non")
                .check();
        form.completes();
        assertThat(asked).hasCount(0);
    }

    @Test
    void aTasksPageAsksAndTakesTheAnswer() {
        cast.expects("400 POST /taches/");
        Story story = opened("agent", "Tri des sapins");
        for (int width : new int[] {Chromium.WIDE, Chromium.NARROW}) {
            Page page = cast.stranger(width);
            page.navigate(page.url() + "taches/" + story.find("agent", "proposal"));
            SignIn.fill(page, "agent");
            page.locator("#tache .fjs-form").waitFor();
            TaskForm form = new TaskForm(page, page.locator(".task-form"), screenshots);
            form.fills(SUMMARY, "M. Sapin-Bleu trie.").fillsTheRest().toTheCheck();
            send(page).click();
            assertThat(page.locator("#refus .mentions")).containsText("M. Sapin-Bleu");
            screenshots.take(page, "question-" + width);
            assertThat(Accessibility.allFaults(page, screenshots, "question-" + width))
                    .isEmpty();
            if (width == Chromium.NARROW) {
                page.locator("#refus").getByLabel("«\u00a0M. Sapin-Bleu\u00a0»").check();
                send(page).click();
                assertThat(page.getByText("vous avez terminé cette tâche")).isVisible();
            }
        }
    }

    @Test
    void theNamesOfAnInventoryAreAnsweredOnOnePage() {
        Page page = cast.stranger(Chromium.WIDE);
        page.navigate(page.url() + "reprise");
        SignIn.fill(page, "expert");
        page.locator("#fichier")
                .setInputFiles(new FilePayload(
                        "inventaire.csv",
                        "text/csv",
                        "Nom;Service\nAgenda de Mme Lac-Gelé;dir-education\nPlans de M. Pré-Vert;dir-education\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("form.card button[type=submit]").first().click();
        page.locator("[name=champ-0]").selectOption("title");
        page.locator("[name=champ-1]").selectOption("organisation");
        page.locator("#commun-alreadyInUse").selectOption("yes");
        page.getByText("Voir l’aperçu").click();
        page.locator("form[action$=lancement] button").click();
        Locator waiting = page.getByText("semblent nommer une personne");
        for (int look = 0; look < 30 && waiting.count() == 0; look++) {
            page.reload();
        }
        waiting.click();

        page.getByLabel("«\u00a0Mme Lac-Gelé\u00a0» est une personne").click();
        Locator rewording = page.getByLabel("Nom que chacun lira");
        assertThat(rewording).hasValue("Agenda de Mme Lac-Gelé");
        assertThat(Accessibility.allFaults(page, screenshots, "noms")).isEmpty();
        page.getByLabel("«\u00a0M. Pré-Vert\u00a0» n’est pas une personne").click();
        rewording.fill("Agenda de la direction");
        page.getByText("Publier ce nom").click();
        assertThat(page.getByText("Aucun texte n’attend de réponse.")).isVisible();
        screenshots.take(page, "repondu");
    }

    private static Locator send(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer").setExact(true));
    }
}
