package fr.cadreia.dossier;

import fr.cadreia.dossier.event.Provenance;

/**
 * Opens cases that were gathered elsewhere, in an inventory of uses already in service or a call for projects: each waits
 * for its proposal.
 */
public interface GatheredCases {

    /**
     * Opens the case in the caller's transaction.
     *
     * @param title at most 80 characters
     * @param actor account id of whoever takes it over
     * @param provenance what the journal keeps of where it comes from
     * @return the new case's reference
     */
    String open(String title, String organisation, Case.Origin origin, String actor, Provenance provenance);
}
