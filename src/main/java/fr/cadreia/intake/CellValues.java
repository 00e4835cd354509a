package fr.cadreia.intake;

import fr.cadreia.intake.date.DateFormat;
import fr.cadreia.intake.date.DateText;
import fr.cadreia.intake.date.UnreadableDateException;
import fr.cadreia.kernel.text.PartialDate;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The pattern of one, two or more digits in groups of three: thousands in one country, decimals in another. */
    private static final String AMBIGUOUS = "-?\\d{1,3}([.,]\\d{3})+";

    private static final String NUMBER = "-?\\d{1,30}([.,]\\d{1,30})?";

    private CellValues() {}

    /**
     * @param text not blank
     * @param format of dates
     * @return dates in ISO form, as precise as they are
     */
    static Object typed(IntakeField field, String text, DateFormat format) throws Unreadable {
        if (SHEET_ERRORS.contains(text)) {
            throw new Unreadable("la formule de la cellule donne l’erreur " + text + ".");
        }
        return switch (field.kind()) {
            case TEXT -> text;
            case NUMBER -> number(text);
            case DATE -> date(text, format).iso();
            case CHOICE ->
                option(field, text)
                        .orElseThrow(() ->
                                new Unreadable("«\u00a0" + text + "\u00a0» ne correspond à aucune réponse proposée."));
            case CHOICES -> choices(field, text);
        };
    }

    /** Returns the option's value for a text that is one of its names. */
    static Optional<String> option(IntakeField field, String text) {
        if (field.options().containsKey(text)) {
            return Optional.of(text);
        }
        return Optional.ofNullable(field.names().get(normalised(text)));
    }

    /** Returns the meaning of a value, for people: labels, dates in words. */
    static String french(IntakeField field, Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(one -> french(field, one)).collect(Collectors.joining(", "));
        }
        String text = value.toString();
        return field.kind() == IntakeField.Kind.DATE
                ? PartialDate.ofIso(text).map(PartialDate::french).orElse(text)
                : field.options().getOrDefault(text, text);
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

    private static PartialDate date(String text, DateFormat format) throws Unreadable {
        try {
            return DateText.read(text, format);
        } catch (UnreadableDateException e) {
            throw new Unreadable(e.getMessage());
        }
    }

    /** Returns the text without accents, case and punctuation, so that two writings of one name are the same. */
    static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? text.strip() : plain;
    }
}
