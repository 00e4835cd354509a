package fr.cadreia.privacy.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The readers of the data protection officer's pages, some of which administrators and guarantors read too. */
@Component
class OfficeReaders {

    private final CaseAccess access;

    OfficeReaders(CaseAccess access) {
        this.access = access;
    }

    /** @throws ResponseStatusException for a person with none of these roles */
    Person of(Principal principal, Role... roles) {
        Person person = access.person(principal);
        if (Stream.of(roles).noneMatch(person::has)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Cette page est celle de la ou du délégué à la protection des données.");
        }
        return person;
    }
}
