package fr.cadreia.signin.oidc;

import fr.cadreia.InTheClear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A person at a browser that follows every redirect, also to the provider and back. The application's public address leads
 * to its port, as a proxy would.
 */
final class Traveller {

    /** The address by which people know the application. */
    static final String PUBLIC = "https://ia.exemple.fr";

    /** The address that leads to the provider. */
    static final String BEGIN = "/oauth2/authorization/oidc";

    private final CookieManager cookies = new InTheClear();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final List<String> way = new ArrayList<>();
    private HttpResponse<String> last;

    Traveller(int port) {
        this.base = "http://localhost:" + port;
    }

    /** A person who signed in by a password of the application, which is the name of the account. */
    static Traveller signedInByPassword(int port, String account) {
        return new Traveller(port)
                .go("/connexion")
                .submit("/connexion", Map.of("username", account, "password", account));
    }

    /** Goes to a page and wherever it leads; the last answer is looked at afterwards. */
    Traveller go(String address) {
        way.clear();
        return follow(send(request(address).GET()));
    }

    /** Sends a form of the last page, with its protection against forgery. */
    Traveller submit(String path, Map<String, String> fields) {
        way.clear();
        Map<String, String> all = new LinkedHashMap<>(fields);
        Element token = page().selectFirst("input[name=_csrf]");
        if (token != null) {
            all.put("_csrf", token.val());
        }
        return follow(post(path, all));
    }

    private Traveller follow(HttpResponse<String> answer) {
        last = answer;
        for (int hops = 0; hops < 20; hops++) {
            String next = next();
            if (next.isEmpty()) {
                return this;
            }
            last = next.startsWith("POST ") ? logoutForm() : send(request(next).GET());
        }
        throw new IllegalStateException("in circles: " + way);
    }

    /** Where the last answer leads; empty where it is the end of the way. */
    private String next() {
        if (last.statusCode() / 100 == 3) {
            return last.headers().firstValue("location").orElse("");
        }
        String refresh = last.headers().firstValue("refresh").orElse("");
        if (!refresh.isEmpty()) {
            return refresh.replaceFirst("0; url=", "");
        }
        return last.body().contains("document.forms[0].submit()") ? "POST " : "";
    }

    /** The provider's form sends itself. */
    private HttpResponse<String> logoutForm() {
        Element form = page().selectFirst("form");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input").forEach(field -> fields.put(field.attr("name"), field.val()));
        return post(form.attr("action"), fields);
    }

    /** Asks for one address and follows nothing. */
    HttpResponse<String> ask(String address) {
        return send(request(address).GET());
    }

    /** Sends the provider's order to end sessions. Returns the status of the answer. */
    int orders(String token) {
        return post("/logout/connect/back-channel/oidc", Map.of("logout_token", token))
                .statusCode();
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String header, String value) {
        return send(request(path).header(header, value).POST(BodyPublishers.noBody()));
    }

    /** The addresses of the way, without their parameters. */
    List<String> way() {
        return way.stream().map(address -> address.replaceFirst("\\?.*", "")).toList();
    }

    /** The address of the last answer, with its parameters. */
    String where() {
        return last.uri().toString().replace(base, "");
    }

    int status() {
        return last.statusCode();
    }

    Document page() {
        return Jsoup.parse(last.body());
    }

    /** What the last page says; no-break spaces are blanks. */
    String words() {
        return page().text().replace('\u00a0', ' ');
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The names of all cookies that the browser has. */
    List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(java.net.HttpCookie::getName)
                .toList();
    }

    /** The address where the last way was at an address with these letters, with its parameters. */
    String passed(String letters) {
        return way.stream()
                .filter(address -> address.contains(letters))
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String address) {
        String absolute = address;
        if (address.startsWith(PUBLIC)) {
            absolute = base + address.substring(PUBLIC.length());
        } else if (address.startsWith("/")) {
            absolute = comesFromProvider() ? last.uri().resolve(address).toString() : base + address;
        }
        way.add(absolute.startsWith(base) ? absolute.substring(base.length()) : absolute);
        return HttpRequest.newBuilder(URI.create(absolute)).header("Accept", "text/html,*/*");
    }

    private boolean comesFromProvider() {
        return last != null
                && last.statusCode() / 100 == 3
                && !last.uri().toString().startsWith(base);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
