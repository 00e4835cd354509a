package fr.cadreia.committee.minutes;

import java.util.List;
import java.util.Optional;

/** The minutes of all sessions, while they are written and after. */
public interface MinutesStore {

    Optional<Minutes> find(String sessionNumber);

    /** Numbers of the sessions whose minutes are, or were, submitted to the approval of this one. */
    List<String> approvedIn(String sessionNumber);

    /** Adds or replaces. */
    void keep(Minutes minutes);
}
