package fr.cadreia.engine;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and numbers as the French write them. */
public final class FrenchText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    /** More decimals than any form accepts. */
    private static final int DECIMALS = 10;

    private FrenchText() {}

    /** « 3 mars 2026 ». */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** « 120 000 », « 50,5 »: thousands apart by narrow no-break spaces, no needless decimals. */
    public static String number(Number number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.FRENCH));
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(new BigDecimal(number.toString()));
    }
}
