package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A task from a mail's link, at a telephone and at a laptop. */
class TaskStories extends InChromium {

    private static final int LAPTOP = 1280;
    private static final String SUMMARY = "Votre usage en une phrase";

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    /** @return a window that came from the mail and has just signed in */
    private Page comesFromMail(int width, String account, String task) {
        Page page = cast.stranger(width);
        page.navigate(page.url() + "taches/" + task);
        SignIn.fill(page, account);
        page.waitForURL("**/taches/" + task + "**");
        page.locator("#tache .fjs-form").waitFor();
        return page;
    }

    private static Locator send(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer").setExact(true));
    }

    private static Locator answer(Page page, String question, String label) {
        return page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    @Test
    void anElectedMemberVotesInThreeTaps() {
        Story story = Chapters.convened(opened("agent", "Tri des demandes d’intervention"))
                .does("chair", "motion", "motion", "generalize");
        String task = story.find("elected1", "vote");
        Page phone = comesFromMail(Chromium.NARROW, "elected1", task);
        assertThat(phone.locator(".fjs-form-field-html")).containsText("effective");
        screenshots.take(phone, "vote");

        answer(phone, "Avez-vous un intérêt", "Non").click();
        answer(phone, "Votre vote", "Pour").click();
        screenshots.take(phone, "vote-choisi");
        send(phone).click();

        assertThat(phone.getByRole(AriaRole.STATUS))
                .containsText(java.util.regex.Pattern.compile(
                        "Vous avez voté Pour à \\d{1,2}.h.\\d{2}\\. Vous pouvez corriger"));
        assertThat(phone.getByText("Corriger mon vote")).isVisible();
        faults.addAll(Accessibility.allFaults(phone, screenshots, "vote-envoye"));
        Page other = comesFromMail(LAPTOP, "elected2", story.find("elected2", "vote"));
        faults.addAll(Accessibility.allFaults(other, screenshots, "vote-page"));
        other.navigate(other.url().replaceAll("/taches/.*", "/"));
        faults.addAll(Accessibility.allFaults(other, screenshots, "ce-qui-vous-attend"));
    }

    @Test
    void thePersonWhoLeavesTooFewByARecusalIsToldBefore() {
        Story story = Chapters.assessed(opened("agent", "Derniers membres"))
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance", "present", List.of("chair", "elected1", "elected2", "elected3"))
                .does("chair", "motion", "motion", "generalize")
                .does("chair", "vote", "ownInterest", "yes");
        Page page = comesFromMail(LAPTOP, "elected1", story.find("elected1", "vote"));

        assertThat(page.locator("#tache"))
                .containsText("Si vous vous déportez, le quorum n’est plus atteint, avec 2 membres présents sur 4");
        faults.addAll(Accessibility.allFaults(page, screenshots, "dernier-deport"));
    }

    @Test
    void nothingTypedIsLostByARefusalOrAnEndedSession() {
        cast.expects("400 POST /taches/");
        cast.expects("401 POST /taches/");
        cast.expects("401 PUT /taches/");
        // After a new sign-in there is another token, which the page then asks for.
        cast.expects("403 POST /taches/");
        cast.expects("403 PUT /taches/");
        Story story = Chapters.admitted(opened("agent", "Repérage des dépôts sauvages"))
                .does("dpo", "data-gate");
        String task = story.find("agent", "experiment-protocol");
        Page laptop = comesFromMail(LAPTOP, "agent", task);
        TaskForm form = new TaskForm(laptop, laptop.locator(".task-form"), screenshots);
        assertThat(form.step()).hasText("Étape 1 sur 6\u00a0: Objectifs et calendrier");
        assertThat(send(laptop)).isHidden();
        form.toTheCheck();
        assertThat(form.check()).containsText("à donner ou à corriger avant l’envoi");
        faults.addAll(Accessibility.allFaults(laptop, screenshots, "a-corriger"));
        form.check()
                .getByText("Comment les résultats de l’IA sont-ils contrôlés")
                .click();
        assertThat(form.step()).hasText("Étape 4 sur 6\u00a0: Contrôle humain et information");
        assertThat(form.field("Comment les résultats de l’IA")).isFocused();
        faults.addAll(Accessibility.allFaults(laptop, screenshots, "etape"));

        form.fills("Début", TestClock.today())
                .fills("Fin", TestClock.today().plusYears(2))
                // The renderer itself would make a point of the comma.
                .fills("Budget d’énergie", "7,5")
                .fillsTheRest()
                .toTheCheck();
        assertThat(form.check()).containsText("Rien ne manque");
        send(laptop).click();
        assertThat(laptop.locator("#refus")).containsText("12 mois au plus");
        assertThat(form.error("Fin")).containsText("12 mois au plus");
        screenshots.take(laptop, "refuse");

        form.fills("Fin", TestClock.today().plusMonths(2));
        form.fills("Que veut-on savoir", "Si une heure est gagnée par semaine.");
        assertThat(form.draft()).containsText("Brouillon enregistré à");
        laptop.context().clearCookies();
        form.toTheCheck();
        send(laptop).click();
        assertThat(laptop.locator("#refus")).containsText("Votre session a pris fin");
        screenshots.take(laptop, "session-finie");
        Page again = laptop.waitForPopup(
                () -> laptop.getByText("Se reconnecter dans un nouvel onglet").click());
        SignIn.fill(again, "agent");
        again.waitForURL("**/taches/" + task + "**");
        again.close();
        send(laptop).click();

        assertThat(laptop.getByRole(AriaRole.STATUS)).containsText("vous avez terminé cette tâche");
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentClosing");
    }

    // What an agent meets in the Tasklist, and what would confuse a newcomer in the one that Camunda ships.

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
        assertThat(form.check()).containsText(SUMMARY + " (Le besoin)");
        tasks.screenshot("champ-obligatoire");

        form.check().getByText(SUMMARY).click();
        assertThat(form.field(SUMMARY)).isFocused();
    }

