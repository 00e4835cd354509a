package fr.cadreia.grant.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.people.Person;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The access to the pages of rights. */
@Component
class GrantPagesAccess {

    private final CaseAccess caseAccess;

    GrantPagesAccess(CaseAccess caseAccess) {
        this.caseAccess = caseAccess;
    }

    /**
     * @throws ResponseStatusException 403 for a person who is neither administrator nor guarantor nor secretary or
     *     chair
     */
    Person watcher(Principal principal) {
        Person person = caseAccess.person(principal);
        if (!person.watchesAccounts()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Les habilitations se lisent par les administrateurs, les garants des habilitations, le secrétariat"
                            + " et la présidence du comité.");
        }
        return person;
    }

    Person person(Principal principal) {
        return caseAccess.person(principal);
    }
}
