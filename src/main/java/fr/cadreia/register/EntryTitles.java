package fr.cadreia.register;

import fr.cadreia.dossier.RegisteredTitles;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names of the register's entries, for lists of cases elsewhere. */
@Component
class EntryTitles implements RegisteredTitles {

    private final RegisterEntries entries;

    EntryTitles(RegisterEntries entries) {
        this.entries = entries;
    }

    @Override
    public Map<String, String> of(Collection<String> references) {
        Map<String, EntryOutline> outlines = entries.outlines();
        return references.stream()
                .map(outlines::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(EntryOutline::reference, EntryOutline::title));
    }
}
