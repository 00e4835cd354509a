package fr.cadreia.committee.mandate;

import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Title;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member's mandate, as titular or as deputy (suppléant) of one.
 *
 * @param member account
 * @param titular account of the member in whose absence a deputy sits; empty for a titular
 * @param title the title under which papers name the member
 * @param from first day in office
 * @param until first day out of office; empty as long as no term is set
 * @param term the value of {@code until} before the mandate was ended early; examinations that were open then still use
 *     it
 * @param act by which the member was designated
 */
public record Mandate(
        long id,
        String member,
        Role college,
        String titular,
        Title title,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> term,
        String act) {

    static Mandate of(Grant seat) {
        return new Mandate(
                seat.id(),
                seat.account(),
                seat.role(),
                seat.titular(),
                seat.title(),
                seat.from(),
                seat.until(),
                seat.term(),
                seat.act());
    }

    public boolean isDeputy() {
        return !titular.isEmpty();
    }

    /** Returns the last day in office; empty as long as no term is set. */
    public Optional<LocalDate> lastDay() {
        return Grant.lastDay(from, until);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** Tells whether the mandate covers the day if an early end is ignored. */
    boolean wouldCover(LocalDate day) {
        return !day.isBefore(from) && term.map(day::isBefore).orElse(true);
    }
}
