package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.PostgresServer;
import fr.cadreia.kernel.web.HostileRequests.Address;
import fr.cadreia.kernel.web.HostileRequests.Request;
import fr.cadreia.kernel.web.HostileRequests.Sender;
import fr.cadreia.scenario.Chapters;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The application answers every request in its own words: no failure, nothing of its inside, the headers that protect
 * readers, and a journal that is intact afterwards. Requests are drawn from a seed:
 * {@code -Dfuzz.seed=} tries others, {@code -Dfuzz.rounds=} more of them, {@code -Dfuzz.database=postgresql} the other database.
 */
@OwnEngineTest
class EveryAddressFuzzedTest extends InApplication {

    private static final long SEED = Long.getLong("fuzz.seed", 35);

    private static final String DATABASE = System.getProperty("fuzz.database", "h2");

    /** How often each address is asked by each person. */
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 2);

    private static final int REQUESTS_OF_A_SESSION = 300;

    /**
     * The one moves the time of everybody, and there is none outside the demonstration. The other ends the session: what its
     * sender asks for afterwards, a stranger would ask for.
     */
    private static final Set<String> LEFT_OUT = Set.of("/demo/horloge", "/deconnexion");

    /** The fewest requests of a hundred that succeed, by who sends them: else nothing behind the first check is tried. */
    private static final Map<String, Integer> LEAST_DONE = Map.of("agent", 3, "admin", 4);

    /** The most requests of a hundred that are told to come again, which says nothing of what they would do. */
    private static final int MOST_SENT_AWAY = 5;

    /** PostgreSQL refuses some texts that H2 takes. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        if (!DATABASE.equals("postgresql")) {
            settings.add("spring.datasource.url", () -> "jdbc:h2:mem:fuzz" + H2InMemory.OPTIONS);
            return;
        }
        String url = PostgresServer.createDatabase();
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.username", () -> PostgresServer.RUNTIME);
        settings.add("spring.datasource.password", () -> PostgresServer.PASSWORD);
        settings.add("spring.flyway.url", () -> url);
        settings.add("spring.flyway.user", () -> PostgresServer.OWNER);
        settings.add("spring.flyway.password", () -> PostgresServer.PASSWORD);
    }

    @Autowired
    private ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> sentBy = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();
    private HostileRequests requests;
    private int sent;
    private int sentAway;

    @Test
    void everyRequestIsAnsweredInOurOwnWords() {
        requests = new HostileRequests(SEED, port, values());
        List<Address> all = new ArrayList<>(ours());
        all.addAll(engines());
        assertThat(all).hasSizeGreaterThan(600);
        for (String account : List.of("", "agent", "admin")) {
            Sender sender = sender(account);
            for (int round = 0; round < ROUNDS; round++) {
                for (Address address : all) {
                    if (++sent % REQUESTS_OF_A_SESSION == 0) {
                        sender = sender(account);
                    }
                    ask(address, sender);
                }
            }
        }

        assertThat(failures)
                .as("of %d requests; -Dfuzz.seed=%d draws them again", sent, SEED)
                .isEmpty();
        LEAST_DONE.forEach((account, least) -> assertThat(done.getOrDefault(account, 0) * 100 / sentBy.get(account))
                .as("of a hundred requests of %s those that succeed (%s of %s)", account, done, sentBy)
                .isGreaterThanOrEqualTo(least));
        assertThat(sentAway * 100 / sent)
                .as("of a hundred requests those that are told to come again (%d of %d)", sentAway, sent)
                .isLessThanOrEqualTo(MOST_SENT_AWAY);
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    /** The server sends long answers in parts, and cuts them anywhere. */
    @Test
    void aWordThatIsCutBetweenTwoPartsIsFound() {
        byte[] answer = ("HTTP/1.1 200 \r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "b\r\n<p>Reçu jd\r\nd;part=2\r\nbc:h2:mem</p>\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(RawAnswer.read(answer).body()).isEqualTo("<p>Reçu jdbc:h2:mem</p>");
        assertThat(RawAnswer.read(answer).faults()).contains("tells jdbc:h2:");
    }

    /** What addresses and answers may name: cases, tasks, definitions, accounts. */
    private List<String> values() {
        String reference =
                Chapters.experimenting(opened("agent", "Tri du courrier")).reference();
        List<String> values = new ArrayList<>(
                List.of(reference, opened("agent", "Rédaction").reference(), "mandatory-path", "default"));
        values.addAll(
                List.of("agent", "admin", "expert", "agents", "dir-proprete", "2026-1", "1", "2", "2026", "proposal"));
        for (String ids : List.of(
                "select ID_ from ACT_RU_TASK",
                "select ID_ from ACT_RE_PROCDEF",
                "select ID_ from ACT_RE_DEPLOYMENT",
                "select ID_ from ACT_RE_DECISION_DEF",
                "select ID_ from ACT_RU_EXECUTION",
                "select ID_ from ACT_RU_JOB",
                "select cast(id as varchar) from cadre_grant")) {
            values.addAll(
                    jdbc.sql(ids + " order by 1 limit 4").query(String.class).list());
        }
        return values;
    }

    /** Every mapping of the application. */
    private List<Address> ours() {
        Set<Address> found = new LinkedHashSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(mapped -> {
                    List<String> parameters = parameters(mapped.getValue());
                    Set<String> methods = new TreeSet<>();
                    mapped.getKey().getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                    if (methods.isEmpty()) {
                        methods.addAll(List.of("GET", "POST"));
                    }
                    for (String pattern : mapped.getKey().getPatternValues()) {
                        methods.forEach(method -> found.add(new Address(method, pattern, parameters)));
                    }
                });
        return found.stream()
                .filter(address -> !LEFT_OUT.contains(address.pattern()))
                .sorted((one, other) -> (one.pattern() + one.method()).compareTo(other.pattern() + other.method()))
                .toList();
    }

    private static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> named(parameter))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String named(MethodParameter parameter) {
        RequestParam read = parameter.getParameterAnnotation(RequestParam.class);
        return read == null ? "" : read.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : read.name();
    }

    /** The engine's REST API, as it is and behind the web applications, and what these serve. */
    private static List<Address> engines() {
        List<Address> found = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        resources(DefaultProcessEngineRestServiceImpl.class, "", paths, new LinkedHashSet<>());
        for (String path : paths) {
            String method = path.substring(0, path.indexOf(' '));
            String address = path.substring(path.indexOf(' ') + 1);
            found.add(new Address(method, "/engine-rest" + address, List.of()));
            found.add(new Address(method, "/camunda/api/engine/engine/default" + address, List.of()));
        }
        for (String application : List.of("tasklist", "cockpit", "admin", "welcome")) {
            found.add(new Address("GET", "/camunda/app/" + application + "/{engine}/", List.of()));
            found.add(new Address("GET", "/camunda/app/" + application + "/scripts/{file}", List.of()));
            found.add(
                    new Address("GET", "/camunda/api/" + application + "/plugin/{plugin}/{engine}/{rest}", List.of()));
        }
        found.add(new Address("POST", "/camunda/api/admin/auth/user/{engine}/login/{application}", List.of()));
        found.add(new Address("GET", "/camunda/api/admin/auth/user/{engine}", List.of()));
        found.add(new Address("POST", "/camunda/api/admin/setup/{engine}/user/create", List.of()));
        return found;
    }

    private static void resources(Class<?> type, String path, Set<String> found, Set<Class<?>> above) {
        if (!above.add(type)) {
            return;
        }
        for (Method method : type.getMethods()) {
            Path own = method.getAnnotation(Path.class);
            String whole = path + (own == null ? "" : own.value().startsWith("/") ? own.value() : "/" + own.value());
            String verb = Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(named -> named != null)
                    .map(HttpMethod::value)
                    .findFirst()
                    .orElse("");
            if (!verb.isEmpty()) {
                found.add(verb + " " + (whole.isEmpty() ? "/" : whole));
            } else if (own != null) {
                resources(method.getReturnType(), whole, found, new LinkedHashSet<>(above));
            }
        }
    }

    private Sender sender(String account) {
        if (account.isEmpty()) {
            return Sender.STRANGER;
        }
        Browser browser = browser(account);
        browser.get("/camunda/app/tasklist/default/");
        browser.get("/dossiers");
        return new Sender(
                account,
                "CADREIA=" + browser.cookie("CADREIA") + "; XSRF-TOKEN=" + browser.cookie("XSRF-TOKEN"),
                browser.token(),
                browser.cookie("XSRF-TOKEN"));
    }

    private void ask(Address address, Sender sender) {
        Request request = requests.to(address, sender);
        RawAnswer answer = RawAnswer.to(request, port);
        sentBy.merge(sender.name(), 1, Integer::sum);
        if (answer.isSuccess()) {
            done.merge(sender.name(), 1, Integer::sum);
        } else if (answer.isLater()) {
            sentAway++;
        }
        List<String> faults = answer.faults();
        if (!faults.isEmpty()) {
            String body = answer.body();
            failures.add("%s: %d %s for %s\n  -> %s"
                    .formatted(
                            address,
                            answer.status(),
                            faults,
                            request.told(),
                            body.substring(0, Math.min(200, body.length()))));
        }
    }
}
