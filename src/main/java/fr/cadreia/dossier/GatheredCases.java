package fr.cadreia.dossier;

import fr.cadreia.dossier.event.Provenance;
import java.util.List;

/**
 * Opens cases that were gathered elsewhere, in an inventory of uses already in service or a call for projects: each waits
 * for its proposal.
 */
public interface GatheredCases {

    /**
     * References for cases to come, which cost no more than one; whoever asked keeps those that it does not use, and nobody else is given them.
     *
     * @param count at least 1
     */
    List<String> references(int count);

    /** Opens the case under one of {@link #references}; else the same. */
    String open(
            String reference,
            String title,
            String organisation,
            Case.Origin origin,
            String actor,
            Provenance provenance);

    /**
     * Opens the case in the caller's transaction.
     *
     * @param title at most 80 characters
     * @param actor account id of whoever takes it over
     * @param provenance what the journal keeps of where it comes from
     * @return the new case's reference
     */
    default String open(String title, String organisation, Case.Origin origin, String actor, Provenance provenance) {
        return open(references(1).get(0), title, organisation, origin, actor, provenance);
    }
}
