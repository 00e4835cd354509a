package fr.cadreia.register.entry;

import java.text.Normalizer;
import java.util.Locale;

/** A text as an address names it: the same, however it was capitalised, accented or spaced. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** @return small letters without accents and figures, with hyphens between; empty where the text has none of them */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        return plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
    }
}
