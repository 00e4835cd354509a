package fr.cadreia;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A person at a browser: real requests with a session and the forms' protection against forgery. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----cadre-ia-test";

    private final CookieManager cookies = new InTheClear();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String token = "";

    private Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    public static Browser stranger(int port) {
        return new Browser(port);
    }

    /** Signed in with a demo account, whose password is its id. */
    public static Browser of(String account, int port) {
        return signingIn(account, account, port);
    }

    /** It tries to, and is a stranger where the password is wrong. */
    public static Browser signingIn(String account, String password, int port) {
        Browser browser = new Browser(port);
        browser.get("/connexion");
        browser.post("/connexion", Map.of("username", account, "password", password));
        browser.get("/");
        return browser;
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*")
                .GET());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** What a page says; no-break spaces are blanks. */
    public String words(String path) {
        return Jsoup.parse(get(path).body()).text().replace('\u00a0', ' ');
    }

    /** A file as it is. */
    public HttpResponse<byte[]> download(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), BodyHandlers.ofByteArray());
    }

    /** @param fields a text for each, or several in a list */
    public HttpResponse<String> post(String path, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        String body = all.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> several ? several : List.of(field.getValue()))
                        .stream()
                                .map(value -> field.getKey() + "="
                                        + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> upload(String path, String name, byte[] content) {
        return upload(path, name, content, Map.of());
    }

    /** With other fields of the same form. */
    public HttpResponse<String> upload(String path, String name, byte[] content, Map<String, String> fields) {
        return upload(path, "document", name, content, fields);
    }

    /** With the file in this field. */
    public HttpResponse<String> upload(
            String path, String field, String name, byte[] content, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        StringBuilder before = new StringBuilder();
        all.forEach((key, value) -> before.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(key)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        String head = before + "--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        List<byte[]> parts = List.of(
                head.getBytes(StandardCharsets.UTF_8),
                content,
                ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        byte[] body = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, body, at, part.length);
            at += part.length;
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** As a web application's script calls, with its own headers. */
    public HttpResponse<String> call(String method, String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.ofString(json));
        request.setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** The protection against forgery of the page that was read last. */
    public String token() {
        return token;
    }

    /** Empty when there is no such cookie. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
