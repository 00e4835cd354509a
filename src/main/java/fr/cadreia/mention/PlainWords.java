package fr.cadreia.mention;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without accents and capitals, so that two writings of a name are the same. */
final class PlainWords {

    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private PlainWords() {}

    static List<String> of(String text) {
        return WORD.matcher(text).results().map(word -> plain(word.group())).toList();
    }

    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
