package fr.cadreia.guard.diagram.table;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The small part of FEEL that a table may use: answers, values, comparisons and a list of functions. */
final class FeelSubset {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/[/*]");
    private static final Pattern FUNCTION = Pattern.compile("\\b(?:not|list contains|contains|starts with|ends with"
            + "|upper case|lower case|string length|count|min|max|sum|all|any|abs|floor|ceiling|modulo|number|string"
            + "|is defined|is blank|distinct values|date|time|today)\\s*\\(");
    /** A name, with what makes it more than a name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\s*\\()?");

    private static final Pattern BOUND = Pattern.compile("\\b(?:some|every|for)\\s+([A-Za-z_]\\w*)\\s+in\\b");
    private static final Set<String> WORDS = Set.of(
            "if",
            "then",
            "else",
            "and",
            "or",
            "in",
            "between",
            "some",
            "every",
            "for",
            "return",
            "satisfies",
            "true",
            "false",
            "null",
            "item",
            "cellInput");
    /** Outside texts: names that are written apart, properties, contexts, and other ways to call something. */
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}_\\s()\\[\\],.<>=!+*/?-]");

    private static final int LONGEST = 4000;

    private FeelSubset() {}

    /**
     * @param names the names that it may read
     * @return French: the part that is not admitted, or empty
     */
    static Optional<String> refusal(String text, Set<String> names) {
        if (text.length() > LONGEST) {
            return Optional.of("il compte plus de " + LONGEST + " caractères");
        }
        String rest = LITERAL.matcher(text).replaceAll(" 0 ");
        if (rest.contains("\"")) {
            return Optional.of("un texte n’y est pas fermé");
        }
        if (COMMENT.matcher(rest).find()) {
            return Optional.of("un commentaire y cache ce que la table fait");
        }
        if (rest.contains("..") && BOUND.matcher(rest).find()) {
            return Optional.of("une boucle sur un intervalle pourrait ne pas finir");
        }
        Optional<String> other = first(OTHER, rest);
        if (other.isPresent()) {
            return Optional.of("«\u00a0" + other.get() + "\u00a0» n’y est pas admis");
        }
        Set<String> bound =
                BOUND.matcher(rest).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Matcher called = NAME.matcher(FUNCTION.matcher(rest).replaceAll(" ("));
        return called.results()
                .filter(name ->
                        name.group(1) != null && !WORDS.contains(word(name)) || !isKnown(word(name), names, bound))
                .map(name -> "«\u00a0" + word(name)
                        + "\u00a0» n’est ni une réponse que les tables lisent, ni une fonction admise")
                .findFirst();
    }

    private static boolean isKnown(String word, Set<String> names, Set<String> bound) {
        return WORDS.contains(word) || names.contains(word) || bound.contains(word);
    }

    private static String word(MatchResult name) {
        return name.group().replaceAll("\\s*\\($", "");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
