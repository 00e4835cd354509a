package fr.cadreia.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Pictures of a story, in {@code target/screenshots}, numbered in their order: of where it failed and, with
 * {@code -Dbrowser.pictures=true}, of each step.
 */
final class Screenshots {

    private static final boolean EACH_STEP = Boolean.getBoolean("browser.pictures");

    private static final Path FOLDER = Path.of("target", "screenshots");

    /** Beyond this Chromium needs too much memory for one picture. */
    private static final int TALLEST = 12_000;

    private static final Set<String> WHOLE = new HashSet<>();

    private final String story;
    private int count;

    Screenshots(String story) {
        this.story = story;
    }

    void take(Page page, String what) {
        if (EACH_STEP) {
            picture(page, what);
        }
    }

    /** Whatever the pages of a story show when it fails. */
    void takeFailed(Page page) {
        picture(page, "failed");
    }

    private void picture(Page page, String what) {
        page.screenshot(new Page.ScreenshotOptions().setPath(next(what)).setFullPage(true));
    }

    /** The window made so tall that the element, which scrolls in it, shows all that it holds; the same thing once in all stories. */
    void takeWhole(Page page, Locator scrolling, String what) {
        if (!EACH_STEP || !WHOLE.add(what)) {
            return;
        }
        ViewportSize before = page.viewportSize();
        Number hidden = (Number) scrolling.evaluate("element => element.scrollHeight - element.clientHeight");
        page.setViewportSize(before.width, Math.min(TALLEST, before.height + hidden.intValue() + 40));
        page.screenshot(new Page.ScreenshotOptions().setPath(next(what)));
        page.setViewportSize(before.width, before.height);
    }

    private Path next(String what) {
        count++;
        return FOLDER.resolve("%s-%02d-%s.png".formatted(story, count, what));
    }
}
