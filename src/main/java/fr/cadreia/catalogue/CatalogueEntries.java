package fr.cadreia.catalogue;

import java.util.List;
import java.util.Optional;

/** The catalogue. Versions are append-only. */
public interface CatalogueEntries {

    /** The newest version of each, by title. */
    List<CatalogueEntry> all();

    /** The newest version. */
    Optional<CatalogueEntry> find(long id);

    /** The newest version, held until the transaction ends. */
    Optional<CatalogueEntry> lockForUpdate(long id);

    Optional<CatalogueEntry> ofCase(String caseReference);

    /** The newest first. */
    List<CatalogueEntry> versions(long id);

    /** @return the id of the new entry */
    long add(CatalogueEntry first);

    void addVersion(CatalogueEntry next);
}
