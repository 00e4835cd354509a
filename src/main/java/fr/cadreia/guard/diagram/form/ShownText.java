package fr.cadreia.guard.diagram.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that a browser shows as a page. They may read variables ({@code {{title}}}); no variable may end in an address that
 * the browser would ask for, or that a person would be led to.
 */
final class ShownText {

    /** An image that is in the form itself. */
    static final String PICTURE = "data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]+";

    /** The greatest length in characters, more than anybody reads in a form. */
    static final int LONGEST = 20_000;

    /** The mark that stands for the value of an expression; no text holds it. */
    private static final String READ = "\uE000";

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"?", Pattern.DOTALL);
    /** The characters that would begin a link, an image, a tag or an address, or hide such a beginning. */
    private static final Pattern BEGINNING = Pattern.compile("[\\[\\]<>\\\\]|//|www\\.|&#", Pattern.CASE_INSENSITIVE);

    private static final String PLACE = "(?:https?://|mailto:|/(?!/)|#)[^\\s()<>\"'{}" + READ + "]*";
    private static final Pattern MARKDOWN_LINK = Pattern.compile("(?<!!)\\[[^\\[\\]()<>]*]\\(" + PLACE + "\\)");
    private static final Pattern MARKDOWN_PICTURE =
            Pattern.compile("!\\[[^\\[\\]()<>" + READ + "]*]\\(" + PICTURE + "\\)");
    private static final Pattern HTML_LINK =
            Pattern.compile("<a\\s+href=\"" + PLACE + "\"\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "<(?:/(?:a|TAGS)|(?:TAGS)\\s*/?)>"
                    .replace(
                            "TAGS",
                            "b|i|u|em|strong|small|p|br|hr|h[1-6]|ul|ol|li|div|span"
                                    + "|table|thead|tbody|tr|th|td|blockquote|code|pre|sub|sup"),
            Pattern.CASE_INSENSITIVE);
    /** An address, from one blank to the next. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)\\S*(?://|www\\.|@)\\S*", Pattern.CASE_INSENSITIVE);

    private ShownText() {}

    static boolean isHarmlessMarkdown(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        if (text.startsWith("=")) {
            return hasHarmlessLiterals(text);
        }
        return readsOnly(text)
                && hasNoOther(
                        without(read(text), MARKDOWN_PICTURE, MARKDOWN_LINK), "[<!]R*\\[|]R*\\(|]:".replace("R", READ));
    }

    /**
     * Tells whether a text is harmless as HTML: the value of an expression is escaped, unless the expression is the
     * whole content.
     */
    static boolean isHarmlessHtml(String text) {
        return text.length() <= LONGEST
                && !text.startsWith("=")
                && readsOnly(text)
                && hasNoOther(read(text), "\\b(?:src|style|href)\\b(?=\\s*=)");
    }

    private static boolean readsOnly(String text) {
        Matcher expressions = EXPRESSION.matcher(text);
        return !text.contains(READ) && expressions.results().allMatch(found -> hasHarmlessLiterals(found.group()));
    }

    private static boolean hasHarmlessLiterals(String expression) {
        // A comment could hold half a pair of quotes.
        return !expression.contains("/*")
                && !expression.contains("//")
                && LITERAL.matcher(expression)
                        .results()
                        .noneMatch(
                                literal -> BEGINNING.matcher(literal.group(1)).find());
    }

    private static String read(String text) {
        return without(EXPRESSION.matcher(text).replaceAll(READ), HTML_LINK, TAG);
    }

    private static String without(String text, Pattern... admitted) {
        String rest = text;
        for (Pattern pattern : admitted) {
            rest = pattern.matcher(rest).replaceAll("");
        }
        return rest;
    }

    /** Tells whether a text has no tag, no address that an expression would complete, and nothing of the pattern. */
    private static boolean hasNoOther(String rest, String pattern) {
        return !Pattern.compile("<[A-Za-z/!?" + READ + "]|" + pattern, Pattern.CASE_INSENSITIVE)
                        .matcher(rest)
                        .find()
                && ADDRESS.matcher(rest)
                        .results()
                        .noneMatch(address -> address.group().contains(READ));
    }
}
