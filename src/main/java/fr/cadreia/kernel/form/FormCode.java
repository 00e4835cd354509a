package fr.cadreia.kernel.form;

import java.util.Locale;
import java.util.regex.Pattern;

/** How forms, tables and the journal write an enum's constant: {@code favourableWithConditions}. */
public final class FormCode {

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private FormCode() {}

    public static String of(Enum<?> choice) {
        return NEXT_WORD
                .matcher(choice.name().toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** The name of the constant that is written so. */
    static String constant(String code) {
        return CAPITAL.matcher(code).replaceAll("_$1").toUpperCase(Locale.ROOT);
    }
}
