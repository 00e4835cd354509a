package fr.cadreia.grant;

import fr.cadreia.journal.AttestedRight;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A right that a person has been given (habilitation). One of a college of the committee is a seat, and its act the
 * mandate.
 *
 * @param id 0 before it is stored
 * @param titular of a deputy's seat: the member in whose absence the deputy sits; else empty
 * @param title how papers name its holder
 * @param from first day
 * @param until first day without it; empty when no term was set
 * @param term what {@code until} was before it was ended early; the same where it was not
 * @param act by which the right was given, French
 * @param askedBy account
 * @param countersignedBy account of the guarantor; empty where one person gives the right
 */
public record Grant(
        long id,
        String account,
        Role role,
        String titular,
        Title title,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> term,
        String act,
        String askedBy,
        String countersignedBy,
        Instant grantedAt) {

    /** One that needs no second yes, or has none yet, without a title. */
    static Grant ofOne(
            String account, Role role, LocalDate from, LocalDate until, String act, String askedBy, Instant now) {
        Optional<LocalDate> end = Optional.of(until);
        return new Grant(0, account, role, "", Title.NONE, from, end, end, act, askedBy, "", now);
    }

    /** As the journal attests it. */
    AttestedRight attested() {
        return new AttestedRight(
                id,
                account,
                role.id(),
                titular,
                title.civility(),
                title.quality(),
                from.toString(),
                until.map(LocalDate::toString).orElse(""),
                term.map(LocalDate::toString).orElse(""),
                act,
                askedBy,
                countersignedBy,
                grantedAt.toString());
    }

    public boolean isDeputy() {
        return !titular.isEmpty();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** Whether it has, or will have, a day in force from this one on. */
    public boolean lastsBeyond(LocalDate day) {
        return until.map(end -> end.isAfter(day) && end.isAfter(from)).orElse(true);
    }

    /** Whether it would be in force on this day had it not been ended early. */
    public boolean isEndedEarly(LocalDate day) {
        return !covers(day)
                && !until.equals(term)
                && !day.isBefore(from)
                && term.map(day::isBefore).orElse(true);
    }

    public boolean overlaps(LocalDate start, Optional<LocalDate> end) {
        return lastsBeyond(start) && end.map(from::isBefore).orElse(true);
    }
}
