package fr.cadreia.grant;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules for seats on the committee: one at a time, one deputy for each, and the chair sits among the elected. */
@Component
class SeatChecks {

    private final Grants grants;
    private final People people;

    SeatChecks(Grants grants, People people) {
        this.grants = grants;
        this.people = people;
    }

    void check(GrantRequest wanted) {
        Role college = wanted.role().orElseThrow();
        LocalDate from = wanted.from().orElseThrow();
        if (!wanted.title().isComplete()) {
            throw CommandRefusedException.invalid(
                    "Civilité et qualité\u00a0: indiquez-les pour un siège au comité\u00a0; ses"
                            + " papiers nomment chaque membre par sa qualité.");
        }
        if (!wanted.titular().isEmpty()) {
            requireTitular(wanted, college);
        }
        boolean clash = grants.ofTwoPersons().stream()
                .filter(grant -> grant.role().isCommitteeMember() && grant.overlaps(from, wanted.until()))
                .anyMatch(grant -> clash(wanted, grant));
        if (clash) {
            throw CommandRefusedException.conflict(
                    people.name(wanted.account())
                            + " a déjà un mandat sur cette période, ou son titulaire un suppléant\u00a0: mettez-y fin d’abord.");
        }
    }

    /** One mandate at a time, and one deputy at a time for a titular. */
    private static boolean clash(GrantRequest wanted, Grant other) {
        boolean sameMember = other.account().equals(wanted.account());
        boolean sameSeat = !wanted.titular().isEmpty() && other.titular().equals(wanted.titular());
        return sameMember || sameSeat;
    }

    private void requireTitular(GrantRequest wanted, Role college) {
        if (wanted.titular().equals(wanted.account())) {
            throw CommandRefusedException.invalid("Un membre n’est pas son propre suppléant.");
        }
        boolean sits = grants.of(college).stream()
                .anyMatch(grant -> grant.account().equals(wanted.titular())
                        && !grant.isDeputy()
                        && grant.overlaps(wanted.from().orElseThrow(), wanted.until()));
        if (!sits) {
            throw CommandRefusedException.invalid(
                    "Titulaire\u00a0: choisissez un membre en mandat du même collège que son suppléant.");
        }
    }

    /** The chair lasts no longer than the elected seat from which it is held. */
    void requireElectedSeat(GrantRequest wanted) {
        LocalDate from = wanted.from().orElseThrow();
        Optional<Grant> seat = grants.of(Role.COMMITTEE_ELECTED).stream()
                .filter(grant -> grant.account().equals(wanted.account()) && !grant.isDeputy() && grant.covers(from))
                .findFirst();
        boolean longEnough = seat.flatMap(Grant::until)
                .map(end -> !wanted.until().orElseThrow().isAfter(end))
                .orElse(seat.isPresent());
        if (!longEnough) {
            throw CommandRefusedException.conflict(
                    "La présidence revient à un membre titulaire du collège des élus, au plus pour la durée de son mandat.");
        }
    }

    /** The rights to preside that are held from this seat, and would outlast it: they end with the seat. */
    List<Grant> presidencies(Grant seat, LocalDate end) {
        return seat.role() != Role.COMMITTEE_ELECTED || seat.isDeputy()
                ? List.of()
                : grants.of(seat.account()).stream()
                        .filter(grant -> grant.role() == Role.COMMITTEE_CHAIR)
                        .filter(grant -> seat.covers(grant.from()) && grant.lastsBeyond(end))
                        .toList();
    }
}
