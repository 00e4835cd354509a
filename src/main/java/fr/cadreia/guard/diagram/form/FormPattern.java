package fr.cadreia.guard.diagram.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expressions that a form may demand: those that browsers and Java read alike, that some answer satisfies, and
 * that answer at once.
 */
final class FormPattern {

    private static final int LONGEST = 300;
    private static final String ESCAPE = "\\\\(?:[dwsDWS]|[^A-Za-z0-9\\s])";
    /** A class that is no complement of all, no intersection and holds no other class. */
    private static final String CLASS = "\\[(?:\\^(?:\\\\[dws]|[^\\\\\\[\\]&])+|(?:" + ESCAPE + "|[^\\\\^\\[\\]&])(?:"
            + ESCAPE + "|[^\\\\\\[\\]&])*)]";

    private static final String ATOM = "(?:[^\\\\\\[\\](){}^$|?*+]|" + ESCAPE + "|" + CLASS + ")";
    private static final String BOUNDED = "(?:\\?|\\{\\d{1,4}(?:,\\d{0,4})?})?";
    private static final String QUANTIFIED = "(?:" + ATOM + "(?:[*+]|" + BOUNDED + "))+";
    /** Groups hold no groups, and are repeated only a known number of times. */
    private static final String GROUP =
            "\\((?:\\?:)?" + QUANTIFIED + "(?:\\|" + QUANTIFIED + ")*\\)(?:\\?|\\{\\d{1,3}(?:,\\d{1,3})?})?";

    private static final Pattern PLAIN =
            Pattern.compile("\\^?(?:" + ATOM + "(?:[*+]|" + BOUNDED + ")|" + GROUP + ")+\\$?");

    private FormPattern() {}

    static boolean isPlain(String pattern) {
        try {
            Pattern.compile(pattern);
            return pattern.length() <= LONGEST && PLAIN.matcher(pattern).matches();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
