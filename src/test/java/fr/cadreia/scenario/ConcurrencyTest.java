package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.engine.form.FormSteps;
import fr.cadreia.scenario.EngineClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or one person twice, at the same moment. */
class ConcurrencyTest extends InApplication {

    @Autowired
    private FormSteps steps;

    private static final int STARTS = 60;
    private static final int ACCOUNTS = 24;

    @Test
    void aFormSubmittedTwiceAtOnceIsKeptOnce() throws Exception {
        Story story = opened("agent", "Double envoi");
        String task = story.take("agent", "proposal");
        Callable<Reply> submit = () -> story.submit("agent", task, Chapters.SMALL_PROPOSAL);

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : threads.invokeAll(List.of(submit, submit))) {
                replies.add(reply.get());
            }
            assertThat(replies)
                    .as("%s", replies)
                    .extracting(Reply::status)
                    .containsOnlyOnce(204)
                    .allMatch(status -> status == 204 || status == 400 || status == 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(documents.of(story.reference())).hasSize(1);
        assertThat(story.waitsAt()).containsExactly("Task_Review");
    }

    @Test
    void aTaskThatTwoTakeAtOnceFallsToOneWhoAloneCompletesIt() throws Exception {
        Story story = opened("agent", "Double prise en charge");
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        String task = story.find("expert", "review");
        List<String> experts = List.of("expert", "expert2");
        List<Callable<Reply>> claims = new ArrayList<>();
        List<Callable<Reply>> completions = new ArrayList<>();
        for (String expert : experts) {
            claims.add(() -> client.post(expert, "/task/" + task + "/claim", Map.of("userId", expert)));
            completions.add(() -> story.submit(expert, task, Chapters.SMALL_REVIEW));
        }

        List<Integer> claimed = statuses(claims);
        assertThat(claimed).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 403 || status == 409);
        List<Integer> completed = statuses(completions);
        assertThat(completed).containsOnlyOnce(204).allMatch(status -> status != 500);
        assertThat(completed.indexOf(204)).isEqualTo(claimed.indexOf(204));

        assertThat(documents.of(story.reference())).hasSize(2);
        assertThat(story.waitsAt()).containsExactly("Task_DataGate");
    }

    @Test
    void aTaskThatOnePersonTakesSeveralTimesAtOnceIsTakenOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            Story story = opened("agent", "Double clic");
            story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
            String task = story.find("expert", "review");
            Callable<Reply> claim = () -> client.post("expert", "/task/" + task + "/claim", Map.of("userId", "expert"));

            assertThat(statuses(List.of(claim, claim, claim, claim)))
                    .contains(204)
                    .allMatch(status -> status == 204 || status == 409);
            story.does("expert", "review", Chapters.SMALL_REVIEW);
        }
    }

    private static List<Integer> statuses(List<Callable<Reply>> requests) throws Exception {
        return atOnce(requests).stream().map(Reply::status).toList();
    }

    @Test
    void aTaskThatIsGoneIsABadRequest() {
        Story story = opened("agent", "Tâche finie");
        String task = story.take("agent", "proposal");
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);

        assertThat(client.post("agent", "/task/" + task + "/submit-form", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFormThatIsReadWhileItsTaskEndsIsABadRequest() {
        Story story = openedOverRest("agent", "Lecture et fin");
        String task = story.take("agent", "proposal");

        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity known = context.getTaskManager().findTaskById(task);
            assertThat(story.submit("agent", task, Chapters.SMALL_PROPOSAL).status())
                    .isEqualTo(204);
            assertThatThrownBy(() -> steps.read(context, known.getId(), "agent"))
                    .isInstanceOf(BadUserRequestException.class)
                    .hasMessageContaining("n’existe plus");
            return null;
        });
    }

    // Many people at the same moment, who have nothing to do with one another: nobody is told of an error.

    @Test
    void everyStartIsACaseOrIsAskedToComeAgain() throws Exception {
        List<Reply> replies = atOnce(IntStream.range(0, STARTS)
                .mapToObj(number -> (Callable<Reply>) () -> client.post(
                        "agent",
                        "/process-definition/key/mandatory-path/submit-form",
                        Map.of(
                                "variables",
                                Map.of(
                                        "title", Map.of("value", "Départ " + number),
                                        "organisation", Map.of("value", "dir-proprete")))))
                .toList());

        assertThat(replies).extracting(Reply::status).contains(200).isSubsetOf(200, 503);
        List<String> opened = replies.stream()
                .filter(reply -> reply.status() == 200)
                .map(reply -> reply.body().path("businessKey").asText())
                .toList();
        assertThat(opened)
                .doesNotHaveDuplicates()
                .allMatch(reference -> cases.find(reference).isPresent());
    }

    @Test
    void accountsAreCreatedSideBySide() throws Exception {
        Browser admin = browser("admin");
        List<Integer> answers = atOnce(IntStream.range(0, ACCOUNTS)
                .mapToObj(number -> (Callable<Integer>) () -> admin.post(
                                "/administration/habilitations/comptes",
                                Map.of(
                                        "identifiant",
                                        "side" + number,
                                        "prenom",
                                        "Compte",
                                        "nom",
                                        "N" + number,
                                        "boite",
                                        "side" + number + "@cadre-ia.example",
                                        "organisation",
                                        "dir-proprete"))
                        .statusCode())
                .toList());

        assertThat(answers).contains(302).isSubsetOf(302, 503);
    }

    private static <T> List<T> atOnce(List<Callable<T>> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
