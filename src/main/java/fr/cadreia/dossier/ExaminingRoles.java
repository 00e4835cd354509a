package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Set;

/**
 * The roles that judge other people's proposals, as the framework's requirements name the groups of each examining
 * step.
 */
public interface ExaminingRoles {

    /** Returns the roles whose tasks judge a case: nobody does such a task for the own organisation. */
    Set<Role> examiners();

    /** Returns the roles that prepare the committee's decision or take it. */
    Set<Role> deciders();

    /** Tells whether the person holds the authority that decides for the case's organisation. */
    boolean isAuthorityOf(Person person, Case dossier);

    default boolean examines(Person person) {
        return person.roles().stream().anyMatch(examiners()::contains);
    }

    /**
     * Tells whether the person examines or decides, and is not on the proposer's side: such a person reads confidential
     * opinions too.
     */
    default boolean isInsider(Person person, Case dossier) {
        return !person.organisation().equals(dossier.organisation())
                && (examines(person) || person.roles().stream().anyMatch(deciders()::contains));
    }
}
