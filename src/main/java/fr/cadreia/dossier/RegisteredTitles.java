package fr.cadreia.dossier;

import java.util.Collection;
import java.util.Map;

/**
 * The names that the public register now gives to cases: a name that was corrected or removed there also changes in
 * lists of cases.
 */
public interface RegisteredTitles {

    /** By reference; without those that have no entry. */
    Map<String, String> of(Collection<String> references);
}
