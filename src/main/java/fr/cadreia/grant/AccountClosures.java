package fr.cadreia.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whose sign-in is closed, and whose sessions are over. */
public interface AccountClosures {

    /** Why nobody signs in with an account. */
    record Closure(Instant at, String by, String reason) {}

    Optional<Closure> of(String account);

    /** Every account whose sign-in is closed. */
    Set<String> all();

    void close(String account, Closure closure);

    void reopen(String account);

    /** Sessions that began before are over. */
    void endSessions(String account, Instant now);

    Optional<Instant> sessionsEnd(String account);
}
