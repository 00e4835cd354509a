package fr.cadreia.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, signed in and on the home page. */
final class Person {

    private static final Page.WaitForURLOptions SENT_ON =
            new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT);

    private final Page page;
    private final Screenshots screenshots;
    private final TaskList tasks;

    private Person(Page page, Screenshots screenshots) {
        this.page = page;
        this.screenshots = screenshots;
        this.tasks = new TaskList(page, screenshots);
    }

    static Person signedIn(Page page, Screenshots screenshots, String account) {
        if (SignIn.link(page).isVisible()) {
            String home = page.url();
            SignIn.link(page).click();
            SignIn.fill(page, account);
            // To what waits for them, or to where one was when the last session ended.
            page.waitForURL(Pattern.compile("^((?!/connexion).)*$"), SENT_ON);
            page.navigate(home);
        }
        return new Person(page, screenshots);
    }

    Page page() {
        return page;
    }

    /** The Tasklist, opened unless one is there already. */
    TaskList tasks() {
        return tasks.open();
    }

    Person goesTo(String path) {
        page.navigate(origin() + path);
        return this;
    }

    /** A second window of the same browser. */
    Page opensAnotherWindow(String path) {
        Page other = page.context().newPage();
        other.navigate(origin() + path);
        return other;
    }

    /** Remains signed in. */
    void closesAllWindows() {
        page.context().pages().forEach(Page::close);
    }

    Person screenshot(String what) {
        screenshots.take(page, what);
        return this;
    }

    /** Opens a case on our own page, even close to another story's, and is then on the case's page. */
    CasePage proposes(String title) {
        goesTo("/dossiers/nouveau");
        page.getByLabel("Nom de l’usage").fill(title);
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
        page.locator("#proches, .case-header").waitFor();
        if (page.locator("#proches").isVisible()) {
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
        }
        page.waitForURL("**/dossiers/IA-*");
        return new CasePage(page, screenshots);
    }

    CasePage reads(String reference) {
        goesTo("/dossiers/" + reference);
        return new CasePage(page, screenshots);
    }

    /** Finds the case's task of this step among the offered ones, takes it and has its form open. */
    TaskForm takes(String step, String reference) {
        return tasks().filter("À prendre en charge").openTask(step, reference).claim();
    }

    /** Opens the case's task of this step, which is this person's already. */
    TaskForm finds(String step, String reference) {
        return tasks().filter("Mes tâches").openTask(step, reference).form();
    }

    private String origin() {
        return (String) page.evaluate("location.origin");
    }
}
