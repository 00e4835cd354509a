package fr.cadreia.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whose sign-in is closed, whose sessions are over, whose password is void. */
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

    /** Its password is void until its owner has chosen one by a one-time link. */
    void annulPassword(String account, Instant now);

    void passwordChosen(String account);

    boolean isPasswordAnnulled(String account);
}
