package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.scenario.EngineClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or one person twice, at the same moment. */
class ConcurrencyTest extends InApplication {

    @Autowired
    private StepDocuments documents;

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
        EngineClient client = new EngineClient(port);
        Story story = opened("agent", "Double prise en charge");
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        String task = story.find("expert", "review");
        List<String> experts = List.of("expert", "expert2");
        List<Callable<Reply>> claims = new ArrayList<>();
        List<Callable<Reply>> completions = new ArrayList<>();
        for (String expert : experts) {
            claims.add(() -> client.post(expert, "/task/" + task + "/claim", java.util.Map.of("userId", expert)));
            completions.add(() -> story.submit(expert, task, Chapters.SMALL_REVIEW));
        }

        List<Integer> claimed = atOnce(claims);
        assertThat(claimed).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 403 || status == 409);
        List<Integer> completed = atOnce(completions);
        assertThat(completed).containsOnlyOnce(204).allMatch(status -> status != 500);
        assertThat(completed.indexOf(204)).isEqualTo(claimed.indexOf(204));

        assertThat(documents.of(story.reference())).hasSize(2);
        assertThat(story.waitsAt()).containsExactly("Task_DataGate");
    }

    @Test
    void aTaskThatOnePersonTakesSeveralTimesAtOnceIsTakenOnce() throws Exception {
        EngineClient client = new EngineClient(port);
        for (int round = 0; round < 5; round++) {
            Story story = opened("agent", "Double clic");
            story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
            String task = story.find("expert", "review");
            Callable<Reply> claim =
                    () -> client.post("expert", "/task/" + task + "/claim", java.util.Map.of("userId", "expert"));

            assertThat(atOnce(List.of(claim, claim, claim, claim)))
                    .contains(204)
                    .allMatch(status -> status == 204 || status == 409);
            story.does("expert", "review", Chapters.SMALL_REVIEW);
        }
    }

    private static List<Integer> atOnce(List<Callable<Reply>> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Reply> reply : threads.invokeAll(requests)) {
                statuses.add(reply.get().status());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTaskThatIsGoneIsABadRequest() {
        EngineClient client = new EngineClient(port);
        Story story = opened("agent", "Tâche finie");
        String task = story.take("agent", "proposal");
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);

        assertThat(client.post("agent", "/task/" + task + "/submit-form", java.util.Map.of())
                        .status())
                .isEqualTo(400);
    }
}
