package fr.cadreia.committee.minutes;

import java.util.Optional;

/** The minutes of all sessions, while they are written and after. */
public interface MinutesStore {

    Optional<Minutes> find(String sessionNumber);

    /** Adds or replaces. */
    void keep(Minutes minutes);
}
