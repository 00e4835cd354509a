package fr.cadreia.crash;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.FormFilling;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** A client that does what comes, as whoever may do it, until the application is gone. */
final class CaseWalker implements Runnable {

    private static final String PROPOSER = "agent";
    private static final String PATH = "/process-definition/key/mandatory-path";
    private static final byte[] NOTE = "Une note.".getBytes(StandardCharsets.UTF_8);

    /** Besides the members, who have their votes. */
    private static final Map<String, String> WHO = Map.ofEntries(
            Map.entry("review", "expert"),
            Map.entry("second-reading", "expert2"),
            Map.entry("data-gate", "dpo"),
            Map.entry("convening", "secretary"),
            Map.entry("attendance", "secretary"),
            Map.entry("vote-closing", "secretary"),
            Map.entry("motion", "chair"),
            Map.entry("result", "chair"));

    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "proposal", map(Chapters.SMALL_PROPOSAL),
            "review", map(Chapters.SMALL_REVIEW),
            "motion", Map.of("motion", "generalize"),
            "vote", Map.of("ownInterest", "no", "vote", "for"));

    private final int port;
    private final EngineClient client;
    private final Random random;
    private final Acknowledged done;
    private final BooleanSupplier running;
    private Browser page;
    private int notes;

    CaseWalker(int port, long seed, Acknowledged done, BooleanSupplier running) {
        this.port = port;
        this.client = new EngineClient("http://127.0.0.1:" + port + "/engine-rest");
        this.random = new Random(seed);
        this.done = done;
        this.running = running;
    }

    private static Map<String, Object> map(Object[] pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }

    @Override
    public void run() {
        while (running.getAsBoolean()) {
            try {
                act();
            } catch (UncheckedIOException | IllegalStateException gone) {
                // Its answer never came: nothing was acknowledged.
            }
        }
    }

    private void act() {
        int what = random.nextInt(20);
        JsonNode tasks = client.get("admin", "/task?sortBy=created&sortOrder=asc&maxResults=60")
                .body();
        if (what == 0 || tasks.isEmpty()) {
            start();
        } else if (what == 1) {
            upload(tasks.get(random.nextInt(tasks.size())).path("id").asText());
        } else {
            // Some of the oldest: so that cases come to their votes.
            doTask(tasks.get(random.nextInt(Math.min(tasks.size(), 6))));
        }
    }

    private void start() {
        JsonNode schema = client.get(PROPOSER, PATH + "/deployed-start-form").body();
        JsonNode shown = client.get(PROPOSER, PATH + "/form-variables").body();
        Map<String, Object> title = Map.of("title", "Essai " + random.nextInt(1_000_000));
        Reply reply = client.post(
                PROPOSER, PATH + "/submit-form", Map.of("variables", FormFilling.fill(schema, shown, title)));
        if (reply.status() == 200) {
            done.started(
                    reply.body().path("businessKey").asText(),
                    reply.body().path("id").asText());
        }
    }

    private void upload(String task) {
        String instance = client.get("admin", "/task/" + task)
                .body()
                .path("processInstanceId")
                .asText();
        String reference = client.get("admin", "/process-instance/" + instance)
                .body()
                .path("businessKey")
                .asText();
        if (page == null) {
            page = Browser.of(PROPOSER, port);
        }
        page.get("/dossiers/" + reference);
        String name = "note-" + random.nextInt(1_000_000) + "-" + notes++ + ".txt";
        if (page.upload("/dossiers/" + reference + "/documents", name, NOTE).statusCode() == 302) {
            done.uploaded(reference, name);
        }
    }

    private void doTask(JsonNode task) {
        String id = task.path("id").asText();
        String form = task.path("camundaFormRef").path("key").asText();
        String assignee = task.path("assignee").asText("");
        boolean free = task.path("assignee").isNull() || assignee.isEmpty();
        String account =
                free ? WHO.getOrDefault(form, form.startsWith("opinion-") ? form.substring(8) : PROPOSER) : assignee;
        if (free) {
            if (client.post(account, "/task/" + id + "/claim", Map.of("userId", account))
                            .status()
                    != 204) {
                return;
            }
            done.claimed(id, account);
        }
        JsonNode schema = client.get(account, "/task/" + id + "/deployed-form").body();
        JsonNode shown = client.get(account, "/task/" + id + "/form-variables").body();
        Map<String, Object> answers = ANSWERS.getOrDefault(form, Map.of());
        if (client.post(
                                account,
                                "/task/" + id + "/submit-form",
                                Map.of("variables", FormFilling.fill(schema, shown, answers)))
                        .status()
                == 204) {
            done.submitted(id, form);
        }
    }

    /** @return as many as asked for, each with a seed of its own */
    static List<Thread> several(int count, RunningJar jar, long seed, Acknowledged done) {
        List<Thread> walkers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            walkers.add(new Thread(
                    new CaseWalker(jar.port(), seed * 31 + number, done, jar::isRunning), "walker-" + number));
        }
        return walkers;
    }
}
