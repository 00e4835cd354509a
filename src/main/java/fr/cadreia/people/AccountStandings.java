package fr.cadreia.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What was decided about accounts: which rights are in force, whose sign-in is closed. */
public interface AccountStandings {

    /** An account about which nothing was decided has no right and may sign in. */
    Standing of(String account);

    /**
     * How an account stands at this moment.
     *
     * @param inForce the roles that were granted and have neither ended nor yet to begin; a membership of the engine
     *     without them has no effect
     * @param closed nobody signs in with it
     * @param sessionsEnd a person who signed in before this moment has to do so again
     */
    record Standing(Set<Role> inForce, boolean closed, Optional<Instant> sessionsEnd) {

        public Standing {
            inForce = Set.copyOf(inForce);
        }
    }
}
