package fr.cadreia.browser;

import com.microsoft.playwright.Page;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture of the help pages, and beside it in the tests' resources what the page said when it was taken: headings,
 * labels and buttons, without numbers. Once the page says something else, the picture is stale.
 *
 * <p>{@code -Dhelp.pictures=update} takes them all again.
 */
final class HelpPicture {

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
}
