package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.List;

/** The cases that a person follows: those in which they have done something, and those that they chose; but none that they left. */
public interface FollowedCases {

    /**
     * Those that the person may see, the last that moved first.
     *
     * @param closedSince closed cases stay that long
     */
    List<Case> of(Person person, Instant closedSince, int most);

    boolean isFollowed(Person person, String reference);

    /** @param followed what the person wants from now on, whatever they do in the case */
    void choose(Person person, String reference, boolean followed);
}
