package fr.cadreia.committee.paper;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The grammar of formal papers: dates, numbers, lists and quotations. Templates have it as {@code #fr}. */
public final class FrenchWords {

    private static final String[] UNITS = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] TENS = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};

    /** The grammar for the templates, which call methods of an object. */
    static final FrenchWords GRAMMAR = new FrenchWords();

    private FrenchWords() {}

    /** « 3 mars 2026 ». */
    public static String day(Instant moment) {
        return FrenchText.day(moment);
    }

    /** The same. */
    public static String day(LocalDate day) {
        return FrenchText.day(day);
    }

    /** « mardi 3 mars 2026 ». */
    public static String weekday(LocalDate day) {
        return FrenchText.weekday(day);
    }

    /** « 14 h 05 », of the day that the reader knows. */
    public static String time(Instant moment) {
        return FrenchText.time(AuthorityClock.dateTimeOf(moment));
    }

    /** « 3 mars 2026 à 14 h 05 ». */
    public static String moment(Instant moment) {
        return FrenchText.moment(moment);
    }

    /** « 120 000 », « 50,5 ». */
    public static String number(Number number) {
        return FrenchText.number(number);
    }

    /** « L’an deux mille vingt-six, le trois décembre à quatorze heures ». */
    public static String solemn(LocalDateTime moment) {
        String day = moment.getDayOfMonth() == 1 ? "premier" : spelled(moment.getDayOfMonth());
        String month = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH).format(moment);
        int hour = moment.getHour();
        String time = hour == 0 ? "zéro heure" : feminine(spelled(hour)) + (hour == 1 ? " heure" : " heures");
        String minutes = moment.getMinute() == 0 ? "" : " " + feminine(spelled(moment.getMinute()));
        return "L’an " + spelled(moment.getYear()) + ", le " + day + " " + month + " à " + time + minutes;
    }

    private static String feminine(String number) {
        return number.equals("un") || number.endsWith("-un") || number.endsWith(" un") ? number + "e" : number;
    }

    /** @param number 0 to 9999 */
    static String spelled(int number) {
        if (number >= 1000) {
            String thousands = number / 1000 == 1 ? "mille" : spelled(number / 1000) + " mille";
            return thousands + (number % 1000 == 0 ? "" : " " + spelled(number % 1000));
        }
        if (number >= 100) {
            String hundreds = number / 100 == 1 ? "cent" : UNITS[number / 100] + " cent";
            return number % 100 == 0
                    ? hundreds + (number / 100 > 1 ? "s" : "")
                    : hundreds + " " + spelled(number % 100);
        }
        if (number < 20) {
            return UNITS[number];
        }
        if (number >= 80) {
            return number == 80 ? "quatre-vingts" : "quatre-vingt-" + UNITS[number - 80];
        }
        int tens = number >= 70 ? 6 : number / 10;
        int rest = number - tens * 10;
        if (rest == 0) {
            return TENS[tens];
        }
        return TENS[tens] + (rest == 1 || rest == 11 ? " et " : "-") + UNITS[rest];
    }

    /** « jeudi 3 décembre 2026 à 14 heures ». */
    public static String formal(LocalDateTime moment) {
        return FrenchText.weekday(moment) + " à " + FrenchText.hour(moment);
    }

    /** Returns the text with a small first letter, as within a sentence, unless it begins in capitals. */
    public static String within(String text) {
        boolean word = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1) : text;
    }

    /** « A, B et C ». */
    public static String enumerated(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " et " + parts.get(last);
    }

    /** Returns the same list with one more part at the end, unless that part is empty. */
    public static String enumerated(List<String> parts, String last) {
        return last.isEmpty()
                ? enumerated(parts)
                : enumerated(Stream.concat(parts.stream(), Stream.of(last)).toList());
    }

    /** « text », in one line and without the full stop at its end. */
    public static String quoted(String text) {
        return "«\u00a0" + unended(text.replaceAll("\\s*\\R\\s*", " / ")) + "\u00a0»";
    }

    /** Returns the text with a full stop, unless it ends a sentence by itself. */
    public static String ended(String text) {
        String said = text.strip();
        return said.isEmpty() || said.matches("(?s).*[.!?…]") ? said : said + ".";
    }

    /** Returns the text without the full stop at its end. */
    public static String unended(String text) {
        return text.strip().replaceFirst("[.;\\s]+$", "");
    }
}
