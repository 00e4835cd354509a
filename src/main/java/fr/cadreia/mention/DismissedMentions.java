package fr.cadreia.mention;

import java.util.Collection;
import java.util.Set;

/** The mentions of which somebody of the authority has said that they are no person: nobody is asked again. */
public interface DismissedMentions {

    /** Those among some. @param keys see {@link Mention#key} */
    Set<String> among(Collection<String> keys);

    /**
     * Adds one, also where it is there already.
     *
     * @param words as the text had them
     * @param actor account of whoever said so
     */
    void add(String key, String words, String actor);
}
