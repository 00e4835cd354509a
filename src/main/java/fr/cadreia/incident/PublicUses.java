package fr.cadreia.incident;

import java.util.List;
import java.util.Optional;

/** The uses that everybody may know of, as the public register shows them: a report may be about one of them. */
public interface PublicUses {

    /**
     * A public use.
     *
     * @param status French
     */
    record Use(String reference, String title, String organisation, String status) {}

    /**
     * The results of a search.
     *
     * @param uses the best ones
     * @param total the number of all
     */
    record Found(List<Use> uses, long total) {}

    /** @param words as people type them; all uses when they are empty */
    Found search(String words, int most);

    /** Returns a use in any state: also refused, stopped. */
    Optional<Use> find(String reference);
}
