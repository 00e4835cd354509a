package fr.cadreia.committee.mandate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A member's mandate, as titular or as deputy (suppléant) of one.
 *
 * @param id 0 before it is stored
 * @param member account
 * @param titular account of the member in whose absence a deputy sits; empty for a titular
 * @param from first day in office
 * @param until first day out of office; empty as long as no term is set
 * @param act by which the member was designated
 */
public record Mandate(long id, String member, String titular, LocalDate from, Optional<LocalDate> until, String act) {

    public boolean isDeputy() {
        return !titular.isEmpty();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** Whether it has, or will have, a day in office from this one on. */
    public boolean lastsBeyond(LocalDate day) {
        return until.map(end -> end.isAfter(day) && end.isAfter(from)).orElse(true);
    }

    boolean overlaps(Mandate other) {
        return lastsBeyond(other.from) && other.lastsBeyond(from);
    }

    Mandate ending(LocalDate end) {
        return new Mandate(id, member, titular, from, Optional.of(end), act);
    }
}
