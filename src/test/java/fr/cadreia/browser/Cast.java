package fr.cadreia.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people of one story, each with a browser of their own, signed in when first needed. */
final class Cast {

    private final Chromium chromium;
    private final String base;
    private final Screenshots screenshots;
    private final Complaints complaints = new Complaints();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Page> strangers = new ArrayList<>();

    Cast(Chromium chromium, String base, Screenshots screenshots) {
        this.chromium = chromium;
        this.base = base;
        this.screenshots = screenshots;
    }

    /** The person with this account, whose password is its id. */
    Person as(String account) {
        return people.computeIfAbsent(account, id -> Person.signedIn(stranger(Chromium.WIDE), screenshots, id));
    }

    /** Somebody who has not signed in. */
    Page stranger(int width) {
        Page page = chromium.window(width).newPage();
        page.setDefaultTimeout(Chromium.PATIENCE);
        complaints.listenTo(page);
        page.navigate(base + "/");
        strangers.add(page);
        return page;
    }

    /** What is expected to be refused in this story is no complaint. */
    void expects(String refusal) {
        complaints.expect(refusal);
    }

    List<String> complaints() {
        return complaints.all();
    }

    void leave() {
        strangers.forEach(page -> page.context().close());
    }
}
