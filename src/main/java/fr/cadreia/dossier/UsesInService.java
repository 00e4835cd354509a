package fr.cadreia.dossier;

import java.util.Map;

/** Takes over uses that were in service before the framework: each becomes a case that waits for its proposal. */
public interface UsesInService {

    /**
     * Opens the case in the caller's transaction.
     *
     * @param title at most 80 characters
     * @param actor account id of whoever takes it over
     * @param provenance what the journal keeps of where it comes from; values as {@link Journal#append} takes them
     * @return the new case's reference
     */
    String open(String title, String organisation, String actor, Map<String, Object> provenance);
}
