package fr.cadreia.incident;

import java.util.List;
import java.util.Optional;

/** The uses that everybody may know of, as the public register shows them: what a report may be about. */
public interface PublicUses {

    /**
     * One of them.
     *
     * @param status French
     */
    record Use(String reference, String title, String organisation, String status) {}

    /**
     * What a search finds.
     *
     * @param uses the best ones
     * @param total how many there are
     */
    record Found(List<Use> uses, long total) {}

    /** @param words as people type them; all uses when they are empty */
    Found search(String words, int most);

    /** Whatever became of it: also refused, stopped. */
    Optional<Use> find(String reference);
}
