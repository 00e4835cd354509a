package fr.cadreia.dossier.evidence;

import fr.cadreia.dossier.Case;
import fr.cadreia.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that other features keep of a case, for the download of all its evidence. */
public interface EvidenceSource {

    /** @param path within the archive, e.g. {@code extraits/extrait-1.pdf} */
    record EvidenceFile(String path, byte[] content) {

        /**
         * Returns the notice that leaves in place of a file whose content was removed for good.
         *
         * @param path that the file would have
         * @param sha256 of what it was
         */
        public static EvidenceFile withheld(String path, String sha256) {
            String notice =
                    "Contenu retiré\n\nCe fichier a été déposé, puis son contenu retiré pour toujours par décision de deux"
                            + " personnes. Le journal (CONTENT_WITHHELD) en dit le motif, et garde l’empreinte SHA-256 de ce qu’il"
                            + " était\u00a0:\n" + sha256 + "\n";
            return new EvidenceFile(path + ".retire.txt", notice.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Lists the files that this reader may have; empty where there are none. */
    List<EvidenceFile> of(Case dossier, Person reader);

    /** Lists the chains of the journal that attest these files beside the case's own. */
    default List<String> chains(Case dossier, Person reader) {
        return List.of();
    }
}
