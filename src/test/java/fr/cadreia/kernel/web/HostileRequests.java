package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requests that no page of ours sends, drawn from a seed: any method, address, header and body, of names and values that are there as
 * often as of some that break what reads them.
 */
class HostileRequests {

    /** What would run if a page gave it back as it is. */
    static final String SCRIPT = "<script>alert(1)</script>";

    private static final String EXPRESSIONS = "${7*7} #{7*7} __${7*7}__::x";

    /** What becomes of {@link #EXPRESSIONS} where any part of it is worked out. */
    static final Pattern WORKED_OUT = Pattern.compile("49::x|49 (#\\{7\\*7}|49)|\\$\\{7\\*7} 49");

    /** A cookie that stands after the end of a line, where a header would begin. */
    static final String COOKIE = "b=c";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?:\\s*:(?:[^{}]|\\{[^{}]*})*)?}");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND");

    private final Random random;
    private final int port;
    private final List<String> values;
    private final List<String> names = fieldsOfOurPages();

    /** @param values what addresses and answers may name, as it is in the database */
    HostileRequests(long seed, int port, List<String> values) {
        this.random = new Random(seed);
        this.port = port;
        this.values = values;
    }

    /** An address, with the names of the parameters that its handler reads. */
    record Address(String method, String pattern, List<String> parameters) {}

    /** A person, and what a request of theirs carries. A stranger has no account and carries nothing. */
    record Sender(String account, String cookies, String token, String webappToken) {

        static final Sender STRANGER = new Sender("", "", "", "");

        String name() {
            return account.isEmpty() ? "a stranger" : account;
        }
    }

    /**
     * A request as it goes over the wire.
     *
     * @param head its first line and its headers, without the blank line that ends them
     */
    record Request(String sender, String head, byte[] body) {

        /** Returns it for a report, on one line. */
        String told() {
            return (sender + ": " + head.replace("\r\n", " | ") + " "
                            + new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8))
                    .replaceAll("\\p{Cntrl}", " ");
        }
    }

    private static List<String> fieldsOfOurPages() {
        Pattern name = Pattern.compile("\\bname=\"(\\w+)\"");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                name.matcher(Files.readString(page)).results().forEach(field -> found.add(field.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found).hasSizeGreaterThan(60);
        return List.copyOf(found);
    }

    /** Draws a request of a person to an address, or to one that looks like it. */
    Request to(Address address, Sender sender) {
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
        return new Request(sender.name(), head.toString(), body);
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
                EXPRESSIONS,
                "a\r\nSet-Cookie: " + COOKIE,
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
