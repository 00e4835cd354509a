package fr.cadreia.committee.minutes;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * The last safety net of a public page: it replaces the names of agents in texts that people wrote; our own texts
 * name no agent. It knows whole names only.
 *
 * @param words the replacement for each name; French
 */
record AgentNameMask(Map<String, String> words) {

    private static final String LETTER = "[\\p{L}\\p{N}]";
    private static final String BLANK = "[\\s\\u00a0\\u202f]";
    private static final String HYPHEN = "[-\\u2010\\u2011]";
    private static final String APOSTROPHE = "['\\u2019\\u02bc]";
    private static final String BEGINNING = "(^|[.!?…]" + BLANK + "+)";

    String without(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.nodeStream(TextNode.class).forEach(text -> text.text(masked(text.getWholeText())));
        return page.outerHtml();
    }

    /**
     * Returns the text with the names replaced, the longest first, because a name also stands within its form with
     * the quality.
     */
    private String masked(String text) {
        String masked = composed(text);
        for (String name : words.keySet().stream()
                .filter(name -> !isFunction(name))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            masked = whole(name).matcher(masked).replaceAll(Matcher.quoteReplacement(words.get(name)));
        }
        return asSentence(masked);
    }

    /**
     * Tells whether the name is a function: the name of an account that is called after its function reveals no more
     * than the replacement.
     */
    private boolean isFunction(String name) {
        return words.get(name).endsWith(name.toLowerCase(Locale.FRENCH));
    }

    /**
     * Returns the pattern of the whole name, with any kind of blanks, hyphens and apostrophes; it does not match a
     * part of a longer name or of a name with a hyphen.
     */
    private static Pattern whole(String name) {
        String written = composed(name)
                .trim()
                .codePoints()
                .mapToObj(Character::toString)
                .map(AgentNameMask::written)
                .collect(Collectors.joining());
        return Pattern.compile(
                "(?<!" + LETTER + ")(?<!" + LETTER + HYPHEN + ")" + written + "(?!" + HYPHEN + "?" + LETTER + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String written(String sign) {
        for (String alike : List.of(BLANK, HYPHEN, APOSTROPHE)) {
            if (sign.matches(alike)) {
                return alike + (alike.equals(BLANK) ? "+" : "");
            }
        }
        return Pattern.quote(sign);
    }

    /** Returns the text with each accent as a part of its letter, as most keyboards enter it. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Returns the text with the capitals and contractions that French requires around the replacements. */
    private String asSentence(String text) {
        String sentence = text;
        for (String word : Set.copyOf(words.values())) {
            String noun = word.substring(word.indexOf(' ') + 1);
            sentence = sentence.replace(" de un " + noun, " d’un " + noun)
                    .replace(" de le " + noun, " du " + noun)
                    .replace(" à le " + noun, " au " + noun);
            sentence = Pattern.compile(BEGINNING + Pattern.quote(word))
                    .matcher(sentence)
                    .replaceAll(begun -> Matcher.quoteReplacement(
                            begun.group(1) + word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1)));
        }
        return sentence;
    }
}
