package fr.cadreia.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names that begin with a common first name: "Jean MARTIN", "Anne-Sophie de Courson". What is named after somebody names
 * a place or a thing ("école Jules Ferry", "place Jean Jaurès"), and a sentence may begin with "Claire".
 */
final class FirstNames {

    private static final Set<String> LIST = WordList.of("first-names");
    private static final Set<String> PLACES = WordList.of("named-places");
    private static final Set<String> LINKS = WordList.of("place-links");
    private static final Set<String> SENTENCE = WordList.of("sentence-words");

    private static final Set<String> PARTICLES = Set.of("de", "du", "des", "d", "la", "le", "el", "ben", "von", "van");
    private static final Set<String> SAINTS = Set.of("saint", "sainte", "st", "ste");
    private static final Set<String> AND = Set.of("et", "ou");

    private static final Pattern HYPHEN = Pattern.compile("[-\\u2010\\u2011]");
    private static final Pattern GAP = Pattern.compile("\\h{1,3}|[’']\\h?");
    private static final Pattern AFTER_INITIAL = Pattern.compile("\\.?\\h{0,3}|[’']\\h?");
    private static final Pattern LIST_GAP = Pattern.compile("\\h*(?:,\\h*)?");

    /** Between a place and its name: no end of a sentence. */
    private static final Pattern WITHIN = Pattern.compile("(?:\\h|[’'\\u2010\\u2011-]|[«“\"]){1,3}");

    private final String text;
    private final List<MatchResult> words;
    private final List<String> plain;

    private FirstNames(String text, List<MatchResult> words, List<String> plain) {
        this.text = text;
        this.words = words;
        this.plain = plain;
    }

    /** @param plain the words without accents and capitals */
    static List<NameSpan> in(String text, List<MatchResult> words, List<String> plain) {
        return new FirstNames(text, words, plain).spans();
    }

    static boolean contain(String plainWord) {
        return LIST.contains(plainWord);
    }

    static boolean isPlace(String plainWord) {
        return PLACES.contains(plainWord) || SAINTS.contains(plainWord);
    }

    private List<NameSpan> spans() {
        List<NameSpan> found = new ArrayList<>();
        int placeEnd = -1;
        for (int at = 0; at < words.size(); at++) {
            int last = isFirstName(at) ? lastWord(at) : -1;
            if (last < 0) {
                continue;
            }
            if (isNamedAfter(at) || goesOn(placeEnd, at)) {
                placeEnd = last;
            } else {
                found.add(new NameSpan(words.get(at).start(), words.get(last).end()));
            }
            at = last;
        }
        return found;
    }

    private boolean isFirstName(int at) {
        return isCapital(at)
                && LIST.contains(plain.get(at))
                && (at == 0 || !HYPHEN.matcher(between(at - 1)).matches());
    }

    /** @return where the name that begins here ends; -1 if no last name follows */
    private int lastWord(int first) {
        int at = first;
        while (isNext(at, HYPHEN) && LIST.contains(plain.get(at + 1))) {
            at++;
        }
        while (isNext(at, gapAfter(at)) && isWithin(at + 1)) {
            at++;
        }
        if (!isNext(at, gapAfter(at)) || !isLastName(at + 1, first)) {
            return -1;
        }
        at++;
        while (isNext(at, HYPHEN) && isCapital(at + 1)) {
            at++;
        }
        return at;
    }

    /** Particles, initials and second first names, when a word follows. */
    private boolean isWithin(int at) {
        boolean initial = plain.get(at).length() == 1;
        if (!isNext(at, gapAfter(at))) {
            return false;
        }
        boolean nextIsCapital = isCapital(at + 1);
        if (!isCapital(at)) {
            return PARTICLES.contains(plain.get(at)) && (nextIsCapital || PARTICLES.contains(plain.get(at + 1)));
        }
        return (initial || LIST.contains(plain.get(at))) && nextIsCapital && !SENTENCE.contains(plain.get(at + 1));
    }

    private Pattern gapAfter(int at) {
        return plain.get(at).length() == 1 ? AFTER_INITIAL : GAP;
    }

    private boolean isLastName(int at, int first) {
        String word = plain.get(at);
        return isCapital(at)
                && word.length() > 1
                && word.chars().allMatch(Character::isLetter)
                && !SENTENCE.contains(word)
                && !PLACES.contains(word)
                && !NameWords.isFunction(word)
                && !(isShouted(first) && isSentenceInCapitals());
    }

    /** "RÉPONSE CLAIRE AUX USAGERS": capitals tell nothing where all is in capitals. */
    private boolean isSentenceInCapitals() {
        return text.chars().noneMatch(Character::isLowerCase) && words.size() > 3;
    }

    private boolean isShouted(int at) {
        return words.get(at).group().chars().noneMatch(Character::isLowerCase);
    }

    /** Whether the words before say what bears the name. */
    private boolean isNamedAfter(int first) {
        for (int at = first - 1; at >= 0; at--) {
            if (!WITHIN.matcher(between(at)).matches()) {
                return false;
            }
            String word = plain.get(at);
            if (SAINTS.contains(word) || isIn(PLACES, word)) {
                return true;
            }
            if (!isIn(LINKS, word)) {
                return false;
            }
        }
        return false;
    }

    /** "les écoles Jean Jaurès, Jules Verne et Pauline Kergomard". */
    private boolean goesOn(int placeEnd, int at) {
        if (placeEnd < 0) {
            return false;
        }
        return at - placeEnd == 1
                ? LIST_GAP.matcher(between(placeEnd)).matches()
                : at - placeEnd == 2 && AND.contains(plain.get(at - 1));
    }

    private static boolean isIn(Set<String> list, String word) {
        return list.contains(word) || word.matches(".+[sx]") && list.contains(word.substring(0, word.length() - 1));
    }

    private boolean isNext(int at, Pattern gap) {
        return at + 1 < words.size() && gap.matcher(between(at)).matches();
    }

    private String between(int at) {
        return text.substring(words.get(at).end(), words.get(at + 1).start());
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(words.get(at).group().codePointAt(0));
    }
}
