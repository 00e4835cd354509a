package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Set;

/** Who judges what others propose, as the framework's requirements name the groups of each examining step. */
public interface ExaminingRoles {

    /** Those whose tasks judge a case: nobody does so for the own organisation. */
    Set<Role> examiners();

    /** Those who prepare the committee's decision or take it. */
    Set<Role> deciders();

    /** Whether the person holds the authority that decides for the case's organisation. */
    boolean isAuthorityOf(Person person, Case dossier);

    default boolean examines(Person person) {
        return person.roles().stream().anyMatch(examiners()::contains);
    }

    /** Those who examine and decide, unless they belong to the proposer's side: they read confidential opinions too. */
    default boolean isInsider(Person person, Case dossier) {
        return !person.organisation().equals(dossier.organisation())
                && (examines(person) || person.roles().stream().anyMatch(deciders()::contains));
    }
}
