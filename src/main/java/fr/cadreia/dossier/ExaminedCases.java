package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.util.List;
import java.util.Set;

/** The cases under examination of which a person may not do every examiner's task. */
public interface ExaminedCases {

    /** A task that nobody took. */
    record Offered(String id, String definition, String element) {}

    /**
     * Those offered to one of these groups, of open cases that stand between review and second reading, proposed by the
     * person's own organisation.
     */
    List<Offered> ofOwnOrganisation(Person person, Set<String> groups);

    /** The same, of cases that wait for their second reading after a review by the person. */
    List<Offered> reviewedBy(Person person, Set<String> groups);

    /** References of open cases that wait for their second reading after a review by the person. */
    Set<String> reviewedBy(Person person);
}
