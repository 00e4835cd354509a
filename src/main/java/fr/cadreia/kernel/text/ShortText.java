package fr.cadreia.kernel.text;

/** Texts that have to end somewhere, never in the middle of a character. */
public final class ShortText {

    private static final String CUT = "…";

    private ShortText() {}

    /** Returns the text where it fits, else its beginning with an ellipsis, in so many characters together. */
    public static String marked(String text, int most) {
        return text.length() <= most ? text : whole(text, most - CUT.length()).stripTrailing() + CUT;
    }

    /** Returns the text where it fits, else its beginning. */
    public static String whole(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /**
     * Returns the text where it fits, else its beginning, after a whole word where one ends in its second half, and
     * without the punctuation that led on.
     *
     * @param cut French, what stands in place of the rest
     */
    public static String afterWord(String text, int most, String cut) {
        if (text.length() <= most) {
            return text;
        }
        int room = most - cut.length();
        int word = text.lastIndexOf(' ', room);
        return (word > most / 2 ? text.substring(0, word) : whole(text, room)).replaceFirst("[ ,;:·(]+$", "") + cut;
    }
}
