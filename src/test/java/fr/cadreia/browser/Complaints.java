package fr.cadreia.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Errors in the console, scripts that failed, answers of 400 and above.
 *
 * <p>Every few seconds the Tasklist asks whether the open task is still there; when that falls between the sending of its
 * form and the answer, "no" is as it should be.
 */
final class Complaints {

    private static final String SENT = "/submit-form";

    private final Set<String> heard = new TreeSet<>();
    private final List<String> expected = new ArrayList<>();
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
            if (response.ok() && address.getPath().endsWith(SENT)) {
                sent.add(address.getPath().replace(SENT, ""));
            } else if (response.status() >= 400) {
                heard.add(response.status() + " " + response.request().method() + " " + address.getPath()
                        + Objects.requireNonNullElse(address.getQuery(), ""));
            }
        });
    }

    void expect(String refusal) {
        expected.add(refusal);
    }

    List<String> all() {
        return heard.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::startsWith))
                .filter(complaint -> sent.stream().noneMatch(task -> complaint.equals("404 GET " + task)))
                .toList();
    }
}
