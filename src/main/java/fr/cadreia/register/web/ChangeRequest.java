package fr.cadreia.register.web;

import fr.cadreia.kernel.form.FieldError;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changes that a program asks for.
 *
 * @param since only versions published after this moment
 * @param before only versions published before the version of this id
 */
record ChangeRequest(Instant since, long before) {

    private static final String SINCE = "since";
    private static final String BEFORE = "before";

    /** The latest moment that databases know. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws BadParametersException with every parameter that means nothing */
    static ChangeRequest parse(Map<String, String> parameters) {
        ApiRequest.refuseOthers(parameters, Set.of(SINCE, BEFORE));
        List<FieldError> errors = new ArrayList<>();
        ChangeRequest request = new ChangeRequest(
                moment(parameters.getOrDefault(SINCE, ""), errors), id(parameters.getOrDefault(BEFORE, ""), errors));
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
        return request;
    }

    /**
     * Returns the parameters that were given, as they follow the address, e.g. {@code ?before=17}; empty for
     * everything.
     */
    String given() {
        boolean everything = since.equals(Instant.EPOCH) && before == Long.MAX_VALUE;
        return everything ? "" : "?" + (before == Long.MAX_VALUE ? SINCE + "=" + since : olderThan(before));
    }

    /** Returns the parameters of the next page, e.g. {@code since=2026-03-02T09:00:00Z&before=17}. */
    String olderThan(long id) {
        return (since.equals(Instant.EPOCH) ? "" : SINCE + "=" + since + "&") + BEFORE + "=" + id;
    }

    private static Instant moment(String given, List<FieldError> errors) {
        try {
            Instant moment = given.isEmpty() ? Instant.EPOCH : Instant.parse(given);
            if (!moment.isBefore(Instant.EPOCH) && moment.isBefore(END_OF_TIME)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        errors.add(FieldError.of(SINCE, "Un instant ISO 8601 en temps universel, par exemple 2026-03-02T09:00:00Z."));
        return Instant.EPOCH;
    }

    private static long id(String given, List<FieldError> errors) {
        if (given.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (given.matches("[1-9]\\d{0,17}")) {
            return Long.parseLong(given);
        }
        errors.add(FieldError.of(BEFORE, "Le nombre que donne le lien vers la page suivante du flux."));
        return Long.MAX_VALUE;
    }
}
