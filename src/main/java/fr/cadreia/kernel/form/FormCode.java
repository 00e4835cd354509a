package fr.cadreia.kernel.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of an enum's constant in forms, tables and the journal: {@code favourableWithConditions}; for a constant
 * that ends in a number, the number alone.
 */
public final class FormCode {

    private static final Pattern NUMBER = Pattern.compile("_(\\d+)$");

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private FormCode() {}

    public static String of(Enum<?> choice) {
        Matcher number = NUMBER.matcher(choice.name());
        return number.find()
                ? number.group(1)
                : NEXT_WORD
                        .matcher(choice.name().toLowerCase(Locale.ROOT))
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /**
     * Returns the constant that is written so.
     *
     * @throws IllegalArgumentException where none is
     */
    public static <E extends Enum<?>> E constant(Class<E> choices, String code) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + choices.getSimpleName() + ": " + code));
    }
}
