package fr.cadreia.grant;

import java.time.Instant;
import java.util.Optional;

/**
 * A code by which a guarantor is named again, and what became of it.
 *
 * @param act that names the guarantor
 * @param account that it named; empty before it was entered
 */
public record Recovery(long id, String act, String codeSha256, String account, Optional<Instant> enteredAt) {}
