package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.RegisterEntry;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the entries have in common, counted; a few words of each entry are kept for that. */
final class FacetCounts {

    private final Map<String, Traits> byReference = new HashMap<>();
    private RegisterFacets facets = count(List.of());

    private record Traits(
            EntryStatus status, Choice department, Choice commune, Choice domain, Choice risk, boolean late) {

        static Traits of(RegisterEntry entry) {
            Choice organisation = entry.steward().organisation();
            boolean commune = entry.steward().commune();
            return new Traits(
                    entry.status(),
                    commune ? null : organisation,
                    commune ? organisation : null,
                    entry.purpose() == null ? null : entry.purpose().policy(),
                    entry.risk() == null ? null : entry.risk().level(),
                    entry.standing().reassessmentLate());
        }
    }

    void put(List<EntryVersion> versions) {
        versions.forEach(version -> byReference.put(version.reference(), Traits.of(version.entry())));
        facets = count(byReference.values());
    }

    RegisterFacets facets() {
        return facets;
    }

    private static RegisterFacets count(Collection<Traits> entries) {
        List<Facet> statuses = facets(
                entries,
                traits -> new Choice(traits.status().name(), traits.status().label()),
                Comparator.comparing(facet -> EntryStatus.valueOf(facet.code())));
        Comparator<Facet> byLabel = Comparator.comparing(Facet::label, Collator.getInstance(Locale.FRENCH));
        return new RegisterFacets(
                statuses,
                facets(entries, Traits::department, byLabel),
                facets(entries, Traits::commune, byLabel),
                facets(entries, Traits::domain, byLabel),
                facets(entries, Traits::risk, Comparator.comparing(Facet::code)),
                entries.stream().filter(Traits::late).count());
    }

    private static List<Facet> facets(
            Collection<Traits> entries, Function<Traits, Choice> trait, Comparator<Facet> order) {
        Map<String, Facet> counted = new HashMap<>();
        entries.stream()
                .map(trait)
                .filter(choice -> choice != null)
                .forEach(choice -> counted.merge(
                        choice.code(),
                        new Facet(choice.code(), choice.label(), 1),
                        (facet, one) -> new Facet(facet.code(), one.label(), facet.entries() + 1)));
        return counted.values().stream().sorted(order).toList();
    }
}
