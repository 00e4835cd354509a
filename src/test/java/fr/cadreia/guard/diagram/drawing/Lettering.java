package fr.cadreia.guard.diagram.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Text in lines as diagrams show it: in Arial, whose letters are as wide as Helvetica's. */
final class Lettering {

    /** The size of names beside their shape, and of those within a shape or a lane's strip. */
    static final int BESIDE = 11;

    static final int WITHIN = 12;

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private Lettering() {}

    static double width(String text, int size) {
        try {
            return FONT.getStringWidth(text) * size / 1000;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The text broken between words to the given pixels; a word that is wider stands alone in its line. */
    static List<String> lines(String text, double width, int size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
