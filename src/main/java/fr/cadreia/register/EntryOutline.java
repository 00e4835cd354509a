package fr.cadreia.register;

import fr.cadreia.register.entry.Frugality;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import java.util.List;

/**
 * The outline of a use for an overview of all uses: of the newest version of its entry, as anybody may read it.
 *
 * @param frugality null as long as no step has given it, or when it is withheld; the same holds for each of its fields
 */
public record EntryOutline(
        String reference, String title, UseStatus status, Frugality frugality, List<WithheldPart> withheld) {

    public EntryOutline {
        withheld = List.copyOf(withheld);
    }

    public static EntryOutline of(RegisterEntry entry) {
        return new EntryOutline(
                entry.reference(), entry.identity().title(), entry.status(), entry.frugality(), entry.withheld());
    }

    /** @param path in the entry, e.g. {@code experimentation.end} */
    public boolean hides(String path) {
        return withheld.stream().anyMatch(hidden -> hidden.hides(path));
    }
}
