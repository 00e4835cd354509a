package fr.cadreia.grant;

import java.time.Instant;

/**
 * A one-time link by which a person chooses the own password. Neither the link nor its code is kept, only their
 * fingerprints.
 *
 * @param needsCode there is no mail server: a guarantor gives the person a code, without which the link does nothing
 * @param codeSha256 empty as long as no code was given
 * @param madeBy account that asked for the link
 * @param failures wrong codes until now
 */
public record PasswordLink(
        long id, String account, boolean needsCode, String codeSha256, String madeBy, int failures, Instant expiresAt) {

    /** After so many wrong codes a link is dead. */
    static final int MOST_FAILURES = 5;

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt) && failures < MOST_FAILURES;
    }
}
