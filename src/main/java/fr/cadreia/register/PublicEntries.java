package fr.cadreia.register;

import fr.cadreia.dossier.RegisteredTitles;
import fr.cadreia.incident.PublicUses;
import fr.cadreia.mention.PublicAnswers;
import fr.cadreia.register.entry.FieldTable;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The answers of the register for other features: the titles of its entries, the uses about which people report, and
 * the form fields that everybody reads.
 */
@Component
class PublicEntries implements RegisteredTitles, PublicUses, PublicAnswers {

    private final RegisterEntries entries;

    PublicEntries(RegisterEntries entries) {
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

    @Override
    public Found search(String words, int most) {
        RegisterPage page = entries.search(RegisterQuery.of(words, most));
        return new Found(page.versions().stream().map(PublicEntries::use).toList(), page.total());
    }

    @Override
    public Optional<Use> find(String reference) {
        return entries.find(reference).map(PublicEntries::use);
    }

    private static Use use(EntryVersion version) {
        return new Use(
                version.reference(),
                version.entry().identity().title(),
                version.entry().steward().organisation().label(),
                version.entry().status().label());
    }

    /** Tells whether a field is public, as the table of fields says. */
    @Override
    public boolean isPublic(String form, String field) {
        return FieldTable.REGISTER.isReadByAll(form, field);
    }
}
