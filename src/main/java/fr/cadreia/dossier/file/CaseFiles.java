package fr.cadreia.dossier.file;

import java.util.List;
import java.util.Optional;

/** The documents of all cases. They are added and read, never changed. */
public interface CaseFiles {

    /**
     * @param added its id is not read: the store gives one
     * @return that id
     */
    long add(CaseFile added, byte[] content);

    /** Oldest first. */
    List<CaseFile> of(String caseReference);

    /** Empty when the case has no such document. */
    Optional<CaseFile> find(String caseReference, long id);

    byte[] content(long id);
}
