package fr.cadreia.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium, driven by Playwright: nothing is downloaded. It is started once for all stories, and each
 * account keeps a browser of its own in it, as people do: signed in from story to story, and with the Tasklist's scripts
 * at hand.
 */
final class Chromium implements ExtensionContext.Store.CloseableResource {

    static final int WIDE = 1440;
    static final int NARROW = 390;

    static final String MISSING =
            "No Chromium: install it (apt-get install chromium-headless-shell, or chromium) or name it in the variable CHROMIUM.";

    /** The one without windows, if it is there, takes two thirds of the processor time of the other for the same pages. */
    private static final List<String> INSTALLED = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    /** How long something may take to appear, in milliseconds. */
    static final int PATIENCE = 30_000;

    /** Tall enough for what a laptop shows. */
    static final int HEIGHT = 900;

    /** Each window would bring pages of the browser's own for its address bar, which nobody sees: more work than our pages. */
    private static final String WITHOUT = "--disable-features="
            + String.join(
                    ",",
                    "WebUIOmniboxPopup",
                    "WebUIOmniboxFullPopup",
                    "WebUIOmniboxAimPopup",
                    // A renderer kept ready for the next window costs as much as one that is used.
                    "SpareRendererForSitePerProcess",
                    // What Playwright turns off, and would not after this.
                    "AutoExpandDetailsElement",
                    "DestroyProfileOnBrowserClose",
                    "HttpsUpgrades",
                    "LensOverlay",
                    "MediaRouter",
                    "PaintHolding",
                    "Translate");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, BrowserContext> browsers = new HashMap<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Path executable = find().orElseThrow(() -> new AssertionError(MISSING));
        // A busy machine takes its time.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                WITHOUT,
                                "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser);
    }

    static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).map(List::of).orElse(INSTALLED).stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser that is this account's. */
    BrowserContext browserOf(String account) {
        return browsers.computeIfAbsent(account, id -> newBrowser(WIDE));
    }

    /** A browser that nobody has used yet. */
    BrowserContext newBrowser(int width) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Paris"));
    }

    /** Presses Enter once the page is whole and the element has the focus: a page that still loads loses keys. */
    static void pressEnter(Locator element) {
        element.page().waitForLoadState();
        element.focus();
        PlaywrightAssertions.assertThat(element).isFocused();
        element.page().keyboard().press("Enter");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
