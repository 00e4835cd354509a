package fr.cadreia.register.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.util.List;

/** Entries as the database keeps them. */
public final class StoredEntries {

    private StoredEntries() {}

    public static JsonNode json(RegisterEntry entry) {
        return RegisterJson.tree(entry);
    }

    /** The entry as the public reads it when a takedown hides something. */
    public static RegisterEntry without(RegisterEntry entry, List<WithheldPart> withheld) {
        return RegisterJson.read(RegisterJson.tree(entry).toString(), withheld);
    }
}
