package fr.cadreia.grant;

import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All rights that were ever given, past ones included. */
public interface Grants {

    /** The earliest first. */
    List<Grant> all();

    /** Those of one account, the earliest first. */
    List<Grant> of(String account);

    /** Those of one role, the earliest first. */
    List<Grant> of(Role role);

    /** Those of the committee's members, chair and secretary, the earliest first. */
    List<Grant> ofCommittee();

    /** Those that take two persons, role by role, the earliest first. */
    default List<Grant> ofTwoPersons() {
        return Arrays.stream(Role.values())
                .filter(Role::takesTwoPersons)
                .flatMap(role -> of(role).stream())
                .toList();
    }

    Optional<Grant> find(long id);

    /** @return its id */
    long add(Grant grant);

    /** @param until first day without it */
    void end(long id, LocalDate until);

    /**
     * Notes that its near end was announced.
     *
     * @return false when it was before
     */
    boolean announceEnd(long id, Instant now);

    /**
     * Notes that so many full years of it were announced.
     *
     * @return false when they were before
     */
    boolean announceYears(long id, int years);

    /** A right of the installation is signed when both close it. */
    void sign(long id, String guarantor);
}
