package fr.cadreia.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our page of signing in. */
final class SignIn {

    private static final String PAGE = "/connexion";

    /** Found by signed-in people only. */
    private static final String KNOWN = "/camunda/api/admin/auth/user/default";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private SignIn() {}

    /** Signs in from any page with a link to it; afterwards the page shows what waits for the person. */
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

    /** Signs in without a window: in this browser, whatever its windows show, if nobody has signed in yet. */
    static void in(BrowserContext browser, String base, String account) {
        APIRequestContext requests = browser.request();
        if (requests.get(base + KNOWN).ok()) {
            return;
        }
        Matcher token = TOKEN.matcher(requests.get(base + PAGE).text());
        if (!token.find()) {
            throw new AssertionError("No token in the page for signing in");
        }
        APIResponse answer = requests.post(
                base + PAGE,
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", account)
                                .set("password", account)
                                .set("_csrf", token.group(1)))
                        .setMaxRedirects(0));
        if (answer.status() != 302 || answer.headers().get("location").contains(PAGE)) {
            throw new AssertionError(account + " may not sign in: " + answer.status());
        }
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
