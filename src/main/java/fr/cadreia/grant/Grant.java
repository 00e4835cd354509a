package fr.cadreia.grant;

import fr.cadreia.journal.AttestedRight;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A right that a person has been given (habilitation). A right of a college of the committee is a seat, and its act
 * the mandate.
 *
 * @param id 0 before it is stored
 * @param titular for a deputy's seat, the member in whose absence the deputy sits; else empty
 * @param title how papers name its holder
 * @param from first day
 * @param until first day without it; empty when no term was set
 * @param term the value of {@code until} before the right was ended early; the same value if it was not
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

    /** Returns a right without a title and without a second signature: it needs none, or has none yet. */
    static Grant ofOne(
            String account, Role role, LocalDate from, LocalDate until, String act, String askedBy, Instant now) {
        Optional<LocalDate> end = Optional.of(until);
        return new Grant(0, account, role, "", Title.NONE, from, end, end, act, askedBy, "", now);
    }

    /** Returns the right as the journal attests it. */
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

    /** Returns the last day of the right; for one that ended on the day on which it began, that day. Empty without an end. */
    public Optional<LocalDate> lastDay() {
        return lastDay(from, until);
    }

    /** Returns the same of any right. @param until the first day without it */
    public static Optional<LocalDate> lastDay(LocalDate from, Optional<LocalDate> until) {
        return until.map(end -> end.isAfter(from) ? end.minusDays(1) : from);
    }

    public boolean isDeputy() {
        return !titular.isEmpty();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** Tells whether the right is or will be in force on this day or on a later one. */
    public boolean lastsBeyond(LocalDate day) {
        return until.map(end -> end.isAfter(day) && end.isAfter(from)).orElse(true);
    }

    /** Tells whether the right was ended early and would otherwise be in force on this day. */
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
