package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an agent meets in the Tasklist, and what would confuse a newcomer in the one that Camunda ships. */
class TasklistStories extends InChromium {

    private static final String SUMMARY = "Résumé en une phrase";

    @Test
    void aGreyedButtonSaysWhy() {
        TaskList tasks = opensTheProposal("Tri des signalements");

        assertThat(tasks.completeButton()).isDisabled();
        assertThat(tasks.whyGreyed()).hasText("Prenez d’abord la tâche en charge.");

        TaskForm form = tasks.claim();
        form.leavesEmpty(SUMMARY);

        assertThat(form.error(SUMMARY)).hasText("Ce champ est obligatoire.");
        assertThat(tasks.completeButton()).isHidden();
        form.toTheCheck();
        assertThat(tasks.completeButton()).isDisabled();
        assertThat(form.check()).containsText(SUMMARY + " (L’usage en bref)");
        tasks.screenshot("champ-obligatoire");

        form.check().getByText(SUMMARY).click();
        assertThat(form.field(SUMMARY)).isFocused();
    }

    @Test
    void aClaimedTaskStaysInSightWithWhatIsTyped() {
        TaskList tasks = opensTheProposal("Aide à la rédaction");
        String title = tasks.title().innerText();

        tasks.claimButton().click();
        Locator summary = tasks.form().field(SUMMARY);
        summary.fill("Rédiger un premier compte rendu.");

        assertThat(tasks.filter()).containsText("Mes tâches");
        assertThat(tasks.openRow()).containsText(title);
        assertThat(tasks.title()).hasText(title);
        assertThat(summary).hasValue("Rédiger un premier compte rendu.");
    }

    @Test
    void whatIsDueFirstComesFirst() {
        String stopped = opened("commune", "Arrêté en premier")
                .does("commune", "proposal", Chapters.SMALL_PROPOSAL)
                .does("expert", "review", "admissibility", "notAdmissible")
                .reference();
        String proposed = opened("commune", "Proposé ensuite").reference();

        TaskList tasks = cast.as("commune").tasks().filter("À prendre en charge");

        assertThat(tasks.order()).hasText("Échéance");
        assertThat(tasks.rows())
                .containsText(new String[] {"Arrêt\u00a0: " + stopped, "Proposition\u00a0: " + proposed});
        tasks.screenshot("echeances");
    }

    /** The Tasklist writes some texts only once, and would keep their keys if the texts came later. */
    @Test
    void itStartsWithItsTexts() {
        Page page = cast.stranger(Chromium.WIDE);
        List<Route> texts = new ArrayList<>();
        page.route("**/locales/fr.json*", texts::add);

        SignIn.in(page, "agent");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Mes tâches").setExact(true))
                .first()
                .click();
        page.waitForCondition(() -> !texts.isEmpty());
        assertThat(page.evaluate("Boolean(angular.element(document.documentElement).injector())"))
                .as("started already")
                .isEqualTo(false);
        texts.forEach(Route::resume);

        assertThat(page.locator(".tasks-list .sort-by")).hasText("Échéance");
        assertThat(page.getByPlaceholder("Filtrer les tâches")).isVisible();
    }

    @Test
    void everybodyIsOfferedToStartWhatTheirRoleMayStart() {
        assertThat(cast.as("agent").tasks().startable())
                .hasText(new String[] {"Parcours obligatoire d’une solution d’IA", "Signalement"});
        assertThat(cast.as("elected1").tasks().startable()).hasText("Signalement");
    }

    @Test
    void whatOneStartsWaitsAtOnceWhereItIsSaid() {
        TaskList tasks = cast.as("commune").tasks();
        Locator waiting = tasks.waiting();
        assertThat(waiting).hasText(Pattern.compile("\\d+"));
        int before = Integer.parseInt(waiting.textContent());

        tasks.startDialog()
                .fills("Nom de l’usage d’IA", "Réponses aux avis de travaux")
                .starts();

        assertThat(tasks.notices()).containsText("À prendre en charge");
        assertThat(waiting).hasText(String.valueOf(before + 1));
    }

    @Test
    void aVoteIsNobodyElsesAndCannotBeHandedBack() {
        String reference = Chapters.convened(opened("agent", "Vote de chacun"))
                .does("chair", "motion")
                .reference();

        TaskList tasks = cast.as("elected1").tasks();
        tasks.filter("Comité\u00a0: à voter").openTask("Voter", reference);

        assertThat(tasks.form().field("Votre vote sur le projet d’avis")).isVisible();
        assertThat(tasks.groups()).isHidden();
        assertThat(tasks.handBackButton()).isHidden();
        cast.as("elected1").page().setViewportSize(1300, 900);
        assertThat(tasks.form().cutTables()).as("at a small laptop").isZero();
        tasks.screenshot("vote");
    }

    @Test
    void eachFindingStandsUnderItsRule() {
        Story story = Chapters.convened(opened("agent", "Constat règle par règle"));
        TaskForm form = cast.as("chair").takes("Mettre un projet d’avis aux voix", story.reference());

        List<Double> places = new ArrayList<>();
        // Of rule 2 this case says nothing, and of rule 9 the vote does.
        for (int rule : List.of(1, 3, 4, 5, 6, 7, 8)) {
            places.add(form.topOfText("Règle " + rule + "\\s"));
            places.add(form.topOf("Constat sur la règle " + rule));
        }
        assertThat(places).isSorted().doesNotHaveDuplicates();
        cast.as("chair").tasks().screenshot("constats");
    }

    @Test
    void aSupervisorReadsWhoseATaskIs() {
        String reference = opened("commune", "Tâche des autres").reference();

        cast.expects("403 GET /camunda/api/engine/engine/default/task/");
        TaskList tasks = cast.as("admin").tasks();
        tasks.filter("Toutes les tâches").openTask("Proposition", reference);

        assertThat(tasks.refusal()).containsText("Cette tâche n’est pas la vôtre. Elle revient à\u00a0: Communes");
        assertThat(tasks.claimButton()).isHidden();
        tasks.screenshot("tache-des-autres");
    }

    private TaskList opensTheProposal(String title) {
        String reference = cast.as("agent").proposes(title).reference();
        return cast.as("agent").tasks().filter("À prendre en charge").openTask("Proposition", reference);
    }
}
