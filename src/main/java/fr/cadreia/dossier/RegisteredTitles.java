package fr.cadreia.dossier;

import java.util.Collection;
import java.util.Map;

/** What the public register calls cases by now: a name that was put right or taken down there is so in lists of cases too. */
public interface RegisteredTitles {

    /** By reference; without those that have no entry. */
    Map<String, String> of(Collection<String> references);
}
