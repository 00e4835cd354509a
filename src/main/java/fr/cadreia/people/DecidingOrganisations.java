package fr.cadreia.people;

import java.time.Instant;
import java.util.Optional;

/**
 * The organisations whose authority decides for others, and the acts by which communes take part in the framework.
 * Earlier ones stay on record.
 */
public interface DecidingOrganisations {

    /**
     * Returns the id of the organisation that decides: a commune decides for itself unless it names another; empty
     * where nobody was named for a department.
     */
    String of(String organisation);

    /**
     * Returns the act by which it was named, « délibération n° 12 du 3 mars 2026 »; for a commune, the act by which it
     * joined the framework. Empty where none was recorded.
     */
    Optional<String> act(String organisation);

    /** @param signer account of the guarantor */
    void name(String organisation, String deciding, String act, String signer, Instant now);
}