    @Test
    void aClaimedTaskStaysInSightWithWhatIsTyped() {
        TaskList tasks = opensTheProposal("Aide à la rédaction");
        String title = tasks.title().innerText();

        Chromium.pressEnter(tasks.claimButton());
        assertThat(tasks.title()).isFocused();
        Locator summary = tasks.form().field(SUMMARY);
        summary.fill("Rédiger un premier compte rendu.");

        assertThat(tasks.filter()).containsText("Mes tâches");
        assertThat(tasks.openRow().getByRole(AriaRole.HEADING))
                .hasText(title.replaceFirst("(.*)\u00a0: (\\S+) (.*)", "$3 $1 · $2"));
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
        assertThat(tasks.rows()).containsText(new String[] {
            "Arrêté en premier Arrêt · " + stopped + " À rendre pour le ",
            "Proposé ensuite Proposition · " + proposed + " À rendre pour le "
        });
        LocalDate due = AuthorityClock.dayOf(waiting(proposed).getDueDate().toInstant());
        // By the application's clock, which is not the browser's.
        assertThat(tasks.rows().nth(1))
                .containsText(FrenchText.day(due) + " (dans\u00a0" + ChronoUnit.DAYS.between(TestClock.today(), due)
                        + "\u00a0jours)");
        tasks.screenshot("echeances");

        Locator first = tasks.rows().first();
        first.getByRole(AriaRole.LINK).focus();
        engine.getTaskService().setPriority(waiting(stopped).getId(), 80);
        cast.as("commune")
                .page()
                .evaluate("angular.element(document.documentElement).injector().get('$rootScope').$broadcast('refresh')"
                        + " && undefined");
        assertThat(first).containsText("Priorité 80");
        assertThat(first.getByRole(AriaRole.LINK)).isFocused();
    }

    private Task waiting(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    /** The Tasklist writes some texts only once, and would keep their keys if the texts came later. */
    @Test
    void itStartsWithItsTexts() {
        Page page = cast.stranger(Chromium.WIDE);
        List<Route> texts = new ArrayList<>();
        page.route("**/cadre-ia/tasklist.js*", texts::add);

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
    void theListDoesNotWaitForItsHeader() {
        String reference = opened("agent", "Liste sans bandeau").reference();
        List<Route> headers = new ArrayList<>();
        cast.as("agent").page().route("**/bandeau", headers::add);

        cast.as("agent").tasks().filter("À prendre en charge").openTask("Proposition", reference);

        assertThat(headers).as("still waiting").isNotEmpty();
        headers.forEach(Route::resume);
        assertThat(cast.as("agent").page().locator(".shell-top .site-menu")).isAttached();
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
        tasks.startDialog()
                .fills("Nom de l’usage d’IA", "Réponses aux avis de travaux")
                .starts();

        assertThat(tasks.notices()).containsText("Ce qui vous attend");
        assertThat(tasks.filter()).containsText("Ce qui vous attend");
        assertThat(tasks.rows().filter(new Locator.FilterOptions().setHasText("Réponses aux avis de travaux")))
                .isVisible();
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
