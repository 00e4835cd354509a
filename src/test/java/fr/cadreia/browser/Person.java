package fr.cadreia.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a browser of their own, signed in. */
final class Person {

    private final Page page;
    private final Screenshots screenshots;
    private final TaskList tasks;

    private Person(Page page, Screenshots screenshots) {
        this.page = page;
        this.screenshots = screenshots;
        this.tasks = new TaskList(page, screenshots);
    }

    static Person signedIn(Page page, Screenshots screenshots, String account) {
        SignIn.in(page, account);
        return new Person(page, screenshots);
    }

    Page page() {
        return page;
    }

    TaskList tasks() {
        return tasks;
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

    Person screenshot(String what) {
        screenshots.take(page, what);
        return this;
    }

    /** Opens a case on our own page, even close to another story's, and is then on the case's page. */
    CasePage proposes(String title) {
        goesTo("/dossiers/nouveau");
        page.getByLabel("Nom de l'usage").fill(title);
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
        return tasks.open()
                .filter("À prendre en charge")
                .openTask(step, reference)
                .claim();
    }

    /** Opens the case's task of this step, which is this person's already. */
    TaskForm finds(String step, String reference) {
        return tasks.open().filter("Mes tâches").openTask(step, reference).form();
    }

    private String origin() {
        return (String) page.evaluate("location.origin");
    }
}
