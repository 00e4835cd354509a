package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that was ever asked for. */
public interface GrantRequests {

    /** @return its id */
    long add(GrantRequest request);

    Optional<GrantRequest> find(long id);

    /** The oldest first. */
    List<GrantRequest> waiting();

    /** Those that were answered, withdrawn or lapsed since a moment; the newest first. */
    List<GrantRequest> answeredSince(Instant moment);

    /** @return false when it was no longer waiting: somebody else was faster */
    boolean answer(long id, State state, String person, Instant now, String reason);
}
