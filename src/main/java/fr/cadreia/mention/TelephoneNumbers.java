package fr.cadreia.mention;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Numbers that can be somebody's: French ones, and others with their country; not those that only services have. */
final class TelephoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final String COUNTRY = "FR";

    /** Regions with French numbers that are dialled like others but numbered apart. */
    private static final List<String> OVERSEAS = List.of("GP", "GF", "MQ", "RE", "YT");

    /** The beginnings of overseas numbers, with or without signs between the digits. */
    private static final Pattern BEGINS_OVERSEAS = Pattern.compile(
            "(?<!\\p{Nd})0\\D?(?:2\\D?6\\D?[239]|5\\D?9\\D?[046]|6\\D?3\\D?9|6\\D?9\\D?[0-7]|7\\D?0\\D?9)");

    private static final Set<PhoneNumberType> OF_SERVICES = EnumSet.of(
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);

    /** The numbers of other things are longer, or go on with other signs; "…56/57" is two lines of one subscriber. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?!/\\p{Nd}{2}(?!\\p{Nd}))(?:[/_.,:-]?\\p{Nd}|\\h\\p{Nd}|[_/-]?\\p{L}).*", Pattern.DOTALL);

    private static final Pattern BEGAN =
            Pattern.compile("(?:\\p{Nd}[_.,-]?|(?<![\\h.-]\\p{Nd})\\p{Nd}/|\\p{Nd}\\h|\\p{L}\\p{Nd}*[_/-])$");

    /** The address of a page or of a work: a number within it is no telephone number. */
    private static final Pattern WITHIN_ADDRESS = Pattern.compile("(?:://|www\\.|(?<!\\S)10\\.\\p{Nd}{4,}/)\\S*$");

    /** Enough to see what a number belongs to. */
    private static final int AROUND = 6;

    private static final Pattern SIGNS = Pattern.compile("\\P{Nd}+");

    private TelephoneNumbers() {}

    static List<Mention> in(String text) {
        // The same length, so that places are those of the text.
        String spaced = text.replaceAll("\\h", " ");
        Stream<String> countries = BEGINS_OVERSEAS.matcher(spaced).find()
                ? Stream.concat(Stream.of(COUNTRY), OVERSEAS.stream())
                : Stream.of(COUNTRY);
        return countries
                .flatMap(country -> matches(spaced, country))
                .filter(match -> !OF_SERVICES.contains(NUMBERS.getNumberType(match.number())))
                .filter(match -> standsAlone(spaced, match) && isWrittenAlike(match.rawString()))
                .map(match -> mention(text, match))
                .distinct()
                .toList();
    }

    private static Stream<PhoneNumberMatch> matches(String text, String country) {
        return StreamSupport.stream(
                NUMBERS.findNumbers(text, country, Leniency.VALID, Long.MAX_VALUE)
                        .spliterator(),
                false);
    }

    private static Mention mention(String text, PhoneNumberMatch match) {
        // An opening bracket that is not closed again is the sentence's.
        boolean bracket =
                match.rawString().startsWith("(") && !match.rawString().contains(")");
        int from = bracket ? match.start() + 1 : match.start();
        return new Mention(
                Mention.Kind.TELEPHONE,
                text.substring(from, match.end()),
                "tel:" + NUMBERS.format(match.number(), PhoneNumberFormat.E164),
                from);
    }

    /**
     * Tells whether the same sign separates the digits throughout, as in a number dialled here: a date with an hour has
     * two signs.
     */
    private static boolean isWrittenAlike(String number) {
        return !number.matches("\\(?0.*")
                || SIGNS.matcher(number.substring(1))
                                .results()
                                .map(sign -> sign.group().strip())
                                .distinct()
                                .count()
                        < 2;
    }

    private static boolean standsAlone(String text, PhoneNumberMatch match) {
        String before = text.substring(Math.max(0, match.start() - AROUND), match.start());
        String after = text.substring(match.end(), Math.min(text.length(), match.end() + AROUND));
        return !WITHIN_ADDRESS.matcher(text.substring(0, match.start())).find()
                && !BEGAN.matcher(before).find()
                && !GOES_ON.matcher(after).matches();
    }
}
