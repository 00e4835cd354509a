package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.cadreia.TestClock;
import fr.cadreia.portal.web.HelpPage;
import fr.cadreia.portal.web.HelpPage.HelpStep;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the help pages show and name is what people find: their pictures are of the pages as they are now. */
class HelpStories extends InChromium {

    private static final Map<HelpPage, String> READERS = Map.of(
            HelpPage.AGENT, "agent",
            HelpPage.COMMUNE, "commune",
            HelpPage.EXPERT, "expert",
            HelpPage.MEMBER, "elected1",
            HelpPage.CHAIR, "chair",
            HelpPage.SECRETARY, "secretary",
            HelpPage.AUTHORITY, "authority",
            HelpPage.ADMIN, "admin");

    private final List<String> faults = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    @AfterEach
    void nothingIsWrong() {
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPictureIsOfThePageAsItIsNow() {
        Page stranger = cast.stranger(Chromium.WIDE);
        picture(stranger, "/signaler", "citoyen-signaler", "main");
        picture(stranger, "/signaler/suivi", "citoyen-suivi", "main");
        picture("agent", "/dossiers/nouveau", "agent-proposer");
        picture("commune", "/catalogue/puis-je", "commune-puis-je");
        // Not what depends on the cases and batches of other stories.
        picture("expert", "/reprise", "expert-reprise", "main h1, main form, #deroulement");
        picture("secretary", "/comite/composition", "secretariat-composition", "main h1, main .lead, main h2");
        // Its rows have the moment at which the demonstration was installed.
        picture("admin", "/administration/comptes", "administration-comptes", "main h1, main .lead");

        Story proposed = opened("agent", "Tri des demandes de bacs");
        task("agent", proposed, "proposal", "agent-tache");
        picture("agent", "/dossiers/" + proposed.reference(), "agent-dossier", ".case-header");
        proposed.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        task("expert", proposed, "review", "expert-instruction");

        Story convened = Chapters.assessed(opened("agent", "Lecture des plans de voirie"))
                .does("expert2", "second-reading")
                .does("secretary", "convening", "place", "Hôtel de la métropole, salle du conseil")
                .does("secretary", "attendance");
        Page sessions = cast.as("secretary").goesTo("/comite/seances").page();
        // Far from what other stories look for in the calendar.
        sessions.getByLabel("Jour").fill(TestClock.today().plusMonths(7).toString());
        sessions.getByLabel("Heure").fill("14:00");
        sessions.getByLabel("Lieu").fill("Hôtel de la métropole, salle du conseil");
        sessions.getByText("Préparer cette séance").click();
        sessions.getByText("établissez maintenant son ordre du jour").waitFor();
        picture("elected1", "/comite/seances", "membre-seances");
        picture("secretary", "/comite/seances", "secretariat-seances");
        task("chair", convened, "motion", "presidence-motion");
        convened.does("chair", "motion", "motion", "generalize");
        task("elected1", convened, "vote", "membre-vote");
        Page diagrams = cast.as("admin").goesTo("/administration/diagrammes").page();
        assertThat(diagrams.locator(".canvas .is-step").first()).isVisible();
        picture(diagrams, "administration-diagrammes", ".heading-row, .tabs");

        assertThat(new TreeSet<>(shown)).isEqualTo(pictures());
    }

    @Test
    void everyPageThatHelpNamesIsThere() {
        for (HelpPage help : HelpPage.values()) {
            Page page = READERS.containsKey(help)
                    ? cast.as(READERS.get(help)).goesTo("/").page()
                    : cast.stranger(Chromium.WIDE);
            for (HelpStep step : help.steps()) {
                if (!step.path().isEmpty()) {
                    Response answer = page.navigate(page.evaluate("location.origin") + step.path());
                    assertThat(answer.status()).as(help + " " + step.path()).isEqualTo(200);
                    assertThat(page.url()).as(help + " " + step.path()).doesNotContain("/connexion");
                }
            }
            page.navigate(page.evaluate("location.origin") + "/aide/" + help.code());
            faults.addAll(Accessibility.allFaults(page, screenshots, "aide-" + help.code()));
        }
        Page list = cast.stranger(Chromium.WIDE);
        list.navigate(list.url() + "aide");
        faults.addAll(Accessibility.allFaults(list, screenshots, "aide"));
    }

    private static TreeSet<String> pictures() {
        return new TreeSet<>(Arrays.stream(HelpPage.values())
                .flatMap(page -> page.steps().stream())
                .map(HelpStep::picture)
                .flatMap(picture -> picture.isEmpty() ? Stream.empty() : Stream.of(picture))
                .toList());
    }

    private void picture(String account, String path, String name) {
        picture(account, path, name, "main");
    }

    private void picture(String account, String path, String name, String part) {
        Page page = cast.as(account).goesTo(path).page();
        picture(page, name, part);
    }

    private void picture(Page page, String path, String name, String part) {
        page.navigate(page.evaluate("location.origin") + path);
        picture(page, name, part);
    }

    /** Opens the task on its own page. */
    private void task(String account, Story story, String form, String name) {
        Page page =
                cast.as(account).goesTo("/taches/" + story.find(account, form)).page();
        page.locator("#tache .fjs-form").waitFor();
        picture(page, name, "#tache");
    }

    /** @param part selector of what of the page is compared */
    private void picture(Page page, String name, String part) {
        shown.add(name);
        HelpPicture.of(page, name, part).fault().ifPresent(faults::add);
    }

    /**
     * A picture of the help pages, and beside it in the tests' resources what the page said when it was taken: headings,
     * labels and buttons, without numbers. Once the page says something else, the picture is stale.
     *
     * <p>{@code -Dhelp.pictures=update} takes them all again.
     */
    private static final class HelpPicture {

        private static final boolean UPDATE = "update".equals(System.getProperty("help.pictures"));

        private static final Path PICTURES = Path.of("src/main/resources/static/help");
        private static final Path OUTLINES = Path.of("src/test/resources/help");

        private static final int WIDTH = 1000;
        private static final int HEIGHT = 620;

        private static final long HEAVIEST = 60_000;

        private static final String OUTLINE = """
                part => [...new Set([...document.querySelectorAll(part)]
                    .flatMap(place => [place, ...place.querySelectorAll('*')])
                    .filter(element => element.matches('h1, h2, h3, label, legend, button, summary') && element.checkVisibility())
                    .map(element => element.innerText.replace(/\\s+/g, ' ').replace(/\\d+/g, '#').trim())
                    .filter(text => text))].sort()
                """;

        private final Page page;
        private final String name;
        private final String part;

        private HelpPicture(Page page, String name, String part) {
            this.page = page;
            this.name = name;
            this.part = part;
        }

        static HelpPicture of(Page page, String name, String part) {
            return new HelpPicture(page, name, part);
        }

        /** What to do about it, if anything. */
        Optional<String> fault() {
            page.setViewportSize(WIDTH, HEIGHT);
            page.locator(part).first().waitFor();
            try {
                String outline = outline();
                Path picture = PICTURES.resolve(name + ".png");
                Path kept = OUTLINES.resolve(name + ".txt");
                if (UPDATE) {
                    Files.createDirectories(PICTURES);
                    Files.createDirectories(OUTLINES);
                    Files.writeString(kept, outline);
                    ImageIO.write(taken(), "png", picture.toFile());
                }
                if (!Files.exists(picture) || !outline.equals(Files.readString(kept))) {
                    return Optional.of("The picture " + name
                            + " is stale: take it again with -Dhelp.pictures=update. Now:\n" + outline);
                }
                return Files.size(picture) > HEAVIEST ? Optional.of(picture + " is too heavy") : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String outline() {
            List<?> texts = (List<?>) page.evaluate(OUTLINE, part);
            StringBuilder outline = new StringBuilder();
            texts.forEach(text -> outline.append(text).append('\n'));
            return outline.toString();
        }

        /** Few colours are enough for a page, and weigh little. */
        private BufferedImage taken() throws IOException {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            BufferedImage opaque = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D drawing = opaque.createGraphics();
            drawing.drawImage(whole, 0, 0, null);
            drawing.dispose();
            return FewColours.of(opaque);
        }

        /** An image in the colours that it uses most, each other one replaced by the nearest of these. */
        private static final class FewColours {

            private static final int MOST = 48;

            private static final int EXACT = 0xffffff;

            /** Colours that differ less than this tells are alike: the commonest of them stands for all. */
            private static final int COARSE = 0xf8f8f8;

            private FewColours() {}

            static BufferedImage of(BufferedImage image) {
                Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
                for (int y = 0; y < image.getHeight(); y++) {
                    for (int x = 0; x < image.getWidth(); x++) {
                        int colour = image.getRGB(x, y) & EXACT;
                        counts.computeIfAbsent(colour & COARSE, none -> new HashMap<>())
                                .merge(colour, 1, Integer::sum);
                    }
                }
                List<Integer> palette = counts.values().stream()
                        .sorted(Comparator.comparing(FewColours::pixels).reversed())
                        .limit(MOST)
                        .map(FewColours::commonest)
                        .toList();
                byte[][] parts = new byte[3][palette.size()];
                for (int index = 0; index < palette.size(); index++) {
                    for (int part = 0; part < 3; part++) {
                        parts[part][index] = (byte) (palette.get(index) >> 16 - 8 * part);
                    }
                }
                IndexColorModel colours = new IndexColorModel(8, palette.size(), parts[0], parts[1], parts[2]);
                BufferedImage few = new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
                Map<Integer, Integer> nearest = new HashMap<>();
                for (int y = 0; y < image.getHeight(); y++) {
                    for (int x = 0; x < image.getWidth(); x++) {
                        int colour = image.getRGB(x, y) & EXACT;
                        few.getRaster()
                                .setSample(x, y, 0, nearest.computeIfAbsent(colour, each -> nearest(each, palette)));
                    }
                }
                return few;
            }

            private static int pixels(Map<Integer, Integer> alike) {
                return alike.values().stream().mapToInt(count -> count).sum();
            }

            private static int commonest(Map<Integer, Integer> alike) {
                return alike.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
            }

            private static int nearest(int colour, List<Integer> palette) {
                int best = 0;
                for (int index = 1; index < palette.size(); index++) {
                    if (distance(colour, palette.get(index)) < distance(colour, palette.get(best))) {
                        best = index;
                    }
                }
                return best;
            }

            private static int distance(int one, int other) {
                int distance = 0;
                for (int part = 0; part < 24; part += 8) {
                    int difference = (one >> part & 0xff) - (other >> part & 0xff);
                    distance += difference * difference;
                }
                return distance;
            }
        }
    }
}
