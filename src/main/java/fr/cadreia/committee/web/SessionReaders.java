package fr.cadreia.committee.web;

import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.people.Person;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets a person read the sessions' pages, or refuses with a reason. */
@Component
class SessionReaders {

    private final CaseAccess access;
    private final Sessions sessions;

    SessionReaders(CaseAccess access, Sessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    /** Returns the reader. Answers 403 to people who do not follow the committee. */
    Person of(Principal principal) {
        Person person = access.person(principal);
        if (!person.seesEveryCase()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Les séances du comité sont suivies par ses membres et ceux qui l’assistent.");
        }
        return person;
    }

    /** Returns the reader. Answers 403 as above, and 404 when there is no such session. */
    Person of(Principal principal, String number) {
        Person person = of(principal);
        if (sessions.find(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Aucune séance ne porte le numéro " + number + ".");
        }
        return person;
    }
}
