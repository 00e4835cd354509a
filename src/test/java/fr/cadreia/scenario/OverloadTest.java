package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.EngineClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many people at the same moment, who have nothing to do with one another: nobody is told of an error. */
class OverloadTest extends InApplication {

    private static final int STARTS = 60;
    private static final int ACCOUNTS = 24;

    @Test
    void everyStartIsACaseOrIsAskedToComeAgain() throws Exception {
        EngineClient client = new EngineClient(port);
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
