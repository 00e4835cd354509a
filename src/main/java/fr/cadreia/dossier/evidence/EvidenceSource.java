package fr.cadreia.dossier.evidence;

import fr.cadreia.dossier.Case;
import fr.cadreia.people.Person;
import java.util.List;

/** The files that other features keep of a case, for the download of all its evidence. */
public interface EvidenceSource {

    /** @param path within the archive, e.g. {@code extraits/extrait-1.pdf} */
    record EvidenceFile(String path, byte[] content) {}

    /** Lists the files that this reader may have; empty where there are none. */
    List<EvidenceFile> of(Case dossier, Person reader);

    /** Lists the chains of the journal that attest these files beside the case's own. */
    default List<String> chains(Case dossier, Person reader) {
        return List.of();
    }
}
