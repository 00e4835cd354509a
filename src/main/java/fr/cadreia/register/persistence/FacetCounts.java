package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.RegisterEntry;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the entries have in common, counted; a few words of each entry are kept for that. */
final class FacetCounts {

    private final Map<String, Traits> byReference = new HashMap<>();

    private record Traits(
            long version,
            EntryStatus status,
            Choice department,
            Choice commune,
            Choice domain,
            Choice risk,
            boolean late) {

        static Traits of(EntryVersion version) {
            RegisterEntry entry = version.entry();
            Choice organisation = entry.steward().organisation();
            boolean commune = entry.steward().commune();
            return new Traits(
                    version.id(),
                    entry.status(),
                    commune ? null : organisation,
                    commune ? organisation : null,
                    entry.purpose() == null ? null : entry.purpose().policy(),
                    entry.risk() == null ? null : entry.risk().level(),
                    entry.standing().reassessmentLate());
        }

        Choice named() {
            return new Choice(status.name(), status.label());
        }
    }

    private enum Criterion {
        STATUS(Traits::named, query -> query.status().map(Enum::name)),
        DEPARTMENT(Traits::department, RegisterQuery::department),
        COMMUNE(Traits::commune, RegisterQuery::commune),
        DOMAIN(Traits::domain, RegisterQuery::domain),
        RISK(Traits::risk, RegisterQuery::risk);

        private final Function<Traits, Choice> trait;
        private final Function<RegisterQuery, Optional<String>> wanted;

        Criterion(Function<Traits, Choice> trait, Function<RegisterQuery, Optional<String>> wanted) {
            this.trait = trait;
            this.wanted = wanted;
        }

        boolean lets(Traits traits, RegisterQuery asked) {
            Choice choice = trait.apply(traits);
            return wanted.apply(asked)
                    .map(code -> choice != null && choice.is(code))
                    .orElse(true);
        }
    }

    void put(List<EntryVersion> versions) {
        versions.forEach(version -> byReference.put(version.reference(), Traits.of(version)));
    }

    /** @param found versions that hold the words asked for; empty when none are asked for */
    RegisterFacets of(RegisterQuery asked, Optional<Set<Long>> found) {
        Predicate<Traits> worded = traits ->
                found.map(versions -> versions.contains(traits.version())).orElse(true);
        Predicate<Traits> timely = worded.and(traits -> !asked.lateOnly() || traits.late());
        Comparator<Facet> byCode = Comparator.comparing(Facet::code);
        Comparator<Facet> byLabel = Comparator.comparing(Facet::label, Collator.getInstance(Locale.FRENCH));
        return new RegisterFacets(
                facets(
                        Criterion.STATUS,
                        asked,
                        timely,
                        Comparator.comparing(facet -> EntryStatus.valueOf(facet.code()))),
                facets(Criterion.DEPARTMENT, asked, timely, byLabel),
                facets(Criterion.COMMUNE, asked, timely, byLabel),
                facets(Criterion.DOMAIN, asked, timely, byLabel),
                facets(Criterion.RISK, asked, timely, byCode),
                byReference.values().stream()
                        .filter(Traits::late)
                        .filter(worded.and(others(null, asked)))
                        .count());
    }

    private List<Facet> facets(
            Criterion criterion, RegisterQuery asked, Predicate<Traits> which, Comparator<Facet> order) {
        Predicate<Traits> counts = which.and(others(criterion, asked));
        Map<String, Facet> counted = new HashMap<>();
        for (Traits traits : byReference.values()) {
            Choice choice = criterion.trait.apply(traits);
            if (choice != null) {
                counted.merge(
                        choice.code(),
                        new Facet(choice.code(), choice.label(), counts.test(traits) ? 1 : 0),
                        (facet, one) -> new Facet(facet.code(), one.label(), facet.entries() + one.entries()));
            }
        }
        return counted.values().stream().sorted(order).toList();
    }

    /** What all criteria but one let through. */
    private static Predicate<Traits> others(Criterion left, RegisterQuery asked) {
        List<Criterion> others =
                Arrays.stream(Criterion.values()).filter(other -> other != left).toList();
        return traits -> others.stream().allMatch(other -> other.lets(traits, asked));
    }
}
