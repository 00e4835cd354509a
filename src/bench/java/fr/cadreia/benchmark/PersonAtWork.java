package fr.cadreia.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.scenario.FormFilling;
import fr.cadreia.scenario.LightCaseSteps;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * One person, who reads pages in a browser of its own account and goes on with a case. A task of another account is done in a browser
 * that is signed in as that account.
 */
final class PersonAtWork {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Agents of departments that no voter belongs to: a member does not vote on a use of the own department. */
    private static final List<String> PROPOSERS =
            List.of("agent", "agent3", "agent4", "agent5", "agent6", "agent7", "agent8", "agent9");

    private static final List<String> PAGES = List.of(
            "/",
            "/dossiers",
            "/calendrier",
            "/tableau-de-bord",
            "/registre",
            "/registre?q=essai",
            "/cadre",
            "/camunda/app/tasklist/default/");

    private final MeasuredApplication application;
    private final PeopleAtWork.Sessions sessions;
    private final int index;
    private final Random random;
    private final Deque<Click> act = new ArrayDeque<>();
    private String reference;
    private String step;
    private int voted;

    /** What a person does at once. */
    private interface Click {
        void on(Latencies latencies) throws JsonProcessingException;
    }

    /**
     * @param reference of the case to go on with
     * @param step the form that waits there
     */
    PersonAtWork(
            MeasuredApplication application, PeopleAtWork.Sessions sessions, int index, String reference, String step) {
        this.application = application;
        this.sessions = sessions;
        this.index = index;
        this.random = new Random(index);
        this.reference = reference;
        this.step = step;
    }

    void signIn() {
        sessions.own(proposer(index), index);
    }

    /** @return the account of the department that the person belongs to */
    static String proposer(int index) {
        return PROPOSERS.get(index % PROPOSERS.size());
    }

    /** @param end by {@link System#nanoTime()} */
    void work(long end, Duration between, Latencies latencies) throws InterruptedException, JsonProcessingException {
        Thread.sleep((long) (random.nextDouble() * between.toMillis()));
        while (System.nanoTime() < end) {
            if (random.nextBoolean()) {
                read(sessions.own(proposer(index), index), page(), latencies);
            } else {
                if (act.isEmpty()) {
                    plan();
                }
                act.remove().on(latencies);
            }
            Thread.sleep((long) ((2 + 2 * random.nextDouble()) / 3 * between.toMillis()));
        }
    }

    private String page() {
        int page = random.nextInt(PAGES.size() + 1);
        return page == PAGES.size() ? "/dossiers/" + reference : PAGES.get(page);
    }

    private static void read(Browser browser, String path, Latencies latencies) {
        String kind =
                "page " + path.replaceFirst("/dossiers/.*", "/dossiers/…").replaceFirst("/taches/.*", "/taches/…");
        timed(kind, latencies, () -> browser.get(path));
    }

    /** The clicks of the next task of the case; a case that is over is followed by a new one. */
    private void plan() {
        String account = step.equals(LightCase.VOTE)
                ? LightCase.VOTERS.get(voted)
                : LightCaseSteps.whoDoes(step, proposer(index));
        Browser browser = account.equals(proposer(index)) ? sessions.own(account, index) : sessions.of(account, index);
        act.add(latencies -> open(account, browser, latencies));
    }

    private void open(String account, Browser browser, Latencies latencies) throws JsonProcessingException {
        if (step.equals(LightCaseSteps.ACT)) {
            browser.get("/dossiers/" + reference);
            browser.upload(
                    "/dossiers/" + reference + "/documents",
                    "acte.txt",
                    "Décision du président.".getBytes(StandardCharsets.UTF_8));
        }
        String tasks = timed(
                        "tasklist: tasks of a case",
                        latencies,
                        () -> browser.get(ENGINE + "/task?processInstanceBusinessKey=" + reference))
                .body();
        for (JsonNode task : JSON.readTree(tasks)) {
            if (LightCaseSteps.form(task).equals(step)) {
                String id = task.path("id").asText();
                act.add(then -> read(browser, "/taches/" + id, then));
                act.add(then -> type(browser, id, then));
                act.add(then -> type(browser, id, then));
                act.add(then -> send(browser, id, then));
                act.add(then -> read(browser, "/taches/" + id, then));
                return;
            }
        }
        throw new IllegalStateException(account + " finds no task for " + step + " in " + reference + ": " + tasks);
    }

    /** What a form's script sends after a pause in typing. */
    private void type(Browser browser, String task, Latencies latencies) throws JsonProcessingException {
        String place = "/taches/" + task + "/brouillon";
        JsonNode draft = JSON.readTree(browser.get(place).body());
        Map<String, Object> typed = Map.of(
                "answers",
                answers(browser, task),
                "since",
                draft.path("revision").asInt());
        call("draft", "PUT", place, typed, draft.path("token").asText(), browser, latencies);
    }

    private void send(Browser browser, String task, Latencies latencies) throws JsonProcessingException {
        String place = "/taches/" + task;
        Map<String, Object> answers = answers(browser, task);
        browser.get(place);
        call("submit: " + step, "POST", place, answers, browser.token(), browser, latencies);
        goOn();
    }

    private static void call(
            String kind, String method, String path, Object body, String token, Browser browser, Latencies latencies)
            throws JsonProcessingException {
        String json = JSON.writeValueAsString(body);
        Map<String, String> headers = Map.of("X-CSRF-TOKEN", token, "Accept", "application/json");
        timed(kind, latencies, () -> browser.call(method, path, json, headers));
    }

    /** Filled as the Tasklist fills it, from what the engine shows. */
    private Map<String, Object> answers(Browser browser, String task) throws JsonProcessingException {
        JsonNode schema = JSON.readTree(
                browser.get(ENGINE + "/task/" + task + "/deployed-form").body());
        JsonNode shown = JSON.readTree(
                browser.get(ENGINE + "/task/" + task + "/form-variables").body());
        Map<String, Object> answers = new LinkedHashMap<>();
        JSON.valueToTree(FormFilling.fill(schema, shown, LightCaseSteps.answers(step)))
                .properties()
                .forEach(field -> answers.put(field.getKey(), plain(field.getValue())));
        return answers;
    }

    private static Object plain(JsonNode variable) {
        JsonNode value = variable.path("value");
        try {
            return variable.path("type").asText().equals("Json") ? JSON.readTree(value.asText()) : value;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void goOn() {
        if (step.equals(LightCase.VOTE) && ++voted < LightCase.VOTERS.size()) {
            return;
        }
        voted = 0;
        int next = LightCase.STEPS.indexOf(step) + 1;
        if (next == LightCase.STEPS.size()) {
            next = 0;
            reference = new LightCase(application, new Latencies()).open(proposer(index));
        }
        step = LightCase.STEPS.get(next);
    }

    private static HttpResponse<String> timed(
            String kind, Latencies latencies, Supplier<HttpResponse<String>> request) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = request.get();
        latencies.add(kind, System.nanoTime() - begun);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(kind + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
