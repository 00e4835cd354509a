package fr.cadreia.dossier;

import java.util.Collection;
import java.util.Map;

/**
 * The names that the public register now gives to cases: a name that was corrected or removed there also changes in
 * lists of cases.
 */
public interface RegisteredTitles {

    /** Returns the titles by reference, without those of cases that have no entry. */
    Map<String, String> of(Collection<String> references);
}
