package fr.cadreia.grant;

import fr.cadreia.people.Role;
import java.time.LocalDate;
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

    Optional<Grant> find(long id);

    /** @return its id */
    long add(Grant grant);

    /** @param until first day without it */
    void end(long id, LocalDate until);

    /** A right of the installation is signed when both close it. */
    void sign(long id, String guarantor);
}
