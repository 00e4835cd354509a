package fr.cadreia.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The decisions on accounts: the rights in force, and the closed sign-ins. */
public interface AccountStandings {

    /** Returns the standing of an account. An account without a decision has no right and may sign in. */
    Standing of(String account);

    /**
     * The standing of an account at this moment.
     *
     * @param inForce the roles that were granted and have neither ended nor yet to begin; a membership of the engine
     *     without them has no effect
     * @param closed whether nobody can sign in with it
     * @param sessionsEnd a person who signed in before this moment has to do so again
     */
    record Standing(Set<Role> inForce, boolean closed, Optional<Instant> sessionsEnd) {

        public Standing {
            inForce = Set.copyOf(inForce);
        }
    }
}
