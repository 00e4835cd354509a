package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.PostgresServer;
import fr.cadreia.scenario.Chapters;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * Whatever somebody sends to whichever address, the application answers in its own words: no failure, nothing of its
 * inside, the headers that protect readers, and a journal that is intact afterwards. Requests are drawn from a seed:
 * {@code -Dfuzz.seed=} tries others, {@code -Dfuzz.rounds=} more of them, {@code -Dfuzz.database=postgresql} the other database.
 */
@OwnEngineTest
class EveryAddressFuzzedTest extends InApplication {

    private static final long SEED = Long.getLong("fuzz.seed", 35);

    private static final String DATABASE = System.getProperty("fuzz.database", "h2");

    /** How often each address is asked by each person. */
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 2);

    private static final int REQUESTS_OF_A_SESSION = 300;

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?:\\s*:(?:[^{}]|\\{[^{}]*})*)?}");

    /**
     * The one moves the time of everybody, and there is none outside the demonstration. The other ends the session: what its
     * sender asks for afterwards, a stranger would ask for.
     */
    private static final Set<String> LEFT_OUT = Set.of("/demo/horloge", "/deconnexion");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND");

    private static final List<String> HEADERS = List.of(
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Permissions-Policy",
            "Content-Security-Policy");

    /** What tells of the inside: lines of a stack, classes with their package, addresses of databases, statements. */
    private static final Pattern INSIDE = Pattern.compile("\\n\\s+at [\\w.$/]+\\(|Caused by:|jdbc:(h2|postgresql):"
            + "|\\b(org|com|java|jakarta|javax|fr)\\.[a-z]\\w*\\.(\\w+\\.)*[A-Z]\\w+"
            + "|(?i)\\b(select .{1,80} from|insert into|update \\w+ set)\\b");

    /** What "${7*7} #{7*7} __${7*7}__::x" becomes where any part of it is worked out. */
    private static final Pattern WORKED_OUT = Pattern.compile("49::x|49 (#\\{7\\*7}|49)|\\$\\{7\\*7} 49");

    private static final String SCRIPT = "<script>alert(1)</script>";

    /** The fewest requests of a hundred that succeed, by who sends them: else nothing behind the first check is tried. */
    private static final Map<String, Integer> LEAST_DONE = Map.of("agent", 3, "admin", 4);

    /** The most requests of a hundred that are told to come again, which says nothing of what they would do. */
    private static final int MOST_SENT_AWAY = 5;

    /** More than any answer takes. */
    private static final int LONGEST_MILLIS = 60_000;

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

    private final Random random = new Random(SEED);
    private final List<String> values = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> sentBy = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();
    private int sent;
    private int sentAway;

    /** An address, with the names of the parameters that its handler reads. */
    private record Address(String method, String pattern, List<String> parameters) {}

    /** A person, and what a request of theirs carries. */
    private record Sender(String account, String cookies, String token, String webappToken) {}

    private record Answer(int status, Map<String, String> headers, String body) {}

    @Test
    void everyRequestIsAnsweredInOurOwnWords() throws Exception {
        learnValues();
        learnNames();
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
                    ask(sender, address);
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

    /** What addresses and answers may name: cases, tasks, definitions, accounts. */
    private void learnValues() {
        String reference =
                Chapters.experimenting(opened("agent", "Tri du courrier")).reference();
        values.addAll(List.of(reference, opened("agent", "Rédaction").reference(), "mandatory-path", "default"));
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
    }

    /** The names of all fields that a page of ours sends. */
    private void learnNames() throws IOException {
        Pattern name = Pattern.compile("\\bname=\"(\\w+)\"");
        Set<String> found = new TreeSet<>();
        try (Stream<java.nio.file.Path> pages = Files.walk(java.nio.file.Path.of("src/main/resources/templates"))) {
            for (java.nio.file.Path page : pages.filter(Files::isRegularFile).toList()) {
                name.matcher(Files.readString(page)).results().forEach(field -> found.add(field.group(1)));
            }
        }
        assertThat(found).hasSizeGreaterThan(60);
        names.addAll(found);
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
            Path own = annotation(method, Path.class);
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

    private static <T extends Annotation> T annotation(Method method, Class<T> kind) {
        return method.getAnnotation(kind);
    }

    private Sender sender(String account) {
        if (account.isEmpty()) {
            return new Sender("", "", "", "");
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

    private void ask(Sender sender, Address address) {
        String method = chance(20) ? one(METHODS) : address.method();
        String target = path(address.pattern()) + query(address);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost:" + port);
        headers.put("Connection", "close");
        headers.put("Accept", chance(5) ? one(List.of("text/html,*/*", "application/json", "*/*")) : hostile(true));
        if (!sender.account().isEmpty()) {
            headers.put("Cookie", sender.cookies());
            headers.put("X-CSRF-TOKEN", sender.token());
            headers.put("X-XSRF-TOKEN", sender.webappToken());
            if (target.startsWith("/engine-rest") || target.startsWith("/api/")) {
                String secret = sender.account() + ":" + sender.account();
                headers.put(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
            }
        }
        byte[] body = new byte[0];
        if (!Set.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method) || chance(30)) {
            body = body(address, headers);
            headers.put("Content-Length", String.valueOf(body.length));
        }
        if (chance(4)) {
            headers.put(
                    one(List.of(
                            "Content-Type",
                            "Accept-Language",
                            "Range",
                            "If-Modified-Since",
                            "If-None-Match",
                            "X-Request-Id",
                            "X-Forwarded-For",
                            "X-Forwarded-Host",
                            "X-Forwarded-Proto",
                            "Origin",
                            "Referer",
                            "X-HTTP-Method-Override",
                            "Content-Encoding",
                            "Authorization",
                            "Last-Event-ID",
                            "User-Agent")),
                    hostile(true));
        }
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        String who = sender.account().isEmpty() ? "a stranger" : sender.account();
        String asked = who + ": " + head.toString().replace("\r\n", " | ") + " "
                + new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
        Answer answer = send(head.append("\r\n").toString(), body);
        sentBy.merge(who, 1, Integer::sum);
        if (answer.status() >= 200 && answer.status() < 300) {
            done.merge(who, 1, Integer::sum);
        } else if (answer.status() == 503 || answer.status() == 429) {
            sentAway++;
        }
        look(asked, address, answer);
    }

    private void look(String asked, Address address, Answer answer) {
        List<String> wrong = new ArrayList<>();
        boolean comesAgain = answer.status() == 503 && answer.headers().containsKey("retry-after");
        if (answer.status() < 200 || answer.status() >= 500 && !comesAgain) {
            wrong.add("status " + answer.status());
        }
        HEADERS.stream()
                .filter(name -> !answer.headers().containsKey(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> wrong.add("no " + name));
        boolean page = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
        if (page && answer.body().contains(SCRIPT)) {
            wrong.add("gives back a script");
        }
        if (WORKED_OUT.matcher(answer.body()).find()) {
            wrong.add("works out what was sent");
        }
        if (answer.headers().getOrDefault("set-cookie", "").matches("(?s)(.*\n)?b=c.*")) {
            wrong.add("sets the cookie that was sent");
        }
        if (page || answer.status() >= 400) {
            Matcher inside = INSIDE.matcher(answer.body());
            if (inside.find()) {
                wrong.add("tells " + inside.group());
            }
        }
        if (!wrong.isEmpty()) {
            failures.add("%s: %d %s for %s\n  -> %s"
                    .formatted(
                            address,
                            answer.status(),
                            wrong,
                            asked.replaceAll("\\p{Cntrl}", " "),
                            answer.body()
                                    .substring(0, Math.min(200, answer.body().length()))));
        }
    }

    private Answer send(String head, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_MILLIS);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            whole.writeBytes(body);
            try {
                socket.getOutputStream().write(whole.toByteArray());
            } catch (IOException closed) {
                // It has said why before it had read everything.
            }
            return read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(head, e);
        }
    }

    private static Answer read(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), all);
        }
        Map<String, String> headers = new HashMap<>();
        String[] lines = all.substring(0, end).split("\r\n");
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.merge(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (first, again) -> first + "\n" + again);
            }
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, all.substring(end + 4));
    }

    private String path(String pattern) {
        StringBuilder path = new StringBuilder();
        Matcher variable = VARIABLE.matcher(pattern.replace("/**", "/{rest}"));
        while (variable.find()) {
            variable.appendReplacement(path, Matcher.quoteReplacement(segment()));
        }
        variable.appendTail(path);
        if (chance(40)) {
            path.append(one(List.of("/", "/x", ".json", ";a=b", "%00", "/..", "//", "%2e%2e%2f", "?", "\u00e9")));
        }
        return path.toString();
    }

    /** Mostly something that is there, so that a request goes on to what follows. */
    private String segment() {
        return encoded(chance(3) ? hostile(false) : one(values), !chance(10));
    }

    private String query(Address address) {
        if (chance(2)) {
            return "";
        }
        String query = fields(address);
        return query.isEmpty() ? "" : "?" + query;
    }

    private String fields(Address address) {
        List<String> fields = new ArrayList<>();
        for (String name : address.parameters()) {
            if (!chance(4)) {
                fields.add(name + "=" + encoded(value(), true));
            }
        }
        for (int more = random.nextInt(6); more > 0; more--) {
            fields.add(one(names) + "=" + encoded(value(), !chance(30)));
        }
        if (chance(10) && !fields.isEmpty()) {
            // The same name again.
            fields.add(fields.get(0));
        }
        if (chance(30)) {
            fields.add(one(List.of("=", "&&", "%", "a[b]=c", "a.b.c[99999]=1", "%zz=1", "_csrf=x")));
        }
        return String.join("&", fields);
    }

    private String value() {
        return chance(2) ? hostile(false) : one(values);
    }

    private byte[] body(Address address, Map<String, String> headers) {
        switch (random.nextInt(
                address.pattern().contains("/engine-rest") || address.pattern().startsWith("/camunda") ? 3 : 6)) {
            case 0, 1 -> {
                headers.put("Content-Type", "application/json");
                return json(0).getBytes(StandardCharsets.UTF_8);
            }
            case 2 -> {
                headers.put("Content-Type", "multipart/form-data; boundary=" + (chance(10) ? "" : "b"));
                return multipart(address);
            }
            default -> {
                headers.put(
                        "Content-Type",
                        chance(15)
                                ? one(List.of("text/plain", "application/xml", "a/b;charset=none", "", "*/*"))
                                : "application/x-www-form-urlencoded");
                return fields(address).getBytes(StandardCharsets.UTF_8);
            }
        }
    }

    private byte[] multipart(Address address) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        List<String> fields = new ArrayList<>(address.parameters());
        fields.addAll(List.of(one(names), "document", "data", "fichier"));
        for (String field : fields) {
            boolean file = Set.of("document", "data", "fichier").contains(field) || chance(10);
            String head = "--b\r\nContent-Disposition: form-data; name=\"" + field + "\""
                    + (file ? "; filename=\"" + quoted(chance(2) ? hostile(true) : "a.bpmn") + "\"" : "")
                    + "\r\n\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            if (file && chance(2)) {
                byte[] content = new byte[random.nextInt(400)];
                random.nextBytes(content);
                body.writeBytes(content);
            } else {
                body.writeBytes(value().getBytes(StandardCharsets.UTF_8));
            }
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        if (!chance(10)) {
            body.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private String json(int depth) {
        if (depth == 0 && chance(12)) {
            return one(List.of(
                    "", "{", "null", "[]", "\"x\"", "[".repeat(2000), "{\"a\":1,\"a\":2}", "{\"a\":1e999999999}"));
        }
        List<String> fields = new ArrayList<>();
        for (int field = random.nextInt(6); field >= 0; field--) {
            String name = one(List.of(
                    "userId",
                    "variables",
                    "value",
                    "type",
                    "name",
                    "id",
                    "processDefinitionKey",
                    "processInstanceIds",
                    "sorting",
                    "orQueries",
                    "taskId",
                    "firstResult",
                    "maxResults",
                    "businessKey",
                    "instructions",
                    "query",
                    "password",
                    "profile",
                    "skipCustomListeners",
                    "dueDate",
                    "jours",
                    "withVariablesInReturn"));
            fields.add("\"" + name + "\":" + jsonValue(depth));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String jsonValue(int depth) {
        return switch (random.nextInt(depth < 3 ? 8 : 6)) {
            case 0 -> one(List.of("null", "true", "-1", "1e400", "99999999999999999999", "0.1"));
            case 1 -> "[\"" + escaped(one(values)) + "\"]";
            case 2, 3 -> "\"" + escaped(hostile(false)) + "\"";
            case 4, 5 -> "\"" + escaped(one(values)) + "\"";
            case 6 -> "[" + json(depth + 1) + "]";
            default -> json(depth + 1);
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char sign : text.toCharArray()) {
            escaped.append(sign < ' ' || sign == '"' || sign == '\\' ? "\\u%04x".formatted((int) sign) : sign);
        }
        return escaped.toString();
    }

    /** @param oneLine whether it stands in a header */
    private String hostile(boolean oneLine) {
        String text = one(List.of(
                "",
                " ",
                "-1",
                "0",
                "99999999999999999999",
                "1e308",
                "NaN",
                "true",
                "null",
                "2026-02-30",
                "9999-12-31",
                "+999999999-12-31",
                "31/12/2026",
                "../../../../etc/passwd",
                "..%2f..%2f",
                "\u0000",
                "a\u0000b",
                "\ud83d\ude00 \u202e\u0301 \ufeff",
                "\ud800",
                "x".repeat(300),
                "x".repeat(5000),
                "é".repeat(1000),
                SCRIPT,
                "' or '1'='1",
                "%' escape '!",
                "${7*7} #{7*7} __${7*7}__::x",
                "a\r\nSet-Cookie: b=c",
                "IA-2026-9999",
                "IA-99999999999-0001",
                "[" + "(".repeat(200),
                "a,b;c=d",
                "*",
                "%",
                "\\",
                "file:///etc/passwd",
                "http://169.254.169.254/"));
        return oneLine ? text.replaceAll("[\r\n\u0000]", " ") : text;
    }

    private static String quoted(String text) {
        return text.replace("\"", "%22");
    }

    private static String encoded(String text, boolean whole) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        // As some clients send it; a blank or the end of a line would end the address.
        return whole ? encoded : text.replaceAll("[\\s\u0000#]", "");
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
