package fr.cadreia.intake.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of months, whole and short, in French and English, and in other languages of Europe where those have none. */
final class MonthNames {

    private static final List<Locale> OWN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final List<Locale> OTHERS =
            List.of("de", "es", "it", "nl", "pt", "ca", "da", "sv", "nb", "fi", "pl", "cs", "ro").stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    /** Short names that no language's data has, but that people write. */
    private static final Map<String, Integer> WRITTEN =
            Map.of("sept", 9, "jan", 1, "fev", 2, "mar", 3, "avr", 4, "juil", 7, "jul", 7);

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** Returns the month's number, from 1 to 12. */
    static Optional<Integer> number(String word) {
        return Optional.ofNullable(NUMBERS.get(plain(word)));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(WRITTEN);
        OWN.forEach(locale -> names(locale).forEach(numbers::putIfAbsent));
        Map<String, Integer> others = new HashMap<>();
        Set<String> contradictory = new HashSet<>();
        for (Locale locale : OTHERS) {
            names(locale).forEach((name, number) -> {
                if (!number.equals(others.merge(name, number, (before, now) -> before))) {
                    contradictory.add(name);
                }
            });
        }
        others.keySet().removeAll(contradictory);
        others.forEach(numbers::putIfAbsent);
        return Map.copyOf(numbers);
    }

    private static Map<String, Integer> names(Locale locale) {
        Map<String, Integer> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                String name = plain(month.getDisplayName(style, locale));
                if (name.length() > 2 && name.chars().allMatch(Character::isLetter)) {
                    names.put(name, month.getValue());
                }
            }
        }
        return names;
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}.]", "")
                .toLowerCase(Locale.ROOT);
    }
}
