package fr.cadreia.grant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Codes that were made on the server. */
public interface Recoveries {

    /** After so many wrong ones a code is dead. */
    int MOST_FAILURES = 5;

    /** The latest one, while it holds. */
    Optional<Recovery> open(Instant now);

    void countFailure(long id);

    /** @return false when it was used already */
    boolean use(long id, String account, String enteredBy, Instant now);

    /** Those that were used since a moment, the newest first. */
    List<Recovery> usedSince(Instant moment);
}
