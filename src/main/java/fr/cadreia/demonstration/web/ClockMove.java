package fr.cadreia.demonstration.web;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;

/** Reads the day to which somebody wants to move the clock. */
final class ClockMove {

    private static final String DAYS = "jours";
    private static final String UNTIL = "jusqua";

    /** The most days in one move: ten years with their leap days. */
    private static final int MOST_DAYS = 3653;

    private ClockMove() {}

    /**
     * @param asked {@code {"jours": 30}} or {@code {"jusqua": "2027-03-01"}}
     * @throws FormRefusedException which names the faulty field
     */
    static LocalDate of(JsonNode asked, LocalDate today) {
        for (Iterator<String> names = asked.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals(DAYS) && !name.equals(UNTIL)) {
                throw refused(
                        name, "ce champ n’existe pas\u00a0: indiquez «\u00a0jours\u00a0» ou «\u00a0jusqua\u00a0».");
            }
        }
        if (asked.has(DAYS) == asked.has(UNTIL)) {
            throw refused(
                    DAYS,
                    "indiquez ou bien «\u00a0jours\u00a0» (de 1 à " + MOST_DAYS
                            + "), ou bien «\u00a0jusqua\u00a0» (une date).");
        }
        if (asked.has(DAYS)) {
            return today.plusDays(days(asked.get(DAYS)));
        }
        JsonNode until = asked.get(UNTIL);
        return until(until.isTextual() ? until.textValue() : "", today);
    }

    private static int days(JsonNode days) {
        if (!days.isIntegralNumber() || !days.canConvertToInt() || days.intValue() < 1 || days.intValue() > MOST_DAYS) {
            throw refused(
                    DAYS, "un nombre entier de 1 à " + MOST_DAYS + " est attendu\u00a0; l’horloge ne recule pas.");
        }
        return days.intValue();
    }

    /**
     * @param until a date, e.g. {@code 2027-03-01}
     * @throws FormRefusedException when it is not a date, or not one to which the clock can move
     */
    static LocalDate until(String until, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw refused(UNTIL, "une date est attendue, par exemple 2027-03-01.");
        }
        if (!day.isAfter(today)) {
            throw refused(
                    UNTIL,
                    "l’horloge ne recule pas\u00a0: indiquez une date après aujourd’hui, le " + FrenchText.day(today)
                            + ".");
        }
        if (day.isAfter(today.plusDays(MOST_DAYS))) {
            throw refused(
                    UNTIL,
                    "dix ans au plus à la fois\u00a0: le " + FrenchText.day(today.plusDays(MOST_DAYS))
                            + " au plus tard.");
        }
        return day;
    }

    private static FormRefusedException refused(String field, String message) {
        return new FormRefusedException(List.of(FieldError.of(field, message)));
    }
}
