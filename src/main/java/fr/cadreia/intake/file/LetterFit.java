package fr.cadreia.intake.file;

import java.lang.Character.UnicodeBlock;

/**
 * How well the characters beyond ASCII of a text fit where they stand, by which the right reading of bytes is told from
 * the wrong ones: an accented letter within a word of the same case, an apostrophe between letters, a sign beside a space.
 */
final class LetterFit {

    private static final String USUAL = "éèêëàâäçîïôöùûüÿœæñáíóúãõßåøìòÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒÆÑÁÍÓÚÃÕÅØ";
    /** Letters that are words. */
    private static final String WORDS = "àÀéÉèÈóÓ";

    private static final String BETWEEN_LETTERS = "’‘·";
    private static final String BESIDE_WORDS = "«»“”„…–—€£°²³№§©®™•¿¡½ºª";

    private LetterFit() {}

    /** The better, the more; below 0 where it is no text. */
    static long of(String text) {
        long fit = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                fit += of(
                        i == 0 ? ' ' : text.charAt(i - 1),
                        text.charAt(i),
                        i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
        }
        return fit;
    }

    private static int of(char before, char c, char after) {
        if (Character.isISOControl(c)) {
            return -10;
        }
        if (Character.isLetter(c) && !isOrdinal(c)) {
            return letter(before, c, after);
        }
        boolean within = Character.isLetter(before) && Character.isLetter(after);
        if (BETWEEN_LETTERS.indexOf(c) >= 0) {
            return within ? 3 : 0;
        }
        if (within) {
            return -4;
        }
        return c == '\u00A0' || c == '\u202F' ? 1 : BESIDE_WORDS.indexOf(c) >= 0 ? 3 : -3;
    }

    private static boolean isOrdinal(char c) {
        return c == 'º' || c == 'ª';
    }

    private static int letter(char before, char c, char after) {
        boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        boolean odd = mixesScripts(c, before) || mixesScripts(c, after);
        if (odd) {
            return -4;
        }
        if (!latin) {
            return Character.isLetter(before) || Character.isLetter(after) ? caseFits(before, c) : 0;
        }
        if (isForeign(before) && isForeign(after)) {
            return -3;
        }
        if (caseFits(before, c) < 0 || Character.isLowerCase(c) && Character.isUpperCase(after)) {
            return -4;
        }
        boolean alone = !Character.isLetter(before) && !Character.isLetter(after);
        return alone ? (WORDS.indexOf(c) >= 0 ? 3 : -1) : USUAL.indexOf(c) >= 0 ? 3 : 0;
    }

    /** No capital follows a small letter. */
    private static int caseFits(char before, char c) {
        return Character.isUpperCase(c) && Character.isLowerCase(before) ? -4 : 2;
    }

    private static boolean mixesScripts(char c, char other) {
        return Character.isLetter(other) && Character.UnicodeScript.of(c) != Character.UnicodeScript.of(other);
    }

    private static boolean isForeign(char c) {
        return Character.isLetter(c) && UnicodeBlock.of(c) != UnicodeBlock.BASIC_LATIN;
    }
}
