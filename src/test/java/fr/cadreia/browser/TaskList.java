package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;

/** The Camunda Tasklist: its filters, its list, the opened task. */
final class TaskList {

    private static final String ADDRESS = "/camunda/app/tasklist/default/";

    private static final Pattern ACTIVE = Pattern.compile("\\bactive\\b");

    private final Page page;
    private final String base;
    private final Screenshots screenshots;

    TaskList(Page page, String base, Screenshots screenshots) {
        this.page = page;
        this.base = base;
        this.screenshots = screenshots;
    }

    /** Signing in leads here, and people who work here stay here. */
    TaskList open() {
        if (!page.url().contains(ADDRESS)) {
            page.navigate(base + ADDRESS);
        }
        return this;
    }

    /** Shows the tasks of one filter. */
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
        Locator loaded = rows().first();
        loaded.waitFor();
        while (row.count() == 0 && next.isVisible()) {
            String first = loaded.innerText();
            next.click();
            assertThat(loaded).not().hasText(first);
        }
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(title()).containsText(step + "\u00a0: " + reference);
        return this;
    }

    private Locator filters() {
        return page.locator(".task-filter");
    }

    /** The filter whose tasks are shown. */
    Locator filter() {
        return page.locator(".task-filter.active");
    }

    /** The order of the list. */
    Locator order() {
        return page.locator(".tasks-list .sort-by");
    }

    Locator rows() {
        return page.locator(".tasks-list li.task");
    }

    private Locator row(String step, String reference) {
        return rows().filter(new Locator.FilterOptions().setHasText(step + " · " + reference));
    }

    /** The opened task's row. */
    Locator openRow() {
        return page.locator(".tasks-list li.task.active");
    }

    /** One of the tabs of the opened task. */
    Locator tab(String label) {
        return page.locator(".task-card .nav-tabs").getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    /** What our own tab shows. */
    Locator record() {
        return page.locator(".task-record");
    }

    Locator title() {
        return page.locator(".task-card h2.task");
    }

    Locator completeButton() {
        return button("Terminer");
    }

    Locator whyGreyed() {
        return page.locator(".task-card .complete-hint");
    }

    /** Why the opened task's form is not shown. */
    Locator refusal() {
        return page.locator(".task-card .form-pane .alert-danger");
    }

    /** Takes the opened task: it is then this person's, still open and now among the own tasks. */
    TaskForm claim() {
        claimButton().click();
        assertThat(handBackButton()).isVisible();
        assertThat(filter()).containsText("Mes tâches");
        assertThat(openRow()).isVisible();
        return form();
    }

    Locator claimButton() {
        return button("Prendre en charge");
    }

    Locator handBackButton() {
        return button("Remettre au groupe");
    }

    private Locator button(String name) {
        return page.locator(".task-card").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** The groups to which the opened task is offered. */
    Locator groups() {
        return page.locator(".task-card .groups");
    }

    TaskForm form() {
        return new TaskForm(page, page.locator(".task-card"), screenshots);
    }

    Locator startButton() {
        return page.locator(".start-process-action a");
    }

    /** The names in the dialog "Commencer une démarche". */
    Locator startable() {
        startButton().click();
        return page.locator(".modal-content").getByRole(AriaRole.LINK);
    }

    /** "Commencer une démarche": the dialog with the start form of the path. */
    TaskForm startDialog() {
        startButton().click();
        Locator dialog = page.locator(".modal-content");
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Parcours obligatoire"))
                .click();
        return new TaskForm(page, dialog, screenshots);
    }

    /** Leaves for the page of the opened task's case. */
    void toTheCase() {
        page.locator(".task-card .case-link").click();
        page.waitForURL("**/dossiers/*");
    }

    /** Leaves for the list of cases by the header. */
    Page toTheCases() {
        page.locator(".site-nav a[href$='/dossiers']").click();
        page.waitForURL("**/dossiers");
        return page;
    }

    /** Leaves for the home page by the header. */
    Page home() {
        page.locator(".brand").click();
        page.waitForURL(url -> url.endsWith("/"));
        return page;
    }

    /** What the application tells in its corner. */
    Locator notices() {
        return page.locator(".page-notifications");
    }

    /** What an empty list says. */
    Locator empty() {
        return page.locator(".tasks-list .well");
    }

    /**
     * Signs out once no request is under way: a request at the end of the session would be refused, and complained
     * about.
     */
    void signOut() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".account button").click();
    }

    TaskList screenshot(String what) {
        screenshots.take(page, what);
        return this;
    }
}
