package fr.cadreia.committee.paper;

import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates and sentences as formal papers write them. */
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

    private FrenchWords() {}

    /** « L’an deux mille vingt-six, le trois décembre à quatorze heures ». */
    public static String solemn(LocalDateTime moment) {
        String day = moment.getDayOfMonth() == 1 ? "premier" : number(moment.getDayOfMonth());
        String month = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH).format(moment);
        int hour = moment.getHour();
        String time = hour == 0 ? "zéro heure" : feminine(number(hour)) + (hour == 1 ? " heure" : " heures");
        String minutes = moment.getMinute() == 0 ? "" : " " + feminine(number(moment.getMinute()));
        return "L’an " + number(moment.getYear()) + ", le " + day + " " + month + " à " + time + minutes;
    }

    private static String feminine(String number) {
        return number.equals("un") || number.endsWith("-un") || number.endsWith(" un") ? number + "e" : number;
    }

    /** @param number 0 to 9999 */
    static String number(int number) {
        if (number >= 1000) {
            String thousands = number / 1000 == 1 ? "mille" : number(number / 1000) + " mille";
            return thousands + (number % 1000 == 0 ? "" : " " + number(number % 1000));
        }
        if (number >= 100) {
            String hundreds = number / 100 == 1 ? "cent" : UNITS[number / 100] + " cent";
            return number % 100 == 0 ? hundreds + (number / 100 > 1 ? "s" : "") : hundreds + " " + number(number % 100);
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

    /** The text with a small first letter, as within a sentence, unless it begins in capitals. */
    public static String within(String text) {
        boolean word = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1) : text;
    }

    /** « A, B et C ». */
    public static String enumerated(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " et " + parts.get(last);
    }

    /** The text without the full stop at its end. */
    public static String unended(String text) {
        return text.strip().replaceFirst("[.;\\s]+$", "");
    }
}
