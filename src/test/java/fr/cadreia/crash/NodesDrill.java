package fr.cadreia.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.cadreia.Browser;
import fr.cadreia.PostgresServer;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.LightCaseSteps;
import fr.cadreia.shipped.RunningJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes of the shipped application on one PostgreSQL, behind HAProxy with the rules of {@code deploy/haproxy.cfg}, which
 * sends each request to the other node than the one before. Cases are played in turns, a node is killed and another told to
 * end while clients work, and each is started again. With {@code -Dnodes.before=FILE} the first node is the jar of an earlier
 * build until it is told to end. Skipped where there is no HAProxy.
 */
class NodesDrill {

    private static final Path HAPROXY = Path.of("/usr/sbin/haproxy");
    /** What the nodes remember holds ten seconds; a busy machine takes more for the looks themselves. */
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final List<String> KINDS = List.of("start", "claim", "submit", "upload", "vote");
    private static final int CLIENTS = 3;
    private static final int ACTS_BEFORE = 5;
    private static final int LINES_OF_AN_ERROR = 40;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final List<RunningJar> nodes = new ArrayList<>();
    private Process proxy;
    private int front;
    private String url;

    @AfterEach
    void end() {
        nodes.forEach(RunningJar::kill);
        if (proxy != null) {
            proxy.destroyForcibly();
        }
    }

    @Test
    void twoNodesAreOneApplication() throws Exception {
        assumeThat(HAPROXY).as("HAProxy, which CI installs").exists();
        url = PostgresServer.createDatabase();
        RunningJar first = start("first", RunningJar.freePort(), System.getProperty("nodes.before", ""));
        RunningJar second = start("second", RunningJar.freePort(), "");
        front = RunningJar.freePort();
        proxy = proxy(first.port(), second.port());
        awaitBoth();
        Acknowledged acts = new Acknowledged();

        List<String> unanswered = underLoad(acts, () -> acts.await(KINDS, LONGEST_WAIT));
        assertThat(unanswered).as("nothing happens to the nodes; %s", errors()).isEmpty();
        assertThat(acts.kinds()).containsOnlyKeys(KINDS);
        aSessionIsOneOnBothNodes();
        aClosedSignInIsClosedOnTheOtherNode(first, second);
        aRightIsInForceOnTheOtherNode(first, second);
        aRegisterEntryIsSeenOnTheOtherNode(first, second, acts);
        aDeployedDiagramIsInForceOnTheOtherNode(first, second);

        underLoad(acts, () -> {
            after(acts, second::kill);
            after(acts, () -> {});
        });
        assertThat(second.isRunning()).isFalse();
        aftermath().check(acts);

        start("second", second.port(), "");
        awaitBoth();
        unanswered = underLoad(acts, () -> {
            after(acts, first::end);
            assertThat(first.ended(LONGEST_WAIT)).isTrue();
            after(acts, () -> {});
        });
        assertThat(unanswered).as("a node was told to end; %s", errors()).isEmpty();
        aftermath().check(acts);

        start("first", first.port(), "");
        awaitBoth();
    }

    /** Does something once some more acts were acknowledged. */
    private static void after(Acknowledged acts, Runnable happening) throws InterruptedException {
        assertThat(acts.killAfter(ACTS_BEFORE, happening).await(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS))
                .as("clients go on: %s", acts.kinds())
                .isTrue();
    }

