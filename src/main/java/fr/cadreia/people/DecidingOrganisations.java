package fr.cadreia.people;

import java.time.Instant;
import java.util.Optional;

/**
 * Which organisation's authority decides for an organisation, and by which act a commune takes part in the framework. Earlier
 * ones stay on record.
 */
public interface DecidingOrganisations {

    /** Its id: a commune decides for itself unless it names another; empty where nobody was named for a department. */
    String of(String organisation);

    /**
     * « délibération n° 12 du 3 mars 2026 »: the act by which it was named; of a commune, the one by which it joined the
     * framework. Empty where none was recorded.
     */
    Optional<String> act(String organisation);

    /** @param signer account of the guarantor */
    void name(String organisation, String deciding, String act, String signer, Instant now);
}
