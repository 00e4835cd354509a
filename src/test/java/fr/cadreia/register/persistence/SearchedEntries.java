package fr.cadreia.register.persistence;

import static fr.cadreia.register.SampleEntries.entry;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entries as the index of the register takes them, and what it is asked for. */
final class SearchedEntries {

    static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private SearchedEntries() {}

    /** Four entries; the third was stopped, is of a commune and is late. */
    static RegisterIndex four() {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Élagage des arbres", "Repère les branches à couper.")),
                version(2, entry("IA-2026-0002", "Tri des courriers", "Classe les lettres des écoles.")),
                version(
                        3,
                        entry(
                                "IA-2026-0003",
                                "Économies d’eau",
                                "Prévoit les fuites d’eau.",
                                UseStatus.STOPPED,
                                "commune-valmont",
                                "4",
                                true)),
                version(4, entry("IA-2026-0004", "Covoiturage", "Propose des trajets partagés aux agents."))));
        return index;
    }

    static EntryVersion version(long id, RegisterEntry entry) {
        return new EntryVersion(id, 1, NOW.plusSeconds(id), "Essai", "0".repeat(64), NOW.minusSeconds(id), entry);
    }

    static RegisterQuery query(String text) {
        return query(Optional.of(text), Map.of(), Sort.RELEVANCE);
    }

    static RegisterQuery query(Optional<String> text, Map<String, Set<String>> narrowed, Sort sort) {
        return new RegisterQuery(text, narrowed, sort, 0, 10);
    }
}
