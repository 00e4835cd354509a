package fr.cadreia.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What axe-core finds wrong in a page, at the width of a laptop and at that of a telephone. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What is folded away is part of the page. */
    private static final String UNFOLD = "document.querySelectorAll('details').forEach(part => part.open = true)";

    private static final String AT_REST =
            "document.getAnimations().every(one => one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)";

    private static final String SCROLLS_SIDEWAYS =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    /** Brought anew into each document only: there is more of it than of most pages. */
    private static final String BROUGHT = "typeof axe !== 'undefined'";

    private static final String BRING = "() => {" + AxeBuilder.getAxeScript() + "}";

    /** What is wrong alone: what is right would take longer to send than to find. */
    private static final String VIOLATIONS = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.flatMap(rule => rule.nodes.map(node => ({
                rule: rule.id,
                impact: rule.impact,
                target: JSON.stringify(node.target),
                summary: node.failureSummary.replaceAll('\\n', ' '),
              })));
            }
            """;

    private final Page page;
    private final Screenshots screenshots;
    private final List<String> faults = new ArrayList<>();

    private Accessibility(Page page, Screenshots screenshots) {
        this.page = page;
        this.screenshots = screenshots;
    }

    /**
     * Whatever axe-core knows, of a laptop in daylight and of a telephone in the dark: colours follow from the light and not
     * from the width, and looking at them takes most of the time. Nothing may need scrolling sideways.
     */
    static List<String> allFaults(Page page, Screenshots screenshots, String what) {
        Accessibility look = new Accessibility(page, screenshots);
        page.evaluate(UNFOLD);
        look.whole(Chromium.WIDE, what);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look.whole(Chromium.NARROW, what + "-sombre");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(Chromium.WIDE, Chromium.HEIGHT);
        return look.faults;
    }

    /** What keeps somebody from working, in daylight. */
    static List<String> graveFaults(Page page, Screenshots screenshots, String what) {
        Accessibility look = new Accessibility(page, screenshots);
        for (int width : new int[] {Chromium.NARROW, Chromium.WIDE}) {
            look.at(width, what, fault -> GRAVE.contains(fault.get("impact")));
        }
        return look.faults;
    }

    private void whole(int width, String what) {
        at(width, what, fault -> true);
        if (Boolean.TRUE.equals(page.evaluate(SCROLLS_SIDEWAYS))) {
            faults.add(what + " at " + width + " scrolls sideways");
        }
    }

    private void at(int width, String what, Predicate<Map<?, ?>> counts) {
        page.setViewportSize(width, Chromium.HEIGHT);
        // Half faded in, everything is hard to read.
        page.waitForFunction(AT_REST);
        page.frames().forEach(Accessibility::bring);
        ((List<?>) page.evaluate(VIOLATIONS))
                .stream()
                        .<Map<?, ?>>map(fault -> (Map<?, ?>) fault)
                        .filter(counts)
                        .forEach(fault -> faults.add(describe(what + " at " + width, fault)));
        screenshots.take(page, what + "-" + width);
    }

    private static void bring(Frame frame) {
        if (!Boolean.TRUE.equals(frame.evaluate(BROUGHT))) {
            frame.evaluate(BRING);
        }
    }

    private static String describe(String where, Map<?, ?> fault) {
        return "%s: %s (%s) %s%n    %s"
                .formatted(where, fault.get("rule"), fault.get("impact"), fault.get("target"), fault.get("summary"));
    }
}
