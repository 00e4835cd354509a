package fr.cadreia.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
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

    /** Tall enough for what a laptop shows. */
    static final int HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Without Chromium the tests are skipped, but fail where everything must be tested ({@code CI=true}). */
    static Chromium launch() {
        Path executable = find().orElseGet(Chromium::missing);
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

    private static Optional<Path> find() {
        String named = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium");
        return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }

    private static Path missing() {
        String reason = "No Chromium: install it (apt-get install chromium) or name it in the variable CHROMIUM.";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        return abort(reason);
    }

    /** A browser window of a person's own, without cookies yet. */
    BrowserContext window(int width) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("en-US")
                .setTimezoneId("Europe/Paris"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
