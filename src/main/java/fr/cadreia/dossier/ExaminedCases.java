package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.util.Set;

/** The cases that wait for their second reading. */
public interface ExaminedCases {

    /** References of the open ones after a review by the person. */
    Set<String> reviewedBy(Person person);
}
