package fr.cadreia.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The machine's own Chromium, driven by Playwright: nothing is downloaded. */
final class Chromium implements AutoCloseable {

    static final int WIDE = 1440;
    static final int NARROW = 390;

    static final String MISSING =
            "No Chromium: install it (apt-get install chromium) or name it in the variable CHROMIUM.";

    /** In ms: how long something may take to appear. */
    static final int PATIENCE = 30_000;

    /** Tall enough for what a laptop shows. */
    static final int HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;

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
                                "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser);
    }

    static Optional<Path> find() {
        String named = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium");
        return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }

    /** A browser window of a person's own, without cookies yet. */
    BrowserContext window(int width) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Paris"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
