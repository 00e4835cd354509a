package fr.cadreia.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a French line may end: not after an apostrophe, nor within a number or before what stands in brackets at a word's end. */
final class LineBreaks implements FSTextBreaker {

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
