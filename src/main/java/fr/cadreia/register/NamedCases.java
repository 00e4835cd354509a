package fr.cadreia.register;

import fr.cadreia.dossier.PublicTitles;
import fr.cadreia.register.entry.RegisterEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The cases that a public page may name, and their names. The names come from the register at the time of reading, so
 * that a name corrected or hidden later is so everywhere.
 */
@Component
class NamedCases {

    static final String TITLE = "identity.title";

    private final RegisterEntries entries;

    NamedCases(RegisterEntries entries) {
        this.entries = entries;
    }

    /**
     * Returns the entries by reference, in one query, without those that are not public, wait for their name, or have
     * it hidden.
     */
    Map<String, RegisterEntry> of(Collection<String> references) {
        Map<String, RegisterEntry> named = new HashMap<>();
        entries.newest(references).forEach((reference, version) -> {
            if (isNamed(version.entry())) {
                named.put(reference, version.entry());
            }
        });
        return named;
    }

    private static boolean isNamed(RegisterEntry entry) {
        String title = entry.identity().title();
        return title != null
                && !title.equals(PublicTitles.instead(entry.reference()))
                && entry.withheld().stream().noneMatch(hidden -> hidden.hidesAll() || hidden.hides(TITLE));
    }
}
