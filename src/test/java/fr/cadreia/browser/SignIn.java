package fr.cadreia.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Our page of signing in. */
final class SignIn {

    private SignIn() {}

    /** From any page with a link to it; afterwards what waits for the person is shown. */
    static void in(Page page, String account) {
        link(page).click();
        fill(page, account);
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName("Ce qui vous attend")
                                .setLevel(1))
                .waitFor();
    }

    static Locator link(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se connecter"))
                .first();
    }

    static void fill(Page page, String account) {
        page.getByLabel("Identifiant").fill(account);
        page.getByLabel("Mot de passe").fill(account);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Se connecter"))
                .click();
    }
}