    private RunningJar start(String name, int port, String earlier) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        List<String> settings = List.of(
                "--spring.profiles.active=demo,postgresql",
                "--cadre.demo=empty",
                "--cadre.journal.create-seal-key=true",
                "--cadre.framework.settings.light-trial-days=0",
                "--cadre.framework.settings.real-use-percent=0");
        Map<String, String> environment = Map.of(
                "CADRE_DB_URL", url,
                "CADRE_DB_USER", PostgresServer.RUNTIME,
                "CADRE_DB_PASSWORD", PostgresServer.PASSWORD,
                "CADRE_DB_OWNER", PostgresServer.OWNER,
                "CADRE_DB_OWNER_PASSWORD", PostgresServer.PASSWORD,
                "CADRE_SEAL_KEY_FILE", folder.resolve("seal.key").toString());
        RunningJar node = earlier.isEmpty()
                ? RunningJar.extracted(own, settings, environment, port)
                : RunningJar.start(
                        own,
                        // With an option there is one process, which can be killed.
                        RunningJar.java(
                                List.of("-Xshare:auto"), Path.of(earlier).toAbsolutePath()),
                        settings,
                        environment,
                        RunningJar.READINESS,
                        port);
        nodes.add(node);
        return node;
    }

    /** What the nodes logged as errors, with the first lines of each. */
    private String errors() throws IOException {
        StringBuilder errors = new StringBuilder("the nodes logged:");
        for (String node : List.of("first", "second")) {
            int rest = 0;
            for (String line : Files.readAllLines(folder.resolve(node).resolve("application.log"))) {
                rest = line.contains(" ERROR ") ? LINES_OF_AN_ERROR : rest - 1;
                if (rest > 0) {
                    errors.append('\n').append(node).append(": ").append(line);
                }
            }
        }
        return errors.toString();
    }

    private Aftermath aftermath() {
        return new Aftermath(
                url,
                PostgresServer.RUNTIME,
                PostgresServer.PASSWORD,
                List.of(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + PostgresServer.RUNTIME,
                        "--spring.datasource.password=" + PostgresServer.PASSWORD,
                        "--cadre.journal.seal-key-file=" + folder.resolve("seal.key"),
                        "--cadre.journal.witness-file=" + folder.resolve("first/data/seal.witness")));
    }

    /** Starts HAProxy with the shipped rules for the nodes; an answer names the node that gave it. */
    private Process proxy(int first, int second) throws IOException {
        String shipped = Files.readString(Path.of("deploy/haproxy.cfg"));
        String rules = shipped.substring(shipped.indexOf("\nbackend cadre-ia"))
                .lines()
                .filter(line -> !line.strip().matches("#? ?server .*"))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), """
                defaults
                    mode http
                    timeout http-request 30s
                    timeout connect 5s
                    timeout queue 30s
                    timeout client 60s
                    timeout server 120s

                frontend web
                    bind 127.0.0.1:%d
                    default_backend cadre-ia

                %s
                    http-response set-header X-Node %%s
                    server first 127.0.0.1:%d
                    server second 127.0.0.1:%d
                """.formatted(front, rules, first, second));
        return new ProcessBuilder(HAPROXY.toString(), "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
    }

    /** Waits until the proxy has found both nodes ready, and sends them requests in turn. */
    private void awaitBoth() {
        awaitWithin(LONGEST_WAIT, () -> {
            assertThat(proxy.isAlive()).as("HAProxy").isTrue();
            try {
                return whoAnswers().equals(Set.of("first", "second"));
            } catch (UncheckedIOException notYet) {
                return false;
            }
        });
    }

    private Set<String> whoAnswers() {
        return IntStream.range(0, 4)
                .mapToObj(look -> get(front, "/aide"))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.headers().firstValue("X-Node").orElse(""))
                .collect(Collectors.toSet());
    }

    /** Looks again and again; each look takes its time. */
    private static void awaitWithin(Duration most, BooleanSupplier seen) {
        long end = System.nanoTime() + most.toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("seen within " + most).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static HttpResponse<String> get(int port, String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Happening {
        void happen() throws InterruptedException;
    }

    /** Lets something happen while clients do tasks through the proxy; returns the requests that got no answer. */
    private List<String> underLoad(Acknowledged acts, Happening happening) throws InterruptedException {
        ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
        AtomicBoolean running = new AtomicBoolean(true);
        List<Thread> walkers = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Thread(
                        new CaseWalker(front, System.nanoTime() + number, acts, running::get, unanswered::add),
                        "client-" + number))
                .toList();
        walkers.forEach(Thread::start);
        try {
            happening.happen();
        } finally {
            running.set(false);
            for (Thread walker : walkers) {
                walker.join();
            }
        }
        return List.copyOf(unanswered);
    }

    private void aSessionIsOneOnBothNodes() {
        Browser person = Browser.of("expert", front);
        for (int page = 0; page < 6; page++) {
            assertThat(person.get("/dossiers").statusCode()).isEqualTo(200);
            assertThat(person.get("/camunda/api/engine/engine/default/task/count")
                            .statusCode())
                    .isEqualTo(200);
        }
        person.post("/deconnexion", Map.of());
        assertThat(person.get("/dossiers").statusCode()).isEqualTo(302);
    }

    private void aClosedSignInIsClosedOnTheOtherNode(RunningJar first, RunningJar second) {
        Browser person = Browser.of("council", front);
        assertThat(person.get("/compte/notifications").statusCode()).isEqualTo(200);
        Browser admin = Browser.of("admin", first.port());
        admin.get("/administration/habilitations/comptes/council");
        assertThat(admin.post("/administration/habilitations/comptes/council/fermeture", Map.of("motif", "Départ"))
                        .statusCode())
                .isEqualTo(302);

        EngineClient other = engine(second);
        awaitWithin(SEEN_WITHIN, () -> other.get("council", "/task/count").status() == 401);
        awaitWithin(
                SEEN_WITHIN,
                () -> person.get("/compte/notifications").statusCode() == 302
                        && person.get("/compte/notifications").statusCode() == 302);
    }

    /** An agent becomes an expert, and sees the tasks of experts. */
    private void aRightIsInForceOnTheOtherNode(RunningJar first, RunningJar second) {
        EngineClient other = engine(second);
        LightCaseSteps steps = new LightCaseSteps(other, "mandatory-path");
        String instance = steps.start("agent", "À instruire").orElseThrow().instance();
        String proposal = other.get("agent", "/task?processInstanceId=" + instance)
                .body()
                .path(0)
                .path("id")
                .asText();
        assertThat(steps.claim("agent", proposal) && steps.submit("agent", proposal, "proposal"))
                .as(steps.refusal())
                .isTrue();
        String review = "/task?processInstanceId=" + instance;
        assertThat(other.get("agent3", review).body()).isEmpty();

        String page = "/administration/habilitations";
        Browser admin = Browser.of("admin", first.port());
        admin.get(page + "/demande");
        HttpResponse<String> asked = admin.post(
                page + "/demande",
                Map.of(
                        "compte",
                        "agent3",
                        "role",
                        "ai-experts",
                        "debut",
                        TestClock.today().toString(),
                        "fin",
                        TestClock.today().plusMonths(12).toString(),
                        "acte",
                        "Lettre de mission n° 7"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        Browser guarantor = Browser.of("guarantor", first.port());
        Element form =
                Jsoup.parse(guarantor.get(page + "/a-contresigner").body()).selectFirst("form[action$=/signature]");
        assertThat(guarantor
                        .post(
                                form.attr("action"),
                                Map.of(
                                        "empreinte",
                                        form.selectFirst("[name=empreinte]").val(),
                                        "motDePasse",
                                        "guarantor"))
                        .statusCode())
                .isEqualTo(302);

        awaitWithin(SEEN_WITHIN, () -> !other.get("agent3", review).body().isEmpty());
    }

    private void aRegisterEntryIsSeenOnTheOtherNode(RunningJar first, RunningJar second, Acknowledged acts) {
        String reference = new LightCaseSteps(engine(first), "mandatory-path")
                .start("agent", "À publier")
                .orElseThrow()
                .reference();
        CaseWalker people = new CaseWalker(first.port(), System.nanoTime(), acts, () -> true);
        awaitWithin(LONGEST_WAIT, () -> {
            people.goOn(reference);
            return isListed(first, reference);
        });
        awaitWithin(SEEN_WITHIN, () -> isListed(second, reference));
    }

    private static boolean isListed(RunningJar node, String reference) {
        return get(node.port(), "/registre?texte=" + reference).body().contains("/registre/" + reference);
    }

    private static EngineClient engine(RunningJar node) {
        return new EngineClient("http://127.0.0.1:" + node.port() + "/engine-rest");
    }

    /** A layout changes nothing of what people read, and needs no second signature. */
    private void aDeployedDiagramIsInForceOnTheOtherNode(RunningJar first, RunningJar second) throws IOException {
        String diagram = Files.readString(Path.of("processes/mandatory-path.bpmn"))
                .replaceFirst("(<dc:Bounds x=\")(\\d+)", "$19$2");
        Reply deployed = engine(first)
                .upload("admin", "/deployment/create", "mandatory-path.bpmn", "mandatory-path.bpmn", diagram);
        assertThat(deployed.status()).as(deployed.message()).isEqualTo(200);

        EngineClient other = engine(second);
        LightCaseSteps.Started started = new LightCaseSteps(other, "mandatory-path")
                .start("agent", "Après la mise en vigueur")
                .orElseThrow();
        assertThat(other.get("admin", "/process-instance/" + started.instance())
                        .body()
                        .path("definitionId")
                        .asText())
                .startsWith("mandatory-path:2:");
    }
}
