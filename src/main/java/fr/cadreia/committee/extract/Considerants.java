package fr.cadreia.committee.extract;

import fr.cadreia.committee.paper.FrenchWords;
import java.util.List;
import java.util.regex.Pattern;

/** The reasons of an opinion as its considérants, a sentence each; no word is added to what was entered. */
public final class Considerants {

    private static final Pattern SENTENCE = Pattern.compile(
            "^(Le|La|Les|L['’]|Un|Une|Des|Ce|Cet|Cette|Ces|Il|Elle|Ils|Elles|Aucun|Aucune|On|Plusieurs|Chaque|Tous|Toutes)"
                    + "(?=[\\s\u00a0]|(?<=['’])).*",
            Pattern.DOTALL);

    /** Where a sentence ends and the next begins; what is shortened, as « M. » and « art. L. 5211-1 », ends none. */
    private static final Pattern NEXT = Pattern.compile("(?<=[.!?]|[.!?][»)]|[.!?]\\u00a0»)"
            + "(?<!\\b(?:M|MM|art|réf|al|Cie|Dr|St|Ste|L|R|D|\\p{Lu})\\.)\\s+(?=[\\p{Lu}«])");

    private static final Pattern VOWEL = Pattern.compile("^[aeiouyéèêhAEIOUYÉÈÊ].*", Pattern.DOTALL);

    private Considerants() {}

    /** French; without a full stop. */
    public static List<String> of(String reasons) {
        return reasons.lines()
                .flatMap(NEXT::splitAsStream)
                .map(FrenchWords::unended)
                .filter(line -> !line.isEmpty())
                .map(Considerants::considering)
                .toList();
    }

    private static String considering(String reason) {
        if (!SENTENCE.matcher(reason).matches()) {
            return "Considérant ce qui suit\u00a0: " + reason;
        }
        String within = FrenchWords.within(reason);
        return "Considérant " + (VOWEL.matcher(within).matches() ? "qu’" : "que ") + within;
    }
}
