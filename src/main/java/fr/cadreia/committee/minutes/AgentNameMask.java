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
 * The last safety net of a public page: what people wrote there may name agents, as no text of ours does. It knows
 * whole names only.
 *
 * @param words what stands in place of each name; French
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

    /** The longest names first: one stands within its form with the quality. */
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

    /** An account that is called after what it does says nothing else than the word. */
    private boolean isFunction(String name) {
        return words.get(name).endsWith(name.toLowerCase(Locale.FRENCH));
    }

    /** Neither a part of a longer name nor of one with a hyphen, whatever blanks, hyphens and apostrophes it is written with. */
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

    /** Accents as parts of their letters, as most keyboards give them. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text with the capital and the contractions that French asks for around the words that replace names. */
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
