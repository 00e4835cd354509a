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
        List<MatchResult> words =
                PlainWords.WORD.matcher(text).region(from, to).results().toList();
        int end = -1;
        boolean article = false;
        for (MatchResult word : words) {
            String plain = PlainWords.plain(word.group());
            boolean small = Character.isLowerCase(word.group().codePointAt(0));
            if (end < 0 && ARTICLES.contains(plain)) {
                // "M. le Goff" is written "M. Le Goff": a small article begins a function.
                if (small) {
                    return -1;
                }
                article = true;
            } else if (KnownWords.SHIPPED.notNames().contains(plain)
                    || end < 0 && KnownWords.SHIPPED.functions().contains(plain)) {
                return end;
            } else if (!small && word.group().length() > 1) {
                end = word.end();
            }
        }
        return end;
    }
}
