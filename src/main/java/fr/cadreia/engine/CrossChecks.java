package fr.cadreia.engine;

import java.time.LocalDate;
import java.util.Optional;

/** Rules between two answers of one form that no form can express, each empty when an answer is missing. */
public final class CrossChecks {

    private CrossChecks() {}

    /** The field {@code most} is refused when it is below {@code least}. */
    public static Optional<FieldError> range(Answers answers, String least, String most) {
        return answers.number(least)
                .filter(low -> answers.number(most)
                        .filter(high -> high.compareTo(low) < 0)
                        .isPresent())
                .map(low -> FieldError.of(
                        most, "le maximum ne peut pas être inférieur au minimum (" + FrenchText.number(low) + ")."));
    }

    /** @param what the greater number counts, with its article, e.g. "les personnes concernées" */
    public static Optional<FieldError> notAbove(Answers answers, String field, String greater, String what) {
        return answers.number(greater)
                .filter(most -> answers.number(field)
                        .filter(value -> value.compareTo(most) > 0)
                        .isPresent())
                .map(most -> FieldError.of(
                        field, "ce nombre ne peut pas dépasser " + what + " (" + FrenchText.number(most) + ")."));
    }

    /** Whoever counts as a user has used it once at least: fewer uses than users are refused. */
    public static Optional<FieldError> onceEach(Answers answers, String uses, String users) {
        return answers.number(users)
                .filter(people -> answers.number(uses)
                        .filter(times -> times.compareTo(people) < 0)
                        .isPresent())
                .map(people -> FieldError.of(
                        uses,
                        "chaque utilisateur s’en sert une fois au moins\u00a0: au moins " + FrenchText.number(people)
                                + ", comme les utilisateurs."));
    }

    /**
     * @param day null for none
     * @param what the earlier day is, with its article, e.g. "le début"
     */
    public static Optional<FieldError> notBefore(String field, LocalDate day, LocalDate earliest, String what) {
        return Optional.ofNullable(day)
                .filter(given -> given.isBefore(earliest))
                .map(given -> FieldError.of(
                        field, "cette date ne peut pas précéder " + what + ", le " + FrenchText.day(earliest) + "."));
    }

    /**
     * @param day null for none
     * @param why French, e.g. "l'acte précède la mise en service"
     */
    public static Optional<FieldError> notAfter(String field, LocalDate day, LocalDate latest, String why) {
        return Optional.ofNullable(day)
                .filter(given -> given.isAfter(latest))
                .map(given -> FieldError.of(field, why + "\u00a0: le " + FrenchText.day(latest) + " au plus tard."));
    }

    /** @param what the earlier day is, with its article, e.g. "le début" */
    public static Optional<FieldError> notBefore(Answers answers, String field, LocalDate earliest, String what) {
        return answers.date(field)
                .filter(day -> day.isBefore(earliest))
                .map(day -> FieldError.of(
                        field, "cette date ne peut pas précéder " + what + ", le " + FrenchText.day(earliest) + "."));
    }

    /** What is said to have happened has: not on a day to come. */
    public static Optional<FieldError> happened(Answers answers, String field, LocalDate today) {
        return answers.date(field)
                .filter(day -> day.isAfter(today))
                .map(day -> FieldError.of(
                        field,
                        "cette date est à venir\u00a0: indiquez le jour où cela a eu lieu, le " + FrenchText.day(today)
                                + " au plus tard."));
    }

    /** @param why French, e.g. "l'acte précède la mise en service" */
    public static Optional<FieldError> notAfter(Answers answers, String field, LocalDate latest, String why) {
        return answers.date(field)
                .filter(day -> day.isAfter(latest))
                .map(day -> FieldError.of(field, why + "\u00a0: le " + FrenchText.day(latest) + " au plus tard."));
    }
}
