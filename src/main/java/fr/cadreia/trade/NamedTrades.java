package fr.cadreia.trade;

import fr.cadreia.kernel.text.TextSimilarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the trades in what a proposal says of them: « six juristes et leur assistante », « 6 chargées d’accueil, 1
 * responsable ». A number is read in words up to 999, or in digits.
 */
final class NamedTrades {

    private static final Pattern SEPARATORS = Pattern.compile("[,;.\\n]| et ");

    /** The beginnings of what is said of a trade, and not its name. */
    private static final Pattern SAID_OF_IT =
            Pattern.compile("(^|\\s)(qui|dont|tenue?s?|pour lesquels|afin|sans|soit)\\s.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE = Pattern.compile("^(les|leurs|des|ses|tous les|toutes les)\\s+");

    /** No further word makes a number of this one: there are not so many agents. */
    private static final int LARGEST = 9_999;

    /** The words that tell a number, with « leur » for one agent. */
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("leur", 1),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", 20),
            Map.entry("vingts", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("cent", 100),
            Map.entry("cents", 100));

    /**
     * A trade of one case.
     *
     * @param agents how many; empty where the text gives no number
     */
    record Named(String name, Optional<Integer> agents) {

        /** Returns what is alike for the spellings of one trade. */
        String key() {
            return Arrays.stream(TextSimilarity.folded(name).split(" "))
                    .map(word -> word.replaceAll("(?<=..)[sx]$", ""))
                    .collect(Collectors.joining(" "));
        }
    }

    private NamedTrades() {}

    static List<Named> of(String text) {
        List<Named> found = new ArrayList<>();
        for (String part : SEPARATORS.split(text.replace('\u00a0', ' ').replace('\u202f', ' '))) {
            named(SAID_OF_IT.matcher(part.strip()).replaceAll("").strip()).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Named> named(String part) {
        String lower = part.toLowerCase(Locale.FRENCH);
        String bare = ARTICLE.matcher(lower).replaceFirst("");
        String[] words = bare.split(" ");
        int value = 0;
        int at = 0;
        while (at < words.length) {
            Optional<Integer> next = number(words[at], value);
            if (next.isEmpty()) {
                break;
            }
            value = next.get();
            at++;
        }
        String name =
                String.join(" ", Arrays.asList(words).subList(at, words.length)).strip();
        boolean introduced = value > 0 || !bare.equals(lower);
        return name.isEmpty() || !introduced
                ? Optional.empty()
                : Optional.of(new Named(name, Optional.of(value).filter(number -> number > 0)));
    }

    /** Returns the number that a word makes of the one before it; empty where the word is none. */
    private static Optional<Integer> number(String word, int before) {
        if (before > LARGEST) {
            return Optional.empty();
        }
        if (before == 0 && word.matches("\\d{1,4}")) {
            return Optional.of(Integer.parseInt(word));
        }
        if (before > 0 && before < 1000 && word.matches("\\d{3}")) {
            return Optional.of(before * 1000 + Integer.parseInt(word));
        }
        int value = before;
        for (String piece : word.split("-")) {
            Integer number = WORDS.get(piece);
            if (piece.equals("et") && value > 0) {
                continue;
            }
            if (number == null) {
                return Optional.empty();
            }
            boolean times = number == 100 && value > 0 || number == 20 && value % 100 == 4;
            value = !times ? value + number : number == 100 ? value * 100 : value - 4 + 80;
        }
        return Optional.of(value);
    }
}
