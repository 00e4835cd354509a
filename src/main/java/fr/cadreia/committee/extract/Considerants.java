package fr.cadreia.committee.extract;

import fr.cadreia.committee.paper.FrenchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reasons of an opinion as its considérants, one for each reason: a sentence, or a part of a sentence between
 * semicolons. Nothing is added to the entered text. A word that links a sentence to the one before stands where
 * French puts it, before « que ».
 */
public final class Considerants {

    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String SUBJECT =
            "(?:(?:Le|La|Les|Un|Une|Des|Ce|Cet|Cette|Ces|Il|Elle|Ils|Elles|On|Aucun|Aucune|Plusieurs|Chaque|Tous|Toutes|Nul"
                    + "|Nulle|Certains|Certaines|Son|Sa|Ses|Leur|Leurs|Notre|Nos|Rien|Personne|Cela)(?=[\\s\u00a0])|L[’'])";

    /** The pattern of a text that begins with a subject, as a sentence does. */
    private static final Pattern SENTENCE = Pattern.compile("^" + SUBJECT + ".*", CASELESS | Pattern.DOTALL);

    /**
     * A sentence that begins with something else and has its subject after it: « À bénéfice égal, la photothèque est
     * plus sobre ».
     */
    private static final Pattern INVERTED =
            Pattern.compile("^[^,;]{1,80},[\\s\u00a0]" + SUBJECT + ".*", CASELESS | Pattern.DOTALL);

    /** Verbs by which a sentence with another beginning is recognised. */
    private static final Pattern VERB = Pattern.compile(
            ".*[\\s\u00a0’'](?:est|sont|a|ont|était|étaient|avait|avaient|sera|seront|aura|auront|peut|peuvent|doit|doivent|fait"
                    + "|font|va|vont|reste|restent|permet|permettent|suffit|suffisent|manque|manquent|baisse|baissent|montre"
                    + "|montrent|signale|signalent|demande|demandent|atteint|atteignent|dépasse|dépassent)(?=[\\s\u00a0,.:]|$).*",
            CASELESS | Pattern.DOTALL);

    /** Words, other than a subject, with which a sentence begins and which are no name. */
    private static final Pattern COMMON = Pattern.compile(
            "^(?:à|au|aux|avec|sans|pour|dans|en|sur|sous|depuis|pendant|après|avant|par|selon|chez|entre|parmi|malgré|faute|grâce"
                    + "|moins|plus|trop|peu|beaucoup|quand|si|lorsque|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
                    + "|quinze|vingt|trente|cent|mille)(?=[\\s\u00a0]).*",
            CASELESS | Pattern.DOTALL);

    /** Words that link a sentence to the one before. */
    private static final Pattern LINK = Pattern.compile(
            "^(toutefois|cependant|néanmoins|pourtant|ainsi|enfin|ensuite|surtout|également|notamment|en revanche|en outre|en effet"
                    + "|de plus|de même|dès lors|d[’']abord|par ailleurs|à l[’']inverse|au contraire|malheureusement|heureusement|finalement|seulement|globalement|actuellement|généralement|rarement"
                    + "|récemment|simplement|précisément|concrètement|inversement|autrement|parallèlement|\\p{L}+ment(?=,))"
                    + "(?:,[\\s\u00a0]*|[\\s\u00a0]+)(.*)$",
            CASELESS | Pattern.DOTALL);

    private static final Pattern CONJUNCTION =
            Pattern.compile("^(?:or|et|mais|car|donc),?[\\s\u00a0]+(.*)$", CASELESS | Pattern.DOTALL);

    /** The place between two sentences; an abbreviation such as « M. » or « art. L. 5211-1 » ends none. */
    private static final Pattern NEXT = Pattern.compile("(?<=[.!?]|[.!?][»)]|[.!?]\\u00a0»)"
            + "(?<!\\b(?:M|MM|art|réf|al|Cie|Dr|St|Ste|L|R|D|\\p{Lu})\\.)\\s+(?=[\\p{Lu}«])");

    /** A semicolon within brackets separates nothing. */
    private static final Pattern SEMICOLON = Pattern.compile("[\\s\u00a0]*;[\\s\u00a0]*(?![^(]*\\))");

    private static final Pattern BRACKETED_SEMICOLON = Pattern.compile("[\\s\u00a0]*;[\\s\u00a0]*");

    private static final Pattern VOWEL =
            Pattern.compile("^(?!huit|onze|haut|hors|hausse)[aeiouyàâéèêîôh].*", CASELESS | Pattern.DOTALL);

    private Considerants() {}

    /**
     * A reason, in French and without a full stop.
     *
     * @param sentence whether the reason is a sentence, which « que » or « qu’ » introduces
     * @param link the word that links the reason to the one before, or empty
     */
    public record Reason(boolean sentence, String link, String text) {}

    public static List<Reason> of(String reasons) {
        return reasons.lines()
                .flatMap(NEXT::splitAsStream)
                .flatMap(sentence -> parts(sentence).stream())
                .map(FrenchWords::unended)
                .filter(line -> !line.isEmpty())
                .map(Considerants::considering)
                .toList();
    }

    /** Returns the parts between semicolons; a part that is no sentence continues the one before. */
    private static List<String> parts(String sentence) {
        List<String> parts = new ArrayList<>();
        for (String part : SEMICOLON.split(sentence)) {
            String one = BRACKETED_SEMICOLON.matcher(part).replaceAll(", ");
            if (parts.isEmpty() || isSentence(one)) {
                parts.add(one);
            } else {
                parts.add(parts.remove(parts.size() - 1) + ", " + one);
            }
        }
        return parts;
    }

    private static boolean isSentence(String text) {
        String plain = CONJUNCTION.matcher(text).replaceFirst("$1");
        Matcher linked = LINK.matcher(plain);
        String rest = linked.matches() ? linked.group(2) : plain;
        return SENTENCE.matcher(rest).matches()
                || INVERTED.matcher(rest).matches()
                || VERB.matcher(rest).matches();
    }

    private static Reason considering(String reason) {
        if (!isSentence(reason)) {
            return new Reason(false, "", reason);
        }
        String plain = CONJUNCTION.matcher(reason).replaceFirst("$1");
        Matcher linked = LINK.matcher(plain);
        return linked.matches()
                ? new Reason(true, FrenchWords.within(linked.group(1)), that(linked.group(2)))
                : new Reason(true, "", that(plain));
    }

    private static String that(String sentence) {
        boolean name = !SENTENCE.matcher(sentence).matches()
                && !COMMON.matcher(sentence).matches();
        String within = name ? sentence : FrenchWords.within(sentence);
        return (VOWEL.matcher(within).matches() ? "qu’" : "que ") + within;
    }
}
