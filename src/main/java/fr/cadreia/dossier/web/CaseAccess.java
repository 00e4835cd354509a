package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Traces;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets a person in to a case's pages, or says why not. */
@Component
public class CaseAccess {

    private final Cases cases;
    private final People people;
    private final Traces traces;

    CaseAccess(Cases cases, People people, Traces traces) {
        this.cases = cases;
        this.people = people;
        this.traces = traces;
    }

    /** A person who may see the case. */
    public record Visit(Person person, Case dossier) {}

    /**
     * Returns the signed-in person. A visitor who is not signed in, on a page that others may read, is asked to sign
     * in.
     */
    public Person person(Principal principal) {
        if (principal == null) {
            throw new AuthenticationCredentialsNotFoundException("Connectez-vous");
        }
        return people.find(principal.getName())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.FORBIDDEN, "Votre compte n’existe plus\u00a0: adressez-vous à un administrateur."));
    }

    /** Answers 404 when there is no such case, 403 when the person may not see it; remembers that the person was shown it. */
    public Visit open(Principal principal, String reference) {
        Person person = person(principal);
        Case dossier = cases.find(reference)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucun dossier ne porte la référence " + reference + "."));
        if (!person.maySee(dossier.organisation())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Ce dossier est celui d’une autre organisation\u00a0: vous ne voyez que ceux de la vôtre.");
        }
        traces.note(person.id(), reference);
        return new Visit(person, dossier);
    }
}
