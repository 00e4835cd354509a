package fr.cadreia.crash;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.LightCaseSteps;
import fr.cadreia.shipped.RunningJar;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A client that does each next task, as a person who may do it, until the application is gone. */
final class CaseWalker implements Runnable {

    private static final String PROPOSER = "agent";
    private static final byte[] NOTE = "Une note.".getBytes(StandardCharsets.UTF_8);

    private final int port;
    private final EngineClient client;
    private final LightCaseSteps steps;
    private final Random random;
    private final Acknowledged done;
    private final BooleanSupplier running;
    private final Consumer<String> unanswered;
    private Browser page;
    private int notes;

    CaseWalker(int port, long seed, Acknowledged done, BooleanSupplier running) {
        this(port, seed, done, running, nobody -> {});
    }

    /** @param unanswered is told of each request that the server did not answer, or answered by a failure of its own */
    CaseWalker(int port, long seed, Acknowledged done, BooleanSupplier running, Consumer<String> unanswered) {
        this.port = port;
        this.unanswered = unanswered;
        this.client = new EngineClient("http://127.0.0.1:" + port + "/engine-rest", true, exchange -> {
            if (exchange.status() >= 500) {
                unanswered.accept(exchange.method() + " " + exchange.path() + ": " + exchange.status());
            }
        });
        this.steps = new LightCaseSteps(client, "mandatory-path");
        this.random = new Random(seed);
        this.done = done;
        this.running = running;
    }

    @Override
    public void run() {
        while (running.getAsBoolean()) {
            try {
                act();
            } catch (UncheckedIOException gone) {
                // Its answer never came: nothing was acknowledged.
                unanswered.accept(String.valueOf(gone));
            } catch (IllegalStateException meanwhile) {
                // Another client did the task, or the answer was no form.
            }
        }
    }

    private void act() {
        int what = random.nextInt(20);
        JsonNode tasks = client.get("admin", "/task?sortBy=created&sortOrder=asc&maxResults=60")
                .body();
        if (!tasks.isArray()) {
            throw new IllegalStateException("No list of tasks: " + tasks);
        }
        if (what == 0 || tasks.isEmpty()) {
            start();
        } else if (what == 1) {
            upload(tasks.get(random.nextInt(tasks.size())).path("id").asText());
        } else {
            // Some of the oldest: so that cases come to their votes.
            doTask(tasks.get(random.nextInt(Math.min(tasks.size(), 6))));
        }
    }

    /** Does the tasks that wait in one case, as the people who may do them. */
    void goOn(String reference) {
        client.get("admin", "/task?processInstanceBusinessKey=" + reference)
                .body()
                .forEach(this::doTask);
    }

    private void start() {
        steps.start(PROPOSER, "Essai " + random.nextInt(1_000_000))
                .ifPresent(started -> done.started(started.reference(), started.instance()));
    }

    private void upload(String task) {
        String reference = reference(task);
        if (page == null) {
            page = Browser.of(PROPOSER, port);
        }
        page.get("/dossiers/" + reference);
        String name = "note-" + random.nextInt(1_000_000) + "-" + notes++ + ".txt";
        String leadsTo = page.upload("/dossiers/" + reference + "/documents", name, NOTE)
                .headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElse("");
        if (leadsTo.equals("/dossiers/" + reference)) {
            done.uploaded(reference, name);
        } else if (leadsTo.equals("/connexion")) {
            // A node ended during the sign-in.
            page = null;
        }
    }

    private String reference(String task) {
        String instance = client.get("admin", "/task/" + task)
                .body()
                .path("processInstanceId")
                .asText();
        return client.get("admin", "/process-instance/" + instance)
                .body()
                .path("businessKey")
                .asText();
    }

    private void doTask(JsonNode task) {
        String id = task.path("id").asText();
        String form = LightCaseSteps.form(task);
        String account = LightCaseSteps.assignee(task).orElseGet(() -> LightCaseSteps.whoDoes(form, PROPOSER));
        if (LightCaseSteps.assignee(task).isEmpty()) {
            if (!steps.claim(account, id)) {
                return;
            }
            done.claimed(id, account);
        }
        if (form.equals(LightCaseSteps.ACT)) {
            steps.deposits(reference(id));
        }
        if (steps.submit(account, id, form)) {
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
