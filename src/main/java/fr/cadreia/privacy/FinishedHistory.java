package fr.cadreia.privacy;

import java.time.Instant;

/** The engine's own history of what is over. */
interface FinishedHistory {

    /**
     * Removes the history of some instances that ended before a moment, with all that they called. What belongs to a case stays as
     * long as the case is not closed since before that moment, so that no running case loses anything.
     *
     * @return the number of removed instances; 0 once none is left
     */
    int remove(Instant endedBefore);
}
