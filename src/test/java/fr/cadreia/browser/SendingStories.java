package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.scenario.Chapters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of what a person typed, when the task is left, refused or sent, and what the person is told of it. */
class SendingStories extends InChromium {

    private static final String SUMMARY = "Résumé en une phrase";

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
    void oneSeesHowManyTasksWaitBeforeLooking() {
        opened("agent2", "Avant d’avoir regardé");

        TaskList tasks = cast.as("agent2").tasks();

        assertThat(tasks.filter()).containsText("Mes tâches");
        assertThat(tasks.waiting()).hasText(Pattern.compile("[1-9]\\d*"));
    }

    @Test
    void theTasklistLeadsToTheCasesAndHome() {
        Page page = cast.as("agent").tasks().toTheCases();
        assertThat(page).hasTitle(Pattern.compile("Dossiers"));

        page = cast.as("agent").goesTo("/camunda/app/tasklist/default/").tasks().home();
        assertThat(page).hasTitle(Pattern.compile("Ce qui vous attend"));
    }
}
