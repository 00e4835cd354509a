package fr.cadreia.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/** A task's own page obeys the checks of the Tasklist, and says plainly what it cannot do. */
class TaskPageTest extends InApplication {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GATE = "{\"gateConfirmed\": true}";

    private Story story(String title) {
        return opened("agent", title);
    }

    private HttpResponse<String> send(Browser browser, String task, String json) {
        browser.get("/taches/" + task);
        return browser.call(
                "POST", "/taches/" + task, json, Map.of("X-CSRF-TOKEN", browser.token(), "Accept", "application/json"));
    }

    private static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return JSON.readTree(answer.body());
    }

    private String assignee(String task) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getAssignee();
    }

    @Test
    void thePersonWhoComesFromAMailSignsInAndIsAtTheTask() {
        String task = story("Depuis un courriel").find("agent", "proposal");
        Browser stranger = stranger();

        assertThat(stranger.get("/taches/" + task).statusCode()).isEqualTo(302);
        stranger.get("/connexion");
        HttpResponse<String> signedIn = stranger.post("/connexion", Map.of("username", "agent", "password", "agent"));

        assertThat(signedIn.headers().firstValue("Location").orElse("")).contains("/taches/" + task);
        HttpResponse<String> page = stranger.get("/taches/" + task);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Depuis un courriel", "offerte à votre groupe", "data-schema=\"", "task-form.js")
                .doesNotContainPattern("<script(?! src=)");
    }

    @Test
    void theSummaryStandsBesideTheFormAndNotAgainInIt() {
        Story story = Chapters.admitted(story("Résumé à côté"));
        String page =
                browser("dpo").get("/taches/" + story.find("dpo", "data-gate")).body();

        assertThat(page).contains("Instruction par les experts", "Qualification calculée");
        assertThat(page.replaceAll("(?s).*data-values=\"([^\"]*)\".*", "$1"))
                .contains("essentials")
                .doesNotContain("Niveau de risque calculé");
    }

    @Test
    void theTasklistsTabHasTheSameRecordForTheSameReaders() {
        Story story = Chapters.admitted(story("Un seul dossier"));
        String task = story.find("dpo", "data-gate");
        Browser dpo = browser("dpo");

        String beside = dpo.get("/taches/" + task + "/dossier").body();
        String page = dpo.get("/taches/" + task).body();
        assertThat(record(beside)).isNotEmpty().isEqualTo(record(page));
        assertThat(beside).contains("id=\"dossier-criteria\" open=\"open\"", "id=\"dossier-proposal\"");

        HttpResponse<String> others = browser("elected1").get("/taches/" + task + "/dossier");
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(others.body()).contains("revient à un autre groupe").doesNotContain("dossier-criteria");
        assertThat(browser("dpo")
                        .get("/taches/00000000-0000-0000-0000-000000000000/dossier")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The parts of the record alone, whatever stands around them. */
    private static String record(String html) {
        return Jsoup.parse(html).select("details[id^=dossier-]").outerHtml();
    }

    @Test
    void thePersonWhoJudgesReadsFirstHowLongItWasTried() {
        Story story = Chapters.assessed(story("Essai lu d’abord"));
        String page = browser("expert2")
                .get("/taches/" + story.find("expert2", "second-reading"))
                .body();

        assertThat(page.replaceAll("(?s).*data-values=\"([^\"]*)\".*", "$1"))
                .contains("Durée", "prévue ", ", effective ", ", minimum ");
        assertThat(page).containsOnlyOnce("Durée et usage réels");
    }

    @Test
    void aRefusedFormNamesItsFieldsAndLeavesTheTaskFree() throws JsonProcessingException {
        String task = story("Formulaire refusé").find("agent", "proposal");
        Browser agent = browser("agent");

        HttpResponse<String> answer = send(agent, task, "{\"userCount\": -3}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("fields").findValuesAsText("field")).contains("userCount", "summary");
        assertThat(json(answer).path("fields").get(0).path("label").asText()).isNotEmpty();
        assertThat(assignee(task)).isNull();
    }

    @Test
    void oneSendingTakesAndEndsTheTask() throws JsonProcessingException {
        Story story = Chapters.admitted(story("Prise et envoyée"));
        String task = story.find("dpo", "data-gate");
        JsonNode form = client.get("dpo", "/task/" + task + "/deployed-form").body();
        Map<String, Object> variables = fr.cadreia.scenario.FormFilling.fill(form, story.shown("dpo", task), Map.of());
        Browser dpo = browser("dpo");

        HttpResponse<String> answer = send(dpo, task, JSON.writeValueAsString(plain(variables)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
        assertThat(dpo.get("/taches/" + task).body()).contains("vous avez terminé cette tâche le", story.reference());
        String next = dpo.get("/taches/" + task + "/suite").body();
        assertThat(next)
                .contains("Et ensuite", "Protocole d’expérimentation", "C’est au tour de", "Direction de la propreté")
                .containsPattern("À rendre pour le \\d")
                .contains("Un courriel prévient");
        assertThat(dpo.get("/taches/" + task).body()).contains("Et ensuite", "Direction de la propreté");
        assertThat(browser("expert").get("/taches/" + task).body()).doesNotContain("Et ensuite");
        assertThat(browser("elected1").get("/taches/" + task + "/suite").body()).doesNotContain("au tour de");
        assertThat(browser("expert").get("/taches/" + task).body())
                .contains("au titre de", "Délégué à la protection des données", "/dossiers/" + story.reference())
                .doesNotContain("vous avez terminé");
        assertThat(send(dpo, task, "{}").statusCode()).isEqualTo(409);
    }

    /** What REST wraps in {@code {"value", "type"}}, as our page sends it. */
    /** Four opinions are asked for at once: the first leads to nothing, the last to the data gate. */
    @Test
    void whatFollowsIsToldOfThisActAlone() {
        Story story = story("Avis rendus l’un après l’autre")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", Chapters.LARGE_REVIEW);
        String first = story.find("security", "opinion-security");
        story.does("security", "opinion-security", "position", "favourable");
        Browser security = browser("security");
        String alone = "Cet acte n’ouvre rien à lui seul";
        assertThat(security.get("/taches/" + first + "/suite").body())
                .contains(alone, "Avis du délégué")
                .doesNotContain("Un courriel prévient");

        story.does("dpo", "opinion-dpo", "position", "favourable")
                .does("sobriety", "opinion-sobriety", "position", "favourable");
        String last = story.find("hr", "opinion-hr");
        story.does("hr", "opinion-hr", "position", "favourable");

        assertThat(story.waitsAt()).hasSize(1);
        assertThat(browser("hr").get("/taches/" + last + "/suite").body())
                .contains("C’est au tour de", "Un courriel prévient")
                .doesNotContain(alone, "indépendamment de cet acte");
        assertThat(security.get("/taches/" + first + "/suite").body()).contains(alone, "C’est au tour de");
    }

    private static Map<String, Object> plain(Map<String, Object> variables) throws JsonProcessingException {
        Map<String, Object> plain = new java.util.LinkedHashMap<>();
        for (var variable : variables.entrySet()) {
            Map<?, ?> wrapped = (Map<?, ?>) variable.getValue();
            plain.put(
                    variable.getKey(),
                    "Json".equals(wrapped.get("type"))
                            ? JSON.readValue((String) wrapped.get("value"), Object.class)
                            : wrapped.get("value"));
        }
        return plain;
    }

    @Test
    void aBrowserWithoutScriptsHasTheFormOnOnePage() {
        Story story = story("Sans script");
        String task = story.find("agent", "proposal");
        Browser agent = browser("agent");
        String page = agent.get("/taches/" + task).body();
        String plain = page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>"));
        assertThat(plain)
                .contains(
                        "name=\"summary\"",
                        "name=\"_audience\"",
                        "value=\"inhabitants\"",
                        "<h2>Ce que fait l’outil</h2>")
                .contains("150 caractères au plus")
                .doesNotContain("name=\"humanChannelKept\"");

        assertThat(page)
                .as("what is announced is what a person sees")
                .contains("Encore " + StringUtils.countOccurrencesOf(plain, "id=\"question-")
                        + " questions, dont " + StringUtils.countOccurrencesOf(plain, " *</")
                        + " obligatoires, et 2 autres");
        Map<String, Object> typed = new java.util.LinkedHashMap<>();
        typed.put("summary", "Trie les courriels <reçus>.");
        typed.put("userCount", "douze");
        typed.put("durationMonths", "2.5");
        typed.put("_audience", "");
        typed.put("audience", "inhabitants");
        HttpResponse<String> refused = agent.post("/taches/" + task, typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "À corriger",
                        "href=\"#question-userCount\"",
                        "un nombre est attendu",
                        "value=\"douze\"",
                        "value=\"2,5\"")
                .contains("value=\"Trie les courriels &lt;reçus&gt;.\"", "value=\"inhabitants\" checked=\"checked\"")
                .as("what an answer calls for")
                .contains("name=\"humanChannelKept\"");
        assertThat(assignee(task)).isNull();

        typed.put("userCount", "12");
        typed.put("audience", "agents");
        typed.put("concerned", "agents");
        typed.put("personsPerMonth", "0");
        typed.put("durationMonths", "2");
        typed.put("policy", "waste");
        typed.put("contactFunction", "Responsable du courrier");
        typed.put("contactMailbox", "courrier@exemple.fr");
        for (String text : "need expectedBenefit lighterAlternative".split(" ")) {
            typed.put(text, "Deux lignes,\r\nune par idée.");
        }
        typed.put("dataKinds", "public");
        typed.put("roleInDecision", "informs");
        typed.put("affectsPersons", "none");
        typed.put("changeExpected", "none");
        HttpResponse<String> sent = agent.post("/taches/" + task, typed);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(agent.get("/taches/" + task).body()).contains("vous avez terminé cette tâche", "Et ensuite");
        assertThat(story.waitsAt()).containsExactly("Task_Review");
    }

    @Test
    void thePersonWhoMayNotDoTheTaskReadsWhy() {
        Story story = Chapters.admitted(story("Pas pour vous"));
        String task = story.find("dpo", "data-gate");

        HttpResponse<String> others = browser("elected1").get("/taches/" + task);
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(others.body()).contains("revient à un autre groupe", "/dossiers/" + story.reference());
        assertThat(browser("commune").get("/taches/" + task).body())
                .contains("revient à un autre groupe")
                .doesNotContain("Pas pour vous", story.reference());
        assertThat(send(browser("elected1"), task, GATE).statusCode()).isEqualTo(403);
        assertThat(assignee(task)).isNull();
    }

    @Test
    void aTaskInOthersHandsIsSaidToBe() {
        String task = story("Déjà prise").take("agent", "proposal");

        HttpResponse<String> colleague = browser("expert").get("/taches/" + task);

        assertThat(colleague.statusCode()).isEqualTo(403);
        assertThat(colleague.body()).contains("déjà prise en charge par une autre personne");
    }

    @Test
    void anAddressThatIsNoTaskIsNotFound() {
        assertThat(browser("agent")
                        .get("/taches/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aScriptIsToldThatTheSessionHasEndedAndThatWhatItSentIsNoForm() {
        String task = story("Session finie").find("agent", "proposal");
        Browser agent = browser("agent");

        assertThat(stranger()
                        .call("POST", "/taches/" + task, "{}", Map.of("Accept", "application/json"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(agent.call("POST", "/taches/" + task, "{}", Map.of("Accept", "application/json"))
                        .statusCode())
                .as("without its token")
                .isEqualTo(403);
        assertThat(send(agent, task, "[1").statusCode()).isEqualTo(400);
        assertThat(assignee(task)).isNull();
    }

    private static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aTaskOpensWhereThisBrowserOpenedOneLast() {
        String task = story("Ouvrir ici ou là").find("agent", "proposal");
        Browser agent = browser("agent");
        String opening = "/taches/" + task + "/ouvrir";

        assertThat(leadsTo(agent.get(opening))).isEqualTo("/taches/" + task);
        agent.get("/taches/" + task);
        assertThat(leadsTo(agent.post(opening, Map.of("dans", "liste")))).endsWith("/tasklist/default/#/?task=" + task);
        assertThat(leadsTo(agent.get(opening))).endsWith("/tasklist/default/#/?task=" + task);
        agent.get("/");
        assertThat(leadsTo(agent.post("/taches/ouverture", Map.of("dans", "page"))))
                .isEqualTo("/#taches");
        assertThat(leadsTo(agent.get(opening))).isEqualTo("/taches/" + task);
        assertThat(leadsTo(browser("agent").get(opening))).as("another browser").isEqualTo("/taches/" + task);
    }

    @Test
    void aTaskThatIsOverOpensOnThePageThatSaysSo() {
        Story story = story("Déjà rendue");
        String task = story.find("agent", "proposal");
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        Browser agent = browser("agent");
        agent.get("/");

        agent.post("/taches/ouverture", Map.of("dans", "liste"));

        assertThat(leadsTo(agent.get("/taches/" + task + "/ouvrir"))).isEqualTo("/taches/" + task);
    }

    @Test
    void aPlaceThatDoesNotExistIsRefused() {
        String task = story("Ouvrir nulle part").find("agent", "proposal");
        Browser agent = browser("agent");
        agent.get("/taches/" + task);

        for (String address : List.of("/taches/ouverture", "/taches/" + task + "/ouvrir")) {
            HttpResponse<String> refused = agent.post(address, Map.of("dans", "ailleurs"));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Indiquez où ouvrir les tâches");
        }
        assertThat(agent.cookie("CADREIA_TASKS")).isEmpty();
    }
}
