package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long form that is begun at one device, gone on with at another, and sent from there. */
class FormStories extends InChromium {

    private static final int LAPTOP = 1366;
    private static final String SUMMARY = "Votre usage en une phrase";
    private static final String NEED = "Quel problème";
    private static final String LIMIT = "Ce document dépasse 20 Mo\u00a0: réduisez-le ou déposez-en un extrait.";
    /** The words of fields that must be filled in: of a choice, those of its group. */
    private static final String WORDS_OF_REQUIRED = """
            () => [...document.querySelectorAll('main form[method=post] [required]')].map(field =>
              (field.type === 'radio' ? field.closest('fieldset').querySelector('legend') : field.labels[0]).innerText)
            """;

    @TempDir
    private Path folder;

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
        assertThat(tasklist.step()).hasText("Étape 1 sur 6\u00a0: Le besoin");
        tasklist.fills(SUMMARY, "Prépare un compte rendu.");
        isKept(tasklist);
        cast.as("agent")
                .page()
                .waitForResponse(
                        "**/brouillon", () -> tasklist.fills(NEED, "Une heure et demie de rédaction par réunion."));
        tasklist.next();
        assertThat(tasklist.step()).hasText("Étape 2 sur 6\u00a0: Pour qui, et à quelle échelle");
        assertThat(tasklist.step()).isFocused();
        screenshots.take(cast.as("agent").page(), "brouillon-tasklist");

        Page phone = at(Chromium.NARROW, task);
        TaskForm own = form(phone);
        assertThat(own.field(SUMMARY)).hasValue("Prépare un compte rendu.");
        assertThat(own.field(NEED)).hasValue("Une heure et demie de rédaction par réunion.");
        isKept(own);
        List<String> faults = Accessibility.allFaults(phone, screenshots, "brouillon-telephone");

        own.fillsTheRest().toTheCheck();
        assertThat(own.check()).containsText("Rien ne manque");
        assertThat(own.answers()).containsText("Prépare un compte rendu.");
        own.answers()
                .getByLabel("Modifier\u00a0: " + SUMMARY, new Locator.GetByLabelOptions().setExact(true))
                .click();
        assertThat(own.step()).hasText("Étape 1 sur 6\u00a0: Le besoin");
        assertThat(own.field(SUMMARY)).isFocused();
        own.toTheCheck();
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

    // Documents on the page of a case.

    @Test
    void aDocumentIsFiledAndReadAgain() throws IOException {
        Path contract = Files.writeString(folder.resolve("contrat.txt"), "Le fournisseur ne réutilise rien.");
        String reference = opened("agent", "Dossier documenté").reference();
        CasePage page = cast.as("agent").reads(reference).adds(contract).screenshot("document-depose");

        assertThat(page.files()).containsText("contrat.txt");
        assertThat(page.files()).containsText("déposé par Karim Bellanger");
        Page window = cast.as("agent").page();
        Download download = window.waitForDownload(
                () -> page.files().getByText("contrat.txt").click());
        assertThat(download.path()).hasSameTextualContentAs(contract);
    }

    @Test
    void aDocumentThatIsTooBigIsSaidSoBeforeItIsSent() throws IOException {
        Path film = Files.write(folder.resolve("film.pdf"), new byte[21 * 1024 * 1024]);
        String reference = opened("agent", "Dossier trop lourd").reference();
        CasePage page = cast.as("agent").reads(reference).adds(film);

        assertThat(page.fileField().evaluate("input => input.validationMessage"))
                .isEqualTo(LIMIT);
        assertThat(page.files().locator("li")).hasCount(0);
    }

    // People who fill in a form read before sending it which fields must be filled in (RGAA 11.10).

