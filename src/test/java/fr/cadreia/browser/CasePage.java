package fr.cadreia.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The page of one case. */
final class CasePage {

    private final Page page;
    private final Screenshots screenshots;

    CasePage(Page page, Screenshots screenshots) {
        this.page = page;
        this.screenshots = screenshots;
    }

    String reference() {
        return page.locator(".case-header .reference").innerText();
    }

    /** The state of the case, in a few words. */
    Locator state() {
        return page.locator(".case-header .tags");
    }

    Locator files() {
        return page.locator(".files");
    }

    Locator notice() {
        return page.getByRole(AriaRole.STATUS).first();
    }

    Locator fileField() {
        return page.getByLabel("Déposer un document");
    }

    CasePage adds(Path document) {
        fileField().setInputFiles(document);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Déposer").setExact(true))
                .click();
        return this;
    }

    /** Carries out a command of the page, with its reason. */
    CasePage orders(String command, String reason) {
        return sends(unfolds(command), reason);
    }

    /** Asks for a step to be done again. */
    CasePage rectifies(String step, String reason) {
        Locator command = unfolds("Faire reprendre une étape");
        command.getByLabel("Étape à reprendre").selectOption(step);
        return sends(command, reason);
    }

    private Locator unfolds(String command) {
        Locator details = page.locator("details.command").filter(new Locator.FilterOptions().setHasText(command));
        details.locator("summary").click();
        return details;
    }

    private CasePage sends(Locator command, String reason) {
        command.getByRole(AriaRole.TEXTBOX).fill(reason);
        command.getByRole(AriaRole.BUTTON).click();
        return this;
    }

    CasePage screenshot(String what) {
        screenshots.take(page, what);
        return this;
    }
}
