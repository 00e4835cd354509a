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
}
