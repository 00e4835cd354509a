package fr.cadreia.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question to the experts (demander conseil).
 *
 * @param id 0 before it is stored
 * @param askedBy account
 * @param due last day of the term for an answer
 * @param entry of the catalogue that it is about; empty for none
 * @param answer empty until there is one, as {@code answeredBy} and {@code answeredAt}
 */
public record AdviceRequest(
        long id,
        String askedBy,
        String organisation,
        Instant askedAt,
        LocalDate due,
        Optional<Long> entry,
        String question,
        String answer,
        String answeredBy,
        Optional<Instant> answeredAt) {

    public boolean isAnswered() {
        return answeredAt.isPresent();
    }

    public boolean isLate(LocalDate today) {
        return !isAnswered() && due.isBefore(today);
    }

    AdviceRequest answered(String text, String expert, Instant when) {
        return new AdviceRequest(
                id, askedBy, organisation, askedAt, due, entry, question, text, expert, Optional.of(when));
    }
}
