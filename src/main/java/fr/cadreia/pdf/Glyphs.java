package fr.cadreia.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** What a font can write. */
final class Glyphs {

    /** Shown for a character that the font does not have, so that nobody believes that nothing was there. */
    private static final int UNKNOWN = '□';

    private final CmapLookup font;

    Glyphs(TrueTypeFont font) {
        try {
            this.font = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what is never seen, direction marks included: they could show another text than the one that is there. */
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
