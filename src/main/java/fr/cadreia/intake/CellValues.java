package fr.cadreia.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Brings a cell's text to the type of its field. */
final class CellValues {

    /** A text that cannot be brought to the field's type; the message tells the person what to do. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    private static final Set<String> SHEET_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!");

    /** One, two or more digits in groups of three: thousands here, decimals there. */
    private static final String AMBIGUOUS = "-?\\d{1,3}([.,]\\d{3})+";

    private static final String NUMBER = "-?\\d{1,30}([.,]\\d{1,30})?";

    private CellValues() {}

    /** @param text not blank */
    static Object typed(IntakeField field, String text, Optional<String> format) throws Unreadable {
        if (SHEET_ERRORS.contains(text)) {
            throw new Unreadable("la formule de la cellule donne l’erreur " + text + ".");
        }
        return switch (field.kind()) {
            case TEXT -> text;
            case NUMBER -> number(text);
            case DATE -> date(text, format).toString();
            case CHOICE ->
                option(field, text)
                        .orElseThrow(() ->
                                new Unreadable("«\u00a0" + text + "\u00a0» ne correspond à aucune réponse proposée."));
            case CHOICES -> choices(field, text);
        };
    }

    /** The option's value for a text that is its value, or its label but for case and accents. */
    static Optional<String> option(IntakeField field, String text) {
        if (field.options().containsKey(text)) {
            return Optional.of(text);
        }
        String wanted = normalised(text);
        return field.options().entrySet().stream()
                .filter(option -> normalised(option.getValue()).equals(wanted)
                        || normalised(option.getKey()).equals(wanted))
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> choices(IntakeField field, String text) throws Unreadable {
        List<String> chosen = new ArrayList<>();
        String[] parts = option(field, text).isPresent() ? new String[] {text} : text.split("[;,|\\n]");
        for (String part : parts) {
            if (!part.isBlank()) {
                chosen.add(option(field, part.strip())
                        .orElseThrow(() -> new Unreadable(
                                "«\u00a0" + part.strip() + "\u00a0» ne correspond à aucune réponse proposée.")));
            }
        }
        return chosen;
    }

    private static Number number(String text) throws Unreadable {
        String digits = text.replaceAll("[\\s\u00a0\u202f]", "");
        if (digits.matches(AMBIGUOUS)) {
            throw new Unreadable(
                    "«\u00a0" + text + "\u00a0» se lit de deux façons\u00a0: écrivez-le sans séparateur de milliers.");
        }
        if (!digits.matches(NUMBER)) {
            throw new Unreadable("«\u00a0" + text + "\u00a0» n’est pas un nombre.");
        }
        BigDecimal number = new BigDecimal(digits.replace(',', '.')).stripTrailingZeros();
        boolean small = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return small ? (Number) number.intValueExact() : number;
    }

    private static LocalDate date(String text, Optional<String> format) throws Unreadable {
        List<String> patterns = new ArrayList<>();
        format.ifPresent(patterns::add);
        patterns.add("yyyy-MM-dd['T'HH:mm[:ss[.SSS]]][X]");
        if (format.isEmpty()) {
            patterns.add("d/M/yyyy");
        }
        for (String pattern : patterns) {
            try {
                return formatter(pattern).parse(text, LocalDate::from);
            } catch (DateTimeException e) {
                // The next one may fit.
            }
        }
        throw new Unreadable("«\u00a0" + text + "\u00a0» n’est pas une date "
                + format.map(pattern -> "de la forme " + pattern)
                        .orElse("comme 2026-12-24 ou 24/12/2026\u00a0; indiquez le format dans la correspondance")
                + ".");
    }

    /**
     * Strict, so that the 31st of February is refused; what the pattern leaves out is the first of its kind.
     *
     * @throws IllegalArgumentException when it is no pattern
     */
    static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(prolepticYear(pattern))
                .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .toFormatter(Locale.FRENCH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A strict year of era would demand the era. */
    private static String prolepticYear(String pattern) {
        StringBuilder changed = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            changed.append(c == 'y' && !quoted ? 'u' : c);
        }
        return changed.toString();
    }

    /** Without accents, case and punctuation, by which two writings of one name are the same. */
    static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? text.strip() : plain;
    }
}
