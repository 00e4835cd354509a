package fr.cadreia.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that follow a title ("Mme Durand", "M. Jean de Courson", "Madame la Maire Durand"); "Madame la Maire de Valmont"
 * names nobody.
 */
final class TitledNames {

    /** Typographers put thin and unbreakable spaces after a title, copied texts invisible signs. */
    private static final String SPACE = "[\\s\\h\\p{Cf}]";

    private static final String TITLE =
            "(?<![\\p{L}\\p{M}\\p{N}])(?:(?:MM?\\.|(?:[Mm](?:r|mes?|lles?)|M(?:R|MES?|LLES?)"
                    + "|[DP]r)\\.)" + SPACE
                    + "*|(?:[Mm](?:r|mes?|lles?|onsieur|adame)|M(?:R|MES?|LLES?|ONSIEUR|ADAME)|[DP]r|Me)"
                    + SPACE + "+)";

    private static final String PARTICLE =
            "(?:(?:de|du|des|del|della|di|da|dos|van|von|der|den|ben|el|le|la)\\h+|d['’]\\h*)";
    private static final String INITIAL = "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|\\p{Lu}(?![\\p{L}\\p{M}'’-]))";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’\\u2010\\u2011-]+";
    private static final String GAP = "(?:\\h+|(?<=\\.))";

    private static final Pattern TITLED = Pattern.compile(TITLE + "(?<name>(?:" + INITIAL + GAP + ")*" + PARTICLE + "*"
            + NAME + "(?:" + GAP + PARTICLE + "*(?:" + NAME + "|" + INITIAL + "))*)");

    private static final Set<String> ARTICLES = Set.of("le", "la", "l");

    /** What a function is of: "la Maire de Valmont". */
    private static final Set<String> LINKS = Set.of("de", "du", "des", "d");

    private TitledNames() {}

    static List<NameSpan> in(String text) {
        List<NameSpan> found = new ArrayList<>();
        Matcher titled = TITLED.matcher(text);
        for (int at = 0; titled.find(at); ) {
            if (isFunction(titled.group("name"))) {
                at = titled.start("name");
            } else {
                found.add(new NameSpan(titled.start(), titled.end()));
                at = titled.end();
            }
        }
        return found;
    }

    /** An article and a function: "la Maire", "L’Adjoint", "le Vice-Président"; not one and a name. */
    private static boolean isFunction(String name) {
        List<String> words = NameWords.of(name);
        return words.size() > 1
                && ARTICLES.contains(words.get(0))
                && NameWords.isFunction(words.get(1))
                && words.stream()
                        .skip(2)
                        .dropWhile(NameWords::isFunction)
                        .findFirst()
                        .map(LINKS::contains)
                        .orElse(true);
    }
}
