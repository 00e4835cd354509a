package fr.cadreia.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The people of one story, each at a browser of their own, signed in when first needed. */
final class Cast {

    private final Chromium chromium;
    private final String base;
    private final Screenshots screenshots;
    private final Complaints complaints = new Complaints();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<BrowserContext> strangers = new ArrayList<>();

    Cast(Chromium chromium, String base, Screenshots screenshots) {
        this.chromium = chromium;
        this.base = base;
        this.screenshots = screenshots;
    }

    /** The person with this account, whose password is its id. */
    Person as(String account) {
        return people.computeIfAbsent(account, this::signedIn);
    }

    private Person signedIn(String account) {
        BrowserContext browser = chromium.browserOf(account);
        SignIn.in(browser, base, account);
        return new Person(window(browser), base, screenshots);
    }

    /** Somebody who has not signed in, on the home page. */
    Page stranger(int width) {
        BrowserContext browser = chromium.newBrowser(width);
        strangers.add(browser);
        Page page = window(browser);
        page.navigate(base + "/");
        return page;
    }

    private Page window(BrowserContext browser) {
        Page page = browser.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE);
        complaints.listenTo(page);
        return page;
    }

    /** What is expected to be refused in this story is no complaint. */
    void expects(String refusal) {
        complaints.expect(refusal);
    }

    List<String> complaints() {
        return complaints.all();
    }

    void pictureFailed() {
        Stream.concat(people.values().stream().map(person -> person.page().context()), strangers.stream())
                .flatMap(context -> context.pages().stream())
                .forEach(screenshots::takeFailed);
    }

    void leave() {
        people.values().forEach(Person::closesAllWindows);
        strangers.forEach(BrowserContext::close);
    }

    /**
     * Errors in the console, scripts that failed, answers of 400 and above.
     *
     * <p>Every few seconds the Tasklist asks whether the open task is still there; when that falls after its form was sent, there or
     * on a page of ours, "no" is as it should be.
     */
    private static final class Complaints {

        /** Addresses of the engine's API or of our pages to which forms are sent. */
        private static final Pattern SENT = Pattern.compile(".*/task/([^/]+)/submit-form|/taches/([^/]+)");

        private final Set<String> heard = new TreeSet<>();
        private final List<String> expected = new ArrayList<>();
        /** Tasks. */
        private final Set<String> sent = new TreeSet<>();

        void listenTo(Page page) {
            page.onPageError(error -> heard.add("script: " + error));
            page.onConsoleMessage(message -> {
                // The console repeats each refused request, without saying which.
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    heard.add("console: " + message.text());
                }
            });
            page.onResponse(response -> {
                URI address = URI.create(response.url());
                if (response.status() >= 400) {
                    heard.add(response.status() + " " + response.request().method() + " " + address.getPath()
                            + Objects.requireNonNullElse(address.getQuery(), ""));
                } else if (response.request().method().equals("POST")) {
                    Matcher task = SENT.matcher(address.getPath());
                    if (task.matches()) {
                        sent.add(task.group(1) == null ? task.group(2) : task.group(1));
                    }
                }
            });
        }

        void expect(String refusal) {
            expected.add(refusal);
        }

        List<String> all() {
            return heard.stream()
                    .filter(complaint -> expected.stream().noneMatch(complaint::startsWith))
                    .filter(complaint -> sent.stream().noneMatch(task -> isGone(complaint, task)))
                    .toList();
        }

        private static boolean isGone(String complaint, String task) {
            return complaint.startsWith("404 GET /camunda/") && complaint.endsWith("/task/" + task);
        }
    }
}
