package fr.cadreia.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes an HTML page a PDF/A-2a and PDF/UA-1: tagged from the page's own elements, with its language, title and fonts
 * inside. Nothing is fetched: files that the page refers to (style sheets, images, scripts) are left out; only images
 * within the page (PNG) are kept.
 */
@Component
public class ArchivalPdf {

    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final int BOLD = 700;
    private static final int PLAIN = 400;

    /** The pattern of a word that is longer than a hash; a hash stays whole. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{65}");

    static {
        // The library's notices, printed beside the application's log, say nothing about the result.
        XRLog.setLoggingEnabled(false);
    }

    private final String mention;
    private final String style;
    private final TrueTypeFont plain = font("fonts/DejaVuSansCondensed.ttf");
    private final TrueTypeFont bold = font("fonts/DejaVuSansCondensed-Bold.ttf");
    private final Glyphs glyphs = new Glyphs(plain);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * @param mention at the foot of each sheet, after the title; empty for none
     * @param accent of headings and lines, hexadecimal: the authority's
     */
    public ArchivalPdf(
            @Value("${cadre.identity.mention:}") String mention,
            @Value("${cadre.identity.light.accent:#16202a}") String accent) {
        this.mention = mention.strip();
        this.style = new String(resource("archival.css"), StandardCharsets.UTF_8).replace("{accent}", accent);
    }

    /**
     * @param html a whole page, with its title and the language of its root element
     * @return a PDF file
     */
    public byte[] of(String html) {
        return of(html, "");
    }

    /**
     * @param html a whole page; its element {@code meta} named {@code foot} has the text at the foot of each sheet,
     *     where the title is not used
     * @param mark a small text under the foot of each sheet
     * @return a PDF file
     */
    public byte[] of(String html, String mark) {
        Document page = Jsoup.parse(html);
        page.select("link, style, script, img:not([src^=data:image/png;])").remove();
        page.nodeStream(TextNode.class).forEach(text -> text.text(bound(glyphs.writable(text.getWholeText()))));
        page.head()
                .appendElement("style")
                .appendText(style.replace("{foot}", quoted(glyphs.writable(foot(page))))
                        .replace("{mark}", quoted(mark)));
        page.select("th, td").stream()
                .filter(cell -> LONG_WORD.matcher(cell.text()).find())
                .forEach(cell -> cell.addClass("long-word"));
        addBookmarks(page);
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            print(page, document, pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Document page, PDDocument document, OutputStream pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
        builder.useExternalResourceAccessControl(
                (uri, kind) -> uri != null && uri.startsWith("data:image/png;"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useColorProfile(colours);
        builder.useFont(written(document, plain), FAMILY, PLAIN, FontStyle.NORMAL, true);
        builder.useFont(written(document, bold), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withProducer("Cadre IA");
        builder.usePDDocument(document);
        builder.toStream(pdf);
        builder.run();
    }

    /** Returns the font; the document takes over only the characters that it uses. */
    private static PDFontSupplier written(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    /** Adds a bookmark for each heading, so that readers can go through a long paper by its points. */
    private static void addBookmarks(Document page) {
        Element bookmarks = page.head().appendElement("bookmarks");
        int number = 0;
        for (Element heading : page.select("h1, h2")) {
            number++;
            if (heading.id().isEmpty()) {
                heading.attr("id", "titre-" + number);
            }
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private String foot(Document page) {
        String own = page.select("meta[name=foot]").attr("content");
        if (!own.isEmpty()) {
            return own;
        }
        return mention.isEmpty() ? page.title() : page.title() + " – " + mention;
    }

    /** Binds French punctuation to the word before it: it never begins a line, whatever blank was entered before it. */
    private static String bound(String text) {
        return text.replaceAll(" ([:;?!%»])", "\u00a0$1").replace("«\u00a0", "«\u00a0");
    }

    /** Quotes a text within a string of a style sheet. */
    private static String quoted(String text) {
        return text.replace("\\", "\\5c ").replace("\"", "\\22 ").replace("<", "\\3c ");
    }

    /**
     * Reads a font once for all documents, since that takes a sixth of the time of a document of two pages. Each
     * document closes its fonts when it is saved, which PDFBox does without effect on a font that is in memory; {@code
     * ArchivalPdfTest} would fail otherwise.
     */
    private static TrueTypeFont font(String name) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(FontFile.withoutLigatures(resource(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream stream = ArchivalPdf.class.getResourceAsStream("/pdf/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the application: pdf/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A TrueType font as it is stored in a file. */
    private static final class FontFile {

        /**
         * The length of the table directory's header (OpenType specification, "Organization of an OpenType Font"), in
         * bytes.
         */
        private static final int HEADER = 12;

        private static final int RECORD = 16;
        private static final int COUNT = 4;

        private FontFile() {}

        /**
         * Returns the same font without its ligatures: "fi" written as one sign would be read, found and copied as one
         * sign, which is not in the text, and a hash with "ff" in it would be another.
         */
        static byte[] withoutLigatures(byte[] file) {
            ByteBuffer font = ByteBuffer.wrap(file.clone());
            int tables = font.getShort(COUNT);
            for (int at = HEADER; at < HEADER + tables * RECORD; at += RECORD) {
                if (font.getInt(at) == tag("GSUB")) {
                    // A name that nobody looks for, and that keeps the directory in order.
                    font.putInt(at, tag("GSUX"));
                }
            }
            return font.array();
        }

        private static int tag(String name) {
            return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
        }
    }

    /** The characters that a font can write. */
    private static final class Glyphs {

        /** The sign shown for a character that the font does not have, so that a missing character is visible. */
        private static final int UNKNOWN = '□';

        private final CmapLookup font;

        Glyphs(TrueTypeFont font) {
            try {
                this.font = font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Returns a text without the characters that are never seen, direction marks included: they could show another
         * text than the one that is there.
         */
        String writable(String text) {
            StringBuilder written = new StringBuilder(text.length());
            text.codePoints().filter(Glyphs::isSeen).forEach(character -> written.appendCodePoint(shown(character)));
            return written.toString();
        }

        private static boolean isSeen(int character) {
            int type = Character.getType(character);
            return Character.isWhitespace(character) || type != Character.CONTROL && type != Character.FORMAT;
        }

        private int shown(int character) {
            if (Character.isWhitespace(character) || font.getGlyphId(character) != 0) {
                return character;
            }
            return Character.isSpaceChar(character) ? ' ' : UNKNOWN;
        }
    }

    /**
     * Finds the places where a French line may end: not after an apostrophe, nor within a number or before brackets at
     * a word's end.
     */
    private static final class LineBreaks implements FSTextBreaker {

        private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
        private String text = "";

        @Override
        public void setText(String given) {
            text = given;
            breaks.setText(given);
        }

        @Override
        public int next() {
            int at = breaks.next();
            while (at > 0 && at < text.length() && isBound(text.charAt(at - 1), text.charAt(at))) {
                at = breaks.next();
            }
            return at;
        }

        private static boolean isBound(char before, char after) {
            return before == '’'
                    || before == '\''
                    || before == '-' && Character.isDigit(after)
                    || after == '(' && Character.isLetter(before);
        }
    }
}
