package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/** A person who judges a case reads its essentials, then the first question, and has the whole record beside. */
class JudgingStories extends InChromium {

    private static final int LAPTOP = 1366;

    /** Pixels to the first question: from the top of our own page, and from the top of the form in the Tasklist. */
    private static final int FURTHEST = 500;

    /** The height of a fact of one line, in pixels. */
    private static final int LINE = 26;

    /** The forms that tell more than eight facts. The act of the authority tells what every step before it found. */
    private static final Map<String, Integer> MOST_FACTS = Map.of("authority-act", 9);

    private static final String BUSY =
            "Classer chaque demande reçue à l’accueil par thème et par urgence, et proposer le"
                    + " service qui doit répondre, pour que personne n’attende.";

    private static final String LONG =
            "Le gain de temps est réel pour les agents, mais deux équipes sur cinq n’ont pas encore"
                    + " reçu la formation, et les erreurs sur les demandes rares restent à suivre de près pendant six mois.";

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    private Story large(String title) {
        List<Object> proposal = new ArrayList<>(List.of(Chapters.LARGE_PROPOSAL));
        proposal.addAll(List.of("summary", BUSY, "need", LONG));
        return opened("agent", title).does("agent", "proposal", proposal.toArray());
    }

    @Test
    void theFirstQuestionOfAJudgingFormStandsNearTheTop() {
        Story story = large("Orientation des demandes reçues à l’accueil");
        judges(story, "expert", "review");
        story.does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency", "reason", LONG);
        judges(story, "sobriety", "opinion-sobriety");
        judges(story, "security", "opinion-security");
        story.does("dpo", "opinion-dpo", "position", "favourable")
                .does("security", "opinion-security", "position", "favourable")
                .does(
                        "sobriety",
                        "opinion-sobriety",
                        "position",
                        "favourableWithConditions",
                        "conditions",
                        "Un modèle plus petit, essayé avant la généralisation, et comparé sur cent demandes.")
                .does("hr", "opinion-hr", "position", "unfavourable", "reasons", LONG);
        judges(story, "dpo", "data-gate");
        story.does("dpo", "data-gate").does("agent", "experiment-protocol").does("agent", "experiment-closing");
        story.does("agent", "assessment", "recommendationReason", LONG, "drawbacks", LONG);
        judges(story, "expert2", "second-reading");
        story.does("expert2", "second-reading", "agreement", "disagree", "reasons", LONG);
        judges(story, "secretary", "convening");
        story.does("secretary", "convening").does("secretary", "attendance");
        judges(story, "chair", "motion");
        story.does("chair", "motion", "motion", "stop");
        judges(story, "elected1", "vote");
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "against");
        }
        judges(story, "secretary", "vote-closing");
        story.does("secretary", "vote-closing");
        judges(story, "chair", "result");
        story.does("chair", "result", "next", "nextMotion", "nextReason", "La mesure est bonne.")
                .does("chair", "motion", "motion", "generalize");
        Chapters.adopts(story);
        judges(story, "authority", "authority-act");
    }

    private void judges(Story story, String account, String form) {
        String task = story.find(account, form);
        int facts = StringUtils.countOccurrencesOf(
                story.shown(account, task).path("essentials").toString(), "label\\\":");
        if (facts == 0 || facts > MOST_FACTS.getOrDefault(form, 8)) {
            faults.add(form + "\u00a0: " + facts + " faits au-dessus des questions");
        }
        Person judge = cast.as(account);
        Page page = judge.goesTo("/taches/" + task).page();
        for (int width : List.of(LAPTOP, Chromium.NARROW)) {
            page.setViewportSize(width, Chromium.HEIGHT);
            check(page, ".task-form", "body", facts, form + " à " + width);
            assertThat(page.locator(".case-summary details[open]").first()).isVisible();
            screenshots.take(page, form + "-" + width);
        }
        faults.addAll(Accessibility.allFaults(page, screenshots, form + "-axe"));
        judge.goesTo(TaskAddress.inTasklist(task));
        for (int width : List.of(LAPTOP, Chromium.NARROW)) {
            page.setViewportSize(width, Chromium.HEIGHT);
            check(
                    page,
                    ".task-card",
                    ".task-card .fjs-container",
                    facts,
                    form + " dans la liste des tâches à " + width);
            screenshots.take(page, form + "-liste-" + width);
        }
        // Or the open task would be asked for when it is done.
        judge.goesTo("/dossiers");
    }

    private void check(Page page, String place, String top, int facts, String where) {
        Locator first = page.locator(place + " .fjs-form-field:is(:has(input), :has(textarea), :has(select))"
                        + ":not(.fjs-form-field-group)")
                .first();
        first.waitFor();
        double from = page.locator(top).first().boundingBox().y;
        // What is voted is read whole before the vote, however long it is.
        Locator voted = page.locator(place + " .fjs-form-field-text:has-text('Dispositif')");
        double whole = voted.count() == 0 ? 0 : voted.first().boundingBox().height;
        // And so are the facts: each counts as one line of text, whatever it takes.
        for (Locator table : page.locator(place + " .fjs-form-field-html table").all()) {
            whole +=
                    Math.max(0, table.boundingBox().height - table.locator("tr").count() * LINE);
        }
        long pixels = Math.round(first.boundingBox().y - from - whole);
        int lines = page.locator(place + " .fjs-form-field-html tr").count();
        if (lines != facts) {
            faults.add(where + "\u00a0: " + lines + " lignes pour " + facts + " faits");
        }
        if (pixels > FURTHEST) {
            faults.add(where + "\u00a0: première question à " + pixels + " px");
        }
    }

    @Test
    void theTasklistHasTheWholeRecordInATabOfOurs() {
        Story story = large("Dossier à côté");
        TaskList tasks =
                cast.as("expert").tasks().filter("À prendre en charge").openTask("Instruction", story.reference());
        tasks.tab("Dossier").click();
        Locator record = tasks.record();

        assertThat(record.locator("#dossier-proposal")).containsText(BUSY);
        assertThat(record.locator("#dossier-proposal")).hasAttribute("open", "open");
        record.locator("#dossier-case summary").focus();
        record.page().keyboard().press("Enter");
        assertThat(record.locator("#dossier-case dl")).isVisible();
        assertThat(record.getByRole(AriaRole.LINK)).hasAttribute("href", "/dossiers/" + story.reference());
        faults.addAll(Accessibility.allFaults(record.page(), screenshots, "onglet-dossier"));
    }

    @Test
    void votesByHandAreATableInWhichNobodyVotesTwice() {
        Story story = Chapters.convened(opened("agent", "À main levée")).does("chair", "motion", "motion", "stop");
        for (String member : List.of("chair", "elected1", "elected2", "elected3")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        String task = story.find("secretary", "vote-closing");
        Page page = cast.stranger(LAPTOP);
        page.navigate(page.url() + "taches/" + task);
        SignIn.fill(page, "secretary");
        page.waitForURL("**/taches/" + task + "**");
        page.getByText("Oui", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        Locator table = page.locator(".hand-votes");
        assertThat(table.locator("thead th"))
                .hasText(new String[] {"Membre", "Pour", "Contre", "Abstention", "Ne prend pas part au vote"});
        assertThat(table.locator("tbody tr")).hasCount(2);

        Locator first = table.locator("tbody tr").first().getByRole(AriaRole.CHECKBOX);
        first.nth(0).check();
        first.nth(1).check();
        assertThat(first.nth(0)).not().isChecked();
        assertThat(first.nth(1)).isChecked();
        table.locator("tbody tr").nth(1).getByRole(AriaRole.CHECKBOX).nth(2).check();
        faults.addAll(Accessibility.allFaults(page, screenshots, "main-levee"));
        page.getByText("Je clos sans attendre").first().click();
        page.getByText("Je clos le scrutin").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("vous avez terminé cette tâche");
        assertThat(story.shown("chair", story.find("chair", "result"))
                        .path("resultText")
                        .toString())
                .contains("Pour\u00a0: 4", "contre\u00a0: 1", "abstentions\u00a0: 1");
    }
}
