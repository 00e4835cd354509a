package fr.cadreia.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a title with a name: "Mme Durand", "M. Jean de Courson", "Madame la Maire Durand"; not a function alone ("M. le
 * maire"), nor a street ("rue du Dr Roux").
 */
final class TitledNames {

    /** The spaces after a title: typographers put thin and unbreakable ones there, copied texts invisible signs. */
    static final String SPACE = "[\\s\\h\\p{Cf}]";

    static final String TITLE = "(?<![\\p{L}\\p{M}\\p{N}.'’@-])(?<!\\p{Nd}" + SPACE + "{1,2})(?:(?:MM?|[DP]r)\\."
            + SPACE
            + "*|(?:M|[Mm](?:rs?|mes?|e?lles?|onsieur|adame|ademoiselle|essieurs|esdames)"
            + "|M(?:R|MES?|E?LLES?|ONSIEUR|ADAME|ADEMOISELLE)|[DP]r|[Dd]octeur|Me|Maître)(?:\\." + SPACE + "*|" + SPACE
            + "+))";

    static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’\\u2010\\u2011-]*[\\p{L}\\p{M}]";

    private static final String PARTICLE =
            "(?:(?:[Dd](?:e|u|es|ella|i|a|os|er|en)|[Vv][ao]n|[Bb]en|[EeAa]l|[Ll][ea])\\h+|[dD]['’]\\h*)";
    private static final String INITIALS = "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*" + SPACE + "*)";
    private static final String NAME = PARTICLE + "*" + WORD;

    private static final Pattern TITLED = Pattern.compile(TITLE);

    private static final Pattern NAMES =
            Pattern.compile(INITIALS + "*" + NAME + "(?:\\h{1,2}" + INITIALS + "?" + NAME + "){0,3}");

    private static final Pattern ARTICLE = Pattern.compile("[Ll][ea]" + SPACE + "+|[Ll]['’]");

    private static final Pattern GAP = Pattern.compile("\\h{1,2}");

    private static final int LONGEST_ABBREVIATION = 4;

    /** The words that have the following name, or the letter M. */
    private static final String NAMED =
            "(?i:rue|avenue|av\\.?|boulevard|bd|place|quai|allée|impasse|square|chemin|cours|esplanade|pont|école|collège"
                    + "|lycée|crèche|hôpital|clinique|gymnase|stade|résidence|ehpad|bibliothèque|médiathèque|parc|prix"
                    + "|fondation|institut|chu|fontaine|jardin|théâtre|rond-point|amphithéâtre|taille|ligne|lettre|bâtiment"
                    + "|zone|catégorie)";

    private static final Pattern NAMED_AFTER =
            Pattern.compile("(?<!\\p{L})" + NAMED + "(?:s?\\h+|(?:\\h+\\p{Ll}+)?\\h+du\\h+)$");

    /** The number of characters before a title that are read to see which word has the name. */
    private static final int BEFORE = 60;

    private static final Set<String> PARTICLES = Set.of(
            "al", "ben", "d", "da", "de", "del", "della", "den", "der", "des", "di", "dos", "du", "el", "l", "la", "le",
            "van", "von");

    /** The pattern of a word: hyphens join, apostrophes part. */
    private static final Pattern TOKEN =
            Pattern.compile(PlainWords.WORD + "(?:[\\u2010\\u2011-]" + PlainWords.WORD + ")*");

    private TitledNames() {}

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher title = TITLED.matcher(text);
        for (int at = 0; title.find(at); ) {
            int from = nameStart(text, title.end());
            int to = from < 0 ? -1 : nameEnd(text, from, from > title.end());
            if (to > 0 && !isNamedAfter(text, title.start())) {
                found.add(new Mention(
                        Mention.Kind.NAME,
                        text.substring(title.start(), to),
                        key(text.substring(from, to)),
                        title.start()));
            }
            at = Math.max(to, title.end());
        }
        return found;
    }

    static String key(String name) {
        return "name:" + String.join(" ", PlainWords.of(name));
    }

    private static boolean isNamedAfter(String text, int titleAt) {
        return NAMED_AFTER
                .matcher(text.substring(Math.max(0, titleAt - BEFORE), titleAt))
                .find();
    }

    /**
     * @return the place where a name may begin: at once, or after a function; -1 for "M. le" followed by another word
     */
    private static int nameStart(String text, int from) {
        Matcher article = ARTICLE.matcher(text).region(from, text.length());
        if (!article.lookingAt()) {
            return from;
        }
        int afterOffice = afterOffice(text, article.end());
        // "M. Le Goff" is written with a capital, "M. le maire" with any.
        return afterOffice < 0 && Character.isUpperCase(text.codePointAt(from)) ? from : afterOffice;
    }

    /**
     * @return the place where the words after a function begin ("Maire Durand", "directrice générale Le Goff"); -1
     *     where there is no function
     */
    private static int afterOffice(String text, int from) {
        Matcher token = TOKEN.matcher(text).region(from, text.length());
        int end = from;
        while (token.find()
                && text.substring(end, token.start()).isBlank()
                && KnownWords.SHIPPED.functions().containsAll(PlainWords.of(token.group()))) {
            end = token.end();
        }
        Matcher gap = GAP.matcher(text).region(end, text.length());
        return end > from && gap.lookingAt() ? gap.end() : -1;
    }

    /** @return the place where the name ends, before the rest of the sentence; -1 when there is no name */
    private static int nameEnd(String text, int from, boolean afterOffice) {
        Matcher name = NAMES.matcher(text).region(from, text.length());
        if (!name.lookingAt()
                || KnownWords.SHIPPED.placeholders().contains(String.join(" ", PlainWords.of(name.group())))
                || afterOffice && isField(name.group())) {
            return -1;
        }
        int end = -1;
        for (MatchResult token :
                TOKEN.matcher(text).region(from, name.end()).results().toList()) {
            List<String> parts = PlainWords.of(token.group());
            boolean particle = PARTICLES.containsAll(parts);
            if (!particle
                    && (end < 0 && KnownWords.SHIPPED.functions().containsAll(parts)
                            || KnownWords.SHIPPED.notNames().containsAll(parts))) {
                return end;
            }
            if (!particle
                    && Character.isUpperCase(token.group().codePointAt(0))
                    && token.group().length() > 1) {
                end = token.end();
            }
        }
        return end;
    }

    /**
     * Tells whether words are the field of a function: "Mme la directrice Ressources humaines", "M. le responsable RH",
     * "Mme la maire de Lyon".
     */
    private static boolean isField(String words) {
        String first = words.split("[\\s\\h]")[0];
        return Character.isLowerCase(first.codePointAt(0))
                || first.length() <= LONGEST_ABBREVIATION && first.equals(first.toUpperCase(Locale.FRENCH))
                || KnownWords.SHIPPED.mailboxes().containsAll(PlainWords.of(first));
    }
}
