package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The Camunda Tasklist: its filters, its list, the opened task. */
final class TaskList {

    private static final String ADDRESS = "/camunda/app/tasklist/default/";

    private static final Pattern ACTIVE = Pattern.compile("\\bactive\\b");

    private final Page page;
    private final Screenshots screenshots;

    TaskList(Page page, Screenshots screenshots) {
        this.page = page;
        this.screenshots = screenshots;
    }

    /** Signing in leads here, and whoever works here stays here. */
    TaskList open() {
        if (!page.url().contains(ADDRESS)) {
            page.navigate(page.evaluate("location.origin") + ADDRESS);
        }
        return this;
    }

    TaskList filter(String name) {
        Locator filter = filters().filter(new Locator.FilterOptions().setHasText(name));
        page.waitForResponse(
                Pattern.compile("/filter/[^/]+/list"),
                () -> filter.locator(".name a").click());
        assertThat(filter).hasClass(ACTIVE);
        assertThat(filter.locator(".counter")).isVisible();
        return this;
    }

    /** The row of a case's task, on whichever page of the list it is. */
    TaskList openTask(String step, String reference) {
        Locator row = row(step, reference);
        Locator next = page.locator(".tasks-list .pagination-next:not(.disabled) a");
        Locator loaded = page.locator(".tasks-list li.task").first();
        loaded.waitFor();
        while (row.count() == 0 && next.isVisible()) {
            String first = loaded.innerText();
            next.click();
            assertThat(loaded).not().hasText(first);
        }
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(title()).containsText(step + " : " + reference);
        return this;
    }

    Locator filters() {
        return page.locator(".task-filter");
    }

    Locator row(String step, String reference) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(step + " : " + reference));
    }

    Locator title() {
        return page.locator(".task-card h2.task");
    }

    Locator emptyMessage() {
        return page.locator(".tasks-list .well");
    }

    Locator completeButton() {
        return page.locator(".task-card")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Terminer"));
    }

    Locator whyGreyed() {
        return page.locator(".task-card .complete-hint");
    }

    /** Takes the opened task: it is then this person's, still open and now among the own tasks. */
    TaskForm claim() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prendre en charge"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remettre au groupe")))
                .isVisible();
        assertThat(filters().filter(new Locator.FilterOptions().setHasText("Mes tâches")))
                .hasClass(ACTIVE);
        assertThat(page.locator(".tasks-list li.task.active")).isVisible();
        return form();
    }

    TaskForm form() {
        return new TaskForm(page, page.locator(".task-card"), screenshots);
    }

    /** "Commencer une démarche": the dialog with the start form of the path. */
    TaskForm startDialog() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Commencer une démarche"))
                .click();
        Locator dialog = page.locator(".modal-content");
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Parcours obligatoire"))
                .click();
        return new TaskForm(page, dialog, screenshots);
    }

    void signOut() {
        page.locator(".account > a").click();
        page.locator(".account .logout a").click();
    }
}
