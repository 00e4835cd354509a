package fr.cadreia.register;

import fr.cadreia.incident.PublicUses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register's entries, for people who report something about one. */
@Component
class RegisteredUses implements PublicUses {

    private final RegisterEntries entries;

    RegisteredUses(RegisterEntries entries) {
        this.entries = entries;
    }

    @Override
    public Found search(String words, int most) {
        RegisterPage page = entries.search(RegisterQuery.of(words, most));
        return new Found(page.versions().stream().map(RegisteredUses::use).toList(), page.total());
    }

    @Override
    public Optional<Use> find(String reference) {
        return entries.find(reference).map(RegisteredUses::use);
    }

    private static Use use(EntryVersion version) {
        return new Use(
                version.reference(),
                version.entry().identity().title(),
                version.entry().steward().organisation().label(),
                version.entry().status().label());
    }
}
