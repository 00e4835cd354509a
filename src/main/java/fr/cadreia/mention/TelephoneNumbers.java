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
import java.util.stream.StreamSupport;

/** Numbers that can be somebody's: French ones, and others with their country; not those that only services have. */
final class TelephoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String COUNTRY = "FR";

    private static final Set<PhoneNumberType> OF_SERVICES = EnumSet.of(
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);

    /** The numbers of other things are longer, or go on with other signs. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:[/_.,-]?\\h?\\p{Nd}|[_/-]?\\p{L}).*", Pattern.DOTALL);

    private static final Pattern BEGAN = Pattern.compile("(?:\\p{Nd}[/_.,-]?\\h?|\\p{L}\\p{Nd}*[_/-])$");

    /** Enough to see what a number belongs to. */
    private static final int AROUND = 6;

    private TelephoneNumbers() {}

    static List<Mention> in(String text) {
        return StreamSupport.stream(
                        NUMBERS.findNumbers(text, COUNTRY, Leniency.VALID, Long.MAX_VALUE)
                                .spliterator(),
                        false)
                .filter(match -> !OF_SERVICES.contains(NUMBERS.getNumberType(match.number())))
                .filter(match -> standsAlone(text, match))
                .map(match -> new Mention(
                        Mention.Kind.TELEPHONE,
                        match.rawString(),
                        "tel:" + NUMBERS.format(match.number(), PhoneNumberFormat.E164),
                        match.start()))
                .toList();
    }

    private static boolean standsAlone(String text, PhoneNumberMatch match) {
        String before = text.substring(Math.max(0, match.start() - AROUND), match.start());
        String after = text.substring(match.end(), Math.min(text.length(), match.end() + AROUND));
        return !BEGAN.matcher(before).find() && !GOES_ON.matcher(after).matches();
    }
}
