package fr.cadreia.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Errors in the console, scripts that failed, answers of 400 and above. */
final class Complaints {

    private final Set<String> heard = new TreeSet<>();
    private final List<String> expected = new ArrayList<>();

    void listenTo(Page page) {
        page.onPageError(error -> heard.add("script: " + error));
        page.onConsoleMessage(message -> {
            // The console repeats each refused request, without saying which.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                heard.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                URI address = URI.create(response.url());
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
                .toList();
    }
}
