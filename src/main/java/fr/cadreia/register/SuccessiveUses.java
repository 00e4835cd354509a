package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Replacements;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which public use replaces which: what is not in the register yet is not told. */
@Component
public class SuccessiveUses {

    private final Replacements replacements;
    private final RegisterEntries entries;

    SuccessiveUses(Replacements replacements, RegisterEntries entries) {
        this.replacements = replacements;
        this.entries = entries;
    }

    public Optional<EntryVersion> successorOf(String reference) {
        return published(replacements.replacementOf(reference));
    }

    public Optional<EntryVersion> predecessorOf(String reference) {
        return published(replacements.replacedBy(reference));
    }

    private Optional<EntryVersion> published(Optional<Case> other) {
        return other.map(Case::reference).flatMap(entries::find);
    }
}
