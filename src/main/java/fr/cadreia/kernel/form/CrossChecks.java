package fr.cadreia.kernel.form;

import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Rules between two answers of one form that no form can express; an answer that is missing, null, breaks none. */
public final class CrossChecks {

    private CrossChecks() {}

    /** Refuses a greatest value below the least. @param field of the greatest value */
    public static Optional<FieldError> range(BigDecimal least, String field, BigDecimal most) {
        return least != null && most != null && most.compareTo(least) < 0
                ? Optional.of(FieldError.of(
                        field, "le maximum ne peut pas être inférieur au minimum (" + FrenchText.number(least) + ")."))
                : Optional.empty();
    }

    /** @param what the greater number counts, with its article, e.g. "les personnes concernées" */
    public static Optional<FieldError> notAbove(String field, Integer value, Integer most, String what) {
        return value != null && most != null && value > most
                ? Optional.of(FieldError.of(
                        field, "ce nombre ne peut pas dépasser " + what + " (" + FrenchText.number(most) + ")."))
                : Optional.empty();
    }

    /** Refuses fewer uses than users: each user has used it at least once. @param field of the uses */
    public static Optional<FieldError> onceEach(String field, Integer uses, Integer users) {
        return uses != null && users != null && uses < users
                ? Optional.of(FieldError.of(
                        field,
                        "chaque utilisateur s’en sert une fois au moins\u00a0: au moins " + FrenchText.number(users)
                                + ", comme les utilisateurs."))
                : Optional.empty();
    }

    /** @param what the earlier day is, with its article, e.g. "le début" */
    public static Optional<FieldError> notBefore(String field, LocalDate day, LocalDate earliest, String what) {
        return Optional.ofNullable(day)
                .filter(given -> given.isBefore(earliest))
                .map(given -> FieldError.of(
                        field, "cette date ne peut pas précéder " + what + ", le " + FrenchText.day(earliest) + "."));
    }

    /** @param why French, e.g. "l'acte précède la mise en service" */
    public static Optional<FieldError> notAfter(String field, LocalDate day, LocalDate latest, String why) {
        return Optional.ofNullable(day)
                .filter(given -> given.isAfter(latest))
                .map(given -> FieldError.of(field, why + "\u00a0: le " + FrenchText.day(latest) + " au plus tard."));
    }
}
