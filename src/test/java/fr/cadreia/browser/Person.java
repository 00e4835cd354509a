package fr.cadreia.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a browser of their own, signed in. */
final class Person {

    private final Page page;
    private final String base;
    private final Screenshots screenshots;
    private final TaskList tasks;

    /** @param page in which nothing is opened yet */
    Person(Page page, String base, Screenshots screenshots) {
        this.page = page;
        this.base = base;
        this.screenshots = screenshots;
        this.tasks = new TaskList(page, base, screenshots);
    }

    Page page() {
        return page;
    }

    /** The Tasklist, opened unless one is there already. */
    TaskList tasks() {
        return tasks.open();
    }

    Person goesTo(String path) {
        page.navigate(base + path);
        return this;
    }

    /** A second window of the same browser. */
    Page opensAnotherWindow(String path) {
        Page other = page.context().newPage();
        other.navigate(base + path);
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
}
