package fr.cadreia.grant;

import java.time.Instant;

/** Where it is kept which organisation's authority decides for another; earlier ones stay. */
public interface NamedDeciders {

    /** @param signer account of the guarantor */
    void name(String organisation, String deciding, String act, String signer, Instant now);
}
