package fr.cadreia.dossier.evidence;

import fr.cadreia.dossier.Case;
import fr.cadreia.people.Person;
import java.util.List;

/** What other features keep of a case, for the download of all its evidence. */
public interface EvidenceSource {

    /** @param path within the archive, e.g. {@code extraits/extrait-1.pdf} */
    record EvidenceFile(String path, byte[] content) {}

    /** What this reader may have; empty where there is nothing. */
    List<EvidenceFile> of(Case dossier, Person reader);

    /** Chains of the journal that attest these files beside the case's own. */
    default List<String> chains(Case dossier, Person reader) {
        return List.of();
    }
}
