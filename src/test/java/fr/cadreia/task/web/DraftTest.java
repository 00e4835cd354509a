package fr.cadreia.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed and not sent is kept for its writer, and for nobody else. */
class DraftTest extends InApplication {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEED = "Deux agents recopient des formulaires.";

    private Story story(String title) {
        return opened("agent", title);
    }

    private static String address(String task) {
        return "/taches/" + task + "/brouillon";
    }

    private static HttpResponse<String> save(Browser browser, String task, int since, Map<String, Object> answers)
            throws JsonProcessingException {
        return put(browser, task, JSON.writeValueAsString(Map.of("answers", answers, "since", since)));
    }

    private static HttpResponse<String> put(Browser browser, String task, String json) {
        return ask(browser, "PUT", task, json);
    }

    /** Sends a request with the token of the page that the browser has open. */
    private static HttpResponse<String> ask(Browser browser, String method, String task, String json) {
        browser.get("/mes-taches");
        return browser.call(
                method, address(task), json, Map.of("X-CSRF-TOKEN", browser.token(), "Accept", "application/json"));
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return JSON.readTree(answer.body());
    }

    private static JsonNode state(Browser browser, String task) throws JsonProcessingException {
        return json(browser.get(address(task)));
    }

    private int kept(String task) {
        return jdbc.sql("select count(*) from cadre_task_draft where task_id = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasTypedIsThereOnAnotherDeviceInBothPlaces() throws JsonProcessingException {
        Story story = story("D’un poste à l’autre");
        String task = story.find("agent", "proposal");
        int rows = story.shown("agent", task).size();

        HttpResponse<String> saved = save(browser("agent"), task, 0, Map.of("need", NEED, "userCount", 12));

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(json(saved).path("saved").asText()).matches("Brouillon enregistré à \\d{1,2}.h.\\d{2}\\.");
        assertThat(json(saved).path("notice").asText()).isEmpty();
        Browser elsewhere = browser("agent");
        assertThat(state(elsewhere, task).path("revision").asInt()).isEqualTo(1);
        assertThat(elsewhere.get("/taches/" + task).body().replaceAll("(?s).*data-values=\"([^\"]*)\".*", "$1"))
                .contains(NEED, "&quot;userCount&quot;:12");
        JsonNode shown = story.shown("agent", task);
        assertThat(shown.path("need").path("value").asText()).isEqualTo(NEED);
        assertThat(shown.size()).isGreaterThanOrEqualTo(rows);
    }

    @Test
    void nobodyElseReadsIt() throws JsonProcessingException {
        persons.proposer("collegue-brouillon", "Ida", "Roy", "dir-proprete");
        Story story = story("Pour moi seul");
        String task = story.find("agent", "proposal");
        save(browser("agent"), task, 0, Map.of("need", NEED));

        Browser colleague = Browser.of("collegue-brouillon", port);
        assertThat(colleague.get("/taches/" + task).statusCode()).isEqualTo(200);
        assertThat(colleague.get("/taches/" + task).body()).doesNotContain(NEED);
        assertThat(state(colleague, task).path("revision").asInt()).isZero();
        EngineClient rest = new EngineClient(port);
        for (String account : new String[] {"admin", "collegue-brouillon"}) {
            assertThat(rest.get(account, "/task/" + task + "/form-variables")
                            .body()
                            .toString())
                    .as(account)
                    .doesNotContain(NEED);
            assertThat(rest.get(account, "/task/" + task + "/variables").body().toString())
                    .as(account)
                    .doesNotContain(NEED);
        }
        for (String account : new String[] {"admin", "elected1"}) {
            Browser other = browser(account);
            assertThat(other.get(address(task)).statusCode()).as(account).isEqualTo(403);
            assertThat(save(other, task, 0, Map.of("need", "Autre")).statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(ask(other, "DELETE", task, "").statusCode()).as(account).isEqualTo(403);
        }
        assertThat(kept(task)).isEqualTo(1);
        assertThat(browser("agent")
                        .get("/dossiers/" + story.reference() + "/journal")
                        .body())
                .doesNotContain(NEED);
    }

    @Test
    void whatTheFormDoesNotHaveIsRefusedWithItsField() throws JsonProcessingException {
        String task = story("Brouillon refusé").find("agent", "proposal");
        Browser agent = browser("agent");

        HttpResponse<String> refused = save(
                agent,
                task,
                0,
                Map.of("need", NEED, "invented", "x", "userCount", true, "audience", "agents", "summary", Map.of()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("fields").findValuesAsText("field"))
                .containsExactlyInAnyOrder("invented", "userCount", "audience", "summary");
        assertThat(save(agent, task, 0, Map.of("need", "x".repeat(20_001))).statusCode())
                .isEqualTo(400);
        HttpResponse<String> nothing = put(agent, task, "{}");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(json(nothing).path("fields").findValuesAsText("field")).containsExactly("answers");
        assertThat(put(agent, task, "[1").statusCode()).isEqualTo(400);
        assertThat(put(agent, task, "{\"answers\": {\"need\": \"" + "x".repeat(2_200_000) + "\"}}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(kept(task)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answers\": [1]} | answers",
                "{\"answers\": \"x\"} | answers",
                "{\"answers\": {}, \"since\": \"x\"} | since",
                "{\"answers\": {}, \"since\": 99999999999} | since",
                "[1] | ''",
                "{\"answers\": | ''"
            })
    void aBodyOfAnotherShapeIsRefusedWithWhatIsWrongInIt(String body, String field) throws JsonProcessingException {
        String task = story("Brouillon d’une autre forme").find("agent", "proposal");

        HttpResponse<String> refused = put(browser("agent"), task, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("fields").findValuesAsText("field")).containsExactly(field);
        assertThat(json(refused).path("message").asText()).contains("attendu", field);
        assertThat(kept(task)).isZero();
    }

    /** A second of typing may end in the middle of an emoji; PostgreSQL takes no half of a character. */
    @Test
    void halfACharacterIsKeptWhateverTheDatabaseTakes() throws JsonProcessingException {
        String task = story("Brouillon interrompu").find("agent", "proposal");
        Browser agent = browser("agent");

        assertThat(put(agent, task, "{\"answers\": {\"need\": \"é \\ud83d\"}}").statusCode())
                .isEqualTo(200);

        assertThat(jdbc.sql("select answers from cadre_task_draft where task_id = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .matches("\\p{ASCII}+");
        assertThat(agent.get("/taches/" + task).body()).contains("&quot;need&quot;:&quot;é ");
    }

    @Test
    void allAnswersTogetherHaveTheirLimit() throws JsonProcessingException {
        String task = Chapters.admitted(story("Brouillon trop long"))
                .does("dpo", "data-gate")
                .find("agent", "experiment-protocol");
        Map<String, Object> answers = new HashMap<>();
        for (String field :
                "objectives accessibility humanControl objection trainingBefore noticeToUsers stopCriteria rollback indicator1Name indicator2Name indicator3Name"
                        .split(" ")) {
            answers.put(field, "x".repeat(19_000));
        }

        HttpResponse<String> refused = save(browser("agent"), task, 0, answers);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("message").asText()).contains("200 000 caractères");
        assertThat(kept(task)).isZero();
    }

    @Test
    void itIsWrittenByItsOwnPageAloneAndNotWithoutASession() throws JsonProcessingException {
        String task = story("Demande forgée").find("agent", "proposal");
        Map<String, String> script = Map.of("Accept", "application/json");

        assertThat(browser("agent")
                        .call("PUT", address(task), "{\"answers\": {}}", script)
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger()
                        .call("PUT", address(task), "{\"answers\": {}}", script)
                        .statusCode())
                .isEqualTo(401);
        assertThat(kept(task)).isZero();

        // The Tasklist, whose pages have no token of ours, asks for one.
        Browser tasklist = browser("agent");
        String token = state(tasklist, task).path("token").asText();
        HttpResponse<String> saved =
                tasklist.call("PUT", address(task), "{\"answers\": {\"need\": \"x\"}}", Map.of("X-CSRF-TOKEN", token));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    @Test
    void theNewerReplacesTheOlderAndSaysSo() throws JsonProcessingException {
        Story story = story("Deux postes");
        String task = story.find("agent", "proposal");
        Browser office = browser("agent");
        Browser home = browser("agent");

        save(office, task, 0, Map.of("need", "Du bureau"));
        JsonNode replaced = json(save(home, task, 0, Map.of("need", "De la maison")));
        assertThat(replaced.path("notice").asText())
                .contains("enregistré ailleurs, à")
                .contains("le remplace");
        assertThat(story.shown("agent", task).path("need").path("value").asText())
                .isEqualTo("De la maison");
        JsonNode again =
                json(save(home, task, replaced.path("revision").asInt(), Map.of("need", "De la maison, plus tard")));
        assertThat(again.path("notice").asText()).isEmpty();
        assertThat(kept(task)).isEqualTo(1);
    }

    @Test
    void anAnswerTakenAwayStaysAwayAndADroppedDraftLeavesTheForm() throws JsonProcessingException {
        Story story = story("Repartir du début");
        String task = story.find("agent", "proposal");
        Browser agent = browser("agent");
        Map<String, Object> cleared = new HashMap<>(Map.of("summary", "Trie les courriels."));
        cleared.put("need", null);

        save(agent, task, 0, Map.of("need", NEED));
        assertThat(save(agent, task, 1, cleared).statusCode()).isEqualTo(200);
        assertThat(story.shown("agent", task).path("need").path("value").isNull())
                .isTrue();

        assertThat(ask(agent, "DELETE", task, "").statusCode()).isEqualTo(204);
        assertThat(kept(task)).isZero();
        assertThat(story.shown("agent", task).has("summary")).isFalse();
        assertThat(state(agent, task).path("revision").asInt()).isZero();
    }

    @Test
    void itGoesWithTheTaskHoweverThatEnds() throws JsonProcessingException {
        Browser agent = browser("agent");
        Story sent = story("Envoyée");
        String done = sent.find("agent", "proposal");
        save(agent, done, 0, Map.of("need", NEED));
        sent.does("agent", "proposal");
        assertThat(kept(done)).isZero();
        assertThat(save(agent, done, 1, Map.of("need", NEED)).statusCode()).isEqualTo(409);
        assertThat(kept(done)).isZero();

        Story withdrawn = story("Retirée");
        String gone = withdrawn.find("agent", "proposal");
        save(agent, gone, 0, Map.of("need", NEED));
        agent.get("/dossiers/" + withdrawn.reference());
        HttpResponse<String> stopped =
                agent.post("/dossiers/" + withdrawn.reference() + "/retrait", Map.of("motif", "Le besoin a disparu."));
        assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(302);
        assertThat(kept(gone)).isZero();
        assertThat(agent.get("/taches/" + gone + "/brouillon"))
                .as("what another tab asks for")
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("elle a été faite ou retirée ailleurs"));
    }

    @Test
    void itGoesWithItsWritersAccount() throws JsonProcessingException {
        persons.proposer("parti-brouillon", "Léo", "Blanc", "dir-proprete");
        String task = story("Compte supprimé").find("parti-brouillon", "proposal");
        save(Browser.of("parti-brouillon", port), task, 0, Map.of("need", NEED));
        save(browser("agent"), task, 0, Map.of("need", NEED));
        assertThat(kept(task)).isEqualTo(2);

        assertThat(client.send("admin", "DELETE", "/user/parti-brouillon", null).status())
                .isEqualTo(204);

        assertThat(kept(task)).isEqualTo(1);
    }

    @Test
    void aFormThatIsSentBackComesWithItsAnswersAndTheDraftOverThem() throws JsonProcessingException {
        Story story = story("À compléter")
                .does("agent", "proposal", "need", NEED, "summary", "Trie les courriels.")
                .does("expert", "review", "admissibility", "toComplete", "reason", "Précisez le besoin.");
        String task = story.find("agent", "proposal");
        assertThat(story.shown("agent", task).path("need").path("value").asText())
                .isEqualTo(NEED);

        save(browser("agent"), task, 0, Map.of("need", "Précisé."));

        JsonNode shown = story.shown("agent", task);
        assertThat(shown.path("need").path("value").asText()).isEqualTo("Précisé.");
        assertThat(shown.path("summary").path("value").asText()).isEqualTo("Trie les courriels.");
        assertThat(shown.path("returnReason").path("value").asText()).contains("Précisez le besoin.");
    }
}