    @Test
    void aFormSaysWhatMustBeFilledIn() {
        Page page = cast.stranger(Chromium.NARROW);
        page.navigate(page.url().replaceAll("(://[^/]+).*", "$1/signaler"));

        assertThat(words(page)).isNotEmpty().allMatch(words -> words.contains("(obligatoire)"));
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("En une phrase (obligatoire)"))
                        .count())
                .isEqualTo(1);
        assertThat(page.getByText("Cherchez-la par un mot").innerText()).doesNotContain("obligatoire");
    }

    @Test
    void aFormWithOneFieldSaysNothingOfIt() {
        Page page = cast.stranger(Chromium.NARROW);
        page.navigate(page.url().replaceAll("(://[^/]+).*", "$1/signaler/suivi"));

        assertThat(words(page)).hasSize(1).noneMatch(words -> words.contains("obligatoire"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Page page) {
        return (List<String>) page.evaluate(WORDS_OF_REQUIRED);
    }

    // A text for everybody that seems to name a person, in the Tasklist and on a task's own page.

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

        asked.getByLabel("«\u00a0Mme Borne-Verte\u00a0» (Votre usage en une phrase)\u00a0: non")
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

    // What becomes of what a person typed, when the task is left, refused or sent, and what the person is told of it.

    @Test
    void whatIsTypedOutlivesALookElsewhere() {
        String reference = cast.as("agent").proposes("Relecture des arrêtés").reference();
        TaskForm form = cast.as("agent").takes("Proposition", reference);
        form.fills(SUMMARY, "Relire les arrêtés.");
        TaskList tasks = cast.as("agent").tasks();

        tasks.filter("En retard");
        tasks.filter("Mes tâches").openTask("Proposition", reference);
        assertThat(tasks.form().field(SUMMARY)).hasValue("Relire les arrêtés.");

        tasks.form().fills(SUMMARY, "Relire les arrêtés du maire.");
        tasks.toTheCase();
        assertThat(cast.as("agent").page().locator(".case-header .reference")).hasText(reference);
        cast.as("agent").finds("Proposition", reference);
        assertThat(tasks.form().field(SUMMARY)).hasValue("Relire les arrêtés du maire.");

        tasks.form().fills(SUMMARY, "Relire tous les arrêtés.");
        cast.as("agent").page().goBack();
        assertThat(tasks.title()).hasCount(0);
        cast.as("agent").page().goForward();
        assertThat(tasks.form().field(SUMMARY)).hasValue("Relire tous les arrêtés.");
    }

    @Test
    void oneIsToldThatATaskIsSentAndNoMoreThatItWasRefused() {
        cast.expects("400 POST /camunda/api/engine/engine/default/task/");
        // Every ten seconds the Tasklist asks whether the open task is still there; it may do so just as it is sent.
        cast.expects("404 GET /camunda/api/engine/engine/default/task/");
        String reference = Chapters.admitted(opened("agent", "Carte des points noirs"))
                .does("dpo", "data-gate")
                .reference();
        TaskForm form = cast.as("agent").takes("Protocole d’expérimentation", reference);
        Locator notices = cast.as("agent").tasks().notices();

        form.fills("Début", TestClock.today())
                .fills("Fin", TestClock.today().plusYears(2))
                .fillsTheRest()
                .opens("Indicateurs du parcours complet");
        assertThat(form.edgesOfGroups())
                .as("those of the full track stand in line")
                .isEqualTo(1);
        form.isRefused();
        assertThat(notices).containsText("Le formulaire n’est pas envoyé");
        assertThat(notices)
                .containsText("«\u00a0Fin\u00a0»\u00a0: 12 mois au plus, soit jusqu’au "
                        + FrenchText.day(TestClock.today().plusMonths(12)));
        screenshots.take(cast.as("agent").page(), "refuse");

        cast.as("agent")
                .tasks()
                .form()
                .fills("Fin", TestClock.today().plusMonths(2))
                .completes();
        assertThat(notices).containsText("C’est envoyé");
        assertThat(notices).containsText(reference);
        assertThat(notices).not().containsText("n’est pas envoyé");
        screenshots.take(cast.as("agent").page(), "envoye");
    }

    @Test
    void anErrorIsToldInPlainWordsAndOnce() {
        Person agent = cast.as("agent");
        Locator notices = agent.tasks().filter("Mes tâches").notices();

        agent.page().evaluate("""
                () => angular.element(document.documentElement).injector().get('Notifications').addError({
                  status: `<task> <- Cette tâche n’est pas la vôtre.`,
                  message: `<task> <- Cette tâche n’est pas la vôtre.`,
                })
                """);

        assertThat(notices).containsText("Cette tâche n’est pas la vôtre.");
        assertThat(notices).not().containsText("task");
        assertThat(notices.getByText("Cette tâche n’est pas la vôtre.")).hasCount(1);
    }

    @Test
    void aTaskThatIsGoneIsToldWithoutTheEnginesWords() {
        cast.expects("404 GET /camunda/api/engine/engine/default/task/");
        Person agent = cast.as("agent");

        agent.tasks().filter("Mes tâches");
        agent.page().evaluate("location.hash = '#/?task=00000000-0000-0000-0000-000000000000'");

        assertThat(agent.tasks().notices()).containsText("n’est pas à vous, ou elle est déjà terminée");
        assertThat(agent.tasks().notices()).not().containsText("Rien");
        screenshots.take(agent.page(), "tache-terminee");
    }

    @Test
    void theTasklistOpensOnWhatWaitsForThePerson() {
        String offered = opened("agent2", "Avant d’avoir regardé").reference();

        TaskList tasks = cast.as("agent2").tasks();

        assertThat(tasks.filter()).containsText("Ce qui vous attend");
        tasks.openTask("Proposition", offered);
        tasks.claimButton().click();
        assertThat(tasks.handBackButton()).isVisible();
        assertThat(tasks.openRow()).containsText(offered);
        assertThat(tasks.filter()).containsText("Ce qui vous attend");
    }

    @Test
    void whoHasNoTaskReadsThat() {
        // The only account for which no story leaves a task behind: members keep the votes of ballots that stay open.
        TaskList tasks = cast.as("council").tasks();

        assertThat(tasks.filter()).containsText("Ce qui vous attend");
        assertThat(tasks.empty()).containsText("Rien ne vous attend pour l’instant.");
    }

    @Test
    void theTasklistLeadsToTheCasesAndHome() {
        Page page = cast.as("agent").tasks().toTheCases();
        assertThat(page).hasTitle(Pattern.compile("Dossiers"));

        page = cast.as("agent").goesTo("/camunda/app/tasklist/default/").tasks().home();
        assertThat(page).hasTitle(Pattern.compile("Ce qui vous attend"));
    }
}
