package fr.cadreia.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title with a name: "Mme Durand", "M. Jean de Courson"; not a function ("M. le maire"), nor a street ("rue du Dr Roux"). */
final class TitledNames {

    /** Typographers put thin and unbreakable spaces after a title, copied texts invisible signs. */
    static final String SPACE = "[\\s\\h\\p{Cf}]";

    static final String TITLE =
            "(?<![\\p{L}\\p{M}\\p{N}.'’@-])(?<!\\p{Nd}" + SPACE + "{1,2})(?:(?:MM?|[DP]r)\\." + SPACE
                    + "*|(?:[Mm](?:r|mes?|lles?|onsieur|adame|ademoiselle|essieurs|esdames)"
                    + "|M(?:R|MES?|LLES?|ONSIEUR|ADAME|ADEMOISELLE)|[DP]r|Me)(?:\\." + SPACE + "*|" + SPACE + "+))";

    static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’\\u2010\\u2011-]*[\\p{L}\\p{M}]";

    private static final String PARTICLE =
            "(?:(?:[Dd](?:e|u|es|ella|i|a|os|er|en)|[Vv][ao]n|[Bb]en|[EeAa]l|[Ll][ea])\\h+|[dD]['’]\\h*)";
    private static final String INITIALS = "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*" + SPACE + "*)";
    private static final String NAME = PARTICLE + "*" + WORD;

    private static final Pattern TITLED = Pattern.compile(
            TITLE + "(?<name>" + INITIALS + "*" + NAME + "(?:\\h{1,2}" + INITIALS + "?" + NAME + "){0,3})");

    /** What bears the name that follows. */
    private static final String NAMED =
            "(?i:rue|avenue|av\\.?|boulevard|bd|place|quai|allée|impasse|square|chemin|cours|esplanade|pont|école|collège"
                    + "|lycée|crèche|hôpital|clinique|gymnase|stade|résidence|ehpad|bibliothèque|médiathèque|parc|prix"
                    + "|fondation|institut)";

    private static final Pattern NAMED_AFTER =
            Pattern.compile("(?<!\\p{L})" + NAMED + "(?:s?\\h+|(?:\\h+\\p{Ll}+)?\\h+du\\h+)$");

    /** Of what stands before a title, enough to say what bears the name. */
    private static final int BEFORE = 60;

    private static final Set<String> ARTICLES = Set.of("le", "la", "l");

    private static final Set<String> PARTICLES = Set.of(
            "al", "ben", "d", "da", "de", "del", "della", "den", "der", "des", "di", "dos", "du", "el", "l", "la", "le",
            "van", "von");

    /** Hyphens join, apostrophes part. */
    private static final Pattern TOKEN =
            Pattern.compile(PlainWords.WORD + "(?:[\\u2010\\u2011-]" + PlainWords.WORD + ")*");

    private TitledNames() {}

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher titled = TITLED.matcher(text);
        for (int at = 0; titled.find(at); ) {
            int end = nameEnd(text, titled.start("name"), titled.end("name"));
            if (end > 0 && !isNamedAfter(text, titled.start())) {
                found.add(new Mention(
                        Mention.Kind.NAME,
                        text.substring(titled.start(), end),
                        key(text.substring(titled.start("name"), end)),
                        titled.start()));
            }
            at = end > 0 ? end : titled.start("name");
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

    /** @return where the name ends, before what only goes on with the sentence; -1 when there is none */
    private static int nameEnd(String text, int from, int to) {
        if (KnownWords.SHIPPED.placeholders().contains(String.join(" ", PlainWords.of(text.substring(from, to))))) {
            return -1;
        }
        int end = -1;
        for (MatchResult token : TOKEN.matcher(text).region(from, to).results().toList()) {
            List<String> parts = PlainWords.of(token.group());
            boolean small = Character.isLowerCase(token.group().codePointAt(0));
            if (PARTICLES.containsAll(parts)) {
                // "M. Le Goff", but "M. le maire": a small article begins a function.
                if (end < 0 && small && ARTICLES.containsAll(parts)) {
                    return -1;
                }
            } else if (end < 0 && KnownWords.SHIPPED.functions().containsAll(parts)
                    || KnownWords.SHIPPED.notNames().containsAll(parts)) {
                return end;
            } else if (!small && token.group().length() > 1) {
                end = token.end();
            }
        }
        return end;
    }
}
