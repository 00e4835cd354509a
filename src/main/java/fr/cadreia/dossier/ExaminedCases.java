package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.util.Set;

/** The cases under examination of which a person may not do every examiner's task. */
public interface ExaminedCases {

    /** References of open cases that stand between review and second reading, proposed by the person's own organisation. */
    Set<String> ofOwnOrganisation(Person person);

    /** References of open cases that wait for their second reading after a review by the person. */
    Set<String> reviewedBy(Person person);
}
