package fr.cadreia.kernel.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text in which a reader sees all that is there. Characters that show nothing, or that turn the direction of others,
 * make a name read like another one. French needs none of them except the soft hyphen, and those that join emoji.
 */
public final class VisibleText {

    /** The way in which an emoji is drawn, and its colour. */
    private static final String VARIANT = "[\\uFE0E\\uFE0F]?[\\x{1F3FB}-\\x{1F3FF}]?";

    /** The soft hyphen, a flag with its letters, emoji joined to one, a sign in its coloured form. */
    private static final String NEEDED = "\\u00AD"
            + "|\\x{1F3F4}[\\x{E0030}-\\x{E007A}]{1,6}\\x{E007F}"
            + "|[\\p{So}&&[^\\u2800]]" + VARIANT + "(?:\\u200D\\p{S}" + VARIANT + "){0,9}"
            + "|[\\p{Sm}\\p{Po}\\p{Nd}\\p{Pd}][\\uFE0E\\uFE0F]";

    /** The code points that are no characters and never will be; XML cannot hold them. */
    private static final String NONE = "\\x{FDD0}-\\x{FDEF}"
            + IntStream.rangeClosed(0, 16)
                    .mapToObj(plane -> "\\x{%XFFFE}\\x{%1$XFFFF}".formatted(plane))
                    .collect(Collectors.joining());

    /** Control and format characters, halves of characters, separators of lines, and letters that are blank. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u17B4\\u17B5"
            + "\\u180B-\\u180F\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}" + NONE + "&&[^\\n\\r\\t]]";

    private static final Pattern PARTS = Pattern.compile("(?<needed>" + NEEDED + ")|" + UNSEEN);

    /** A unit, such as « % » or « € », is an answer too. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Sc}%‰°]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** The number of characters of the text before the character that are quoted, so that people find it. */
    private static final int CONTEXT = 20;

    private VisibleText() {}

    /**
     * Tells whether a text says something: it has a letter, a digit or a unit. Spaces of any kind and other signs alone say
     * nothing.
     */
    public static boolean says(String text) {
        return WORD.matcher(text).find();
    }

    /** Returns the remedy for the first character that shows nothing, in French; empty when there is none. */
    public static Optional<String> obstacle(String text) {
        Matcher found = PARTS.matcher(text);
        do {
            if (!found.find()) {
                return Optional.empty();
            }
        } while (found.group("needed") != null);
        String before = without(text.substring(0, found.start())).strip();
        String place = before.isEmpty()
                ? "au début du texte"
                : "après «\u00a0" + before.substring(Math.max(0, before.length() - CONTEXT)) + "\u00a0»";
        return Optional.of(String.format(
                "retirez le caractère invisible U+%04X placé %s.", found.group().codePointAt(0), place));
    }

    /** Returns the same for a text of one line, in which a line break is an obstacle too. */
    public static Optional<String> obstacleInLine(String text) {
        return LINE_BREAK.matcher(text).find()
                ? Optional.of("ce texte tient sur une ligne\u00a0: remplacez chaque retour à la ligne par une espace.")
                : obstacle(text);
    }

    /** Returns the text on one line, so that it can neither break a line of ours nor pass for one. */
    public static String line(String text) {
        return without(text).replaceAll("\\s+", " ").strip();
    }

    /** Returns the text without them, for texts that nobody typed here. */
    public static String without(String text) {
        if (text.chars().allMatch(VisibleText::isUsual)) {
            return text;
        }
        return PARTS.matcher(text)
                .replaceAll(part -> part.group(1) == null ? "" : Matcher.quoteReplacement(part.group(1)));
    }

    /** Tells whether a character is certainly visible: nearly all texts hold only such ones. */
    private static boolean isUsual(int c) {
        return c >= ' ' && c < 0x7F
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c >= 0xA0 && c < 0x300
                || c >= 0x2010 && c < 0x2028;
    }
}
