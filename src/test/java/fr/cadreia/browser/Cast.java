package fr.cadreia.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return people.computeIfAbsent(account, id -> Person.signedIn(home(chromium.browserOf(id)), screenshots, id));
    }

    /** Somebody who has not signed in. */
    Page stranger(int width) {
        BrowserContext browser = chromium.newBrowser(width);
        strangers.add(browser);
        return home(browser);
    }

    private Page home(BrowserContext browser) {
        Page page = browser.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE);
        complaints.listenTo(page);
        page.navigate(base + "/");
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
}
