package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.RegisterEntry;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the entries have in common, counted; a few words of each entry are kept for that. */
final class FacetCounts {

    private final Map<String, Traits> byReference = new HashMap<>();

    private record Traits(
            long version, Choice status, Choice department, Choice commune, Choice domain, Choice risk, boolean late) {

        static Traits of(EntryVersion version) {
            RegisterEntry entry = version.entry();
            Choice organisation = entry.steward().organisation();
            boolean commune = entry.steward().commune();
            return new Traits(
                    version.id(),
                    new Choice(entry.status().name(), entry.status().label()),
                    commune ? null : organisation,
                    commune ? organisation : null,
                    entry.purpose() == null ? null : entry.purpose().policy(),
                    entry.risk() == null ? null : entry.risk().level(),
                    entry.standing().reassessmentLate());
        }
    }

    private enum Criterion {
        STATUS(Traits::status, query -> query.status().map(Enum::name)),
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
    }

    /** One choice, and how many entries there are for it. */
    private static final class Count {

        private final Choice choice;
        private int entries;

        Count(Choice choice) {
            this.choice = choice;
        }

        Facet facet() {
            return new Facet(choice.code(), choice.label(), entries);
        }
    }

    void put(List<EntryVersion> versions) {
        versions.forEach(version -> byReference.put(version.reference(), Traits.of(version)));
    }

    /**
     * Beside each choice stands what there would be if it were chosen: what all criteria but its own let through.
     *
     * @param found versions that hold the words asked for; empty when none are asked for
     */
    RegisterFacets of(RegisterQuery asked, Optional<Set<Long>> found) {
        Map<Criterion, String> wanted = new EnumMap<>(Criterion.class);
        Map<Criterion, Map<String, Count>> counts = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            criterion.wanted.apply(asked).ifPresent(code -> wanted.put(criterion, code));
            counts.put(criterion, new HashMap<>());
        }
        int late = 0;
        for (Traits traits : byReference.values()) {
            boolean worded = found.isEmpty() || found.get().contains(traits.version());
            Set<Criterion> against = against(traits, wanted);
            late += worded && traits.late() && against.isEmpty() ? 1 : 0;
            boolean fits = worded && (traits.late() || !asked.lateOnly());
            counts.forEach((criterion, choices) -> {
                Choice choice = criterion.trait.apply(traits);
                if (choice != null) {
                    Count count = choices.computeIfAbsent(choice.code(), code -> new Count(choice));
                    boolean others = against.isEmpty() || against.size() == 1 && against.contains(criterion);
                    count.entries += fits && others ? 1 : 0;
                }
            });
        }
        Comparator<Facet> byLabel = Comparator.comparing(Facet::label, Collator.getInstance(Locale.FRENCH));
        return new RegisterFacets(
                sorted(counts.get(Criterion.STATUS), Comparator.comparing(facet -> EntryStatus.valueOf(facet.code()))),
                sorted(counts.get(Criterion.DEPARTMENT), byLabel),
                sorted(counts.get(Criterion.COMMUNE), byLabel),
                sorted(counts.get(Criterion.DOMAIN), byLabel),
                sorted(counts.get(Criterion.RISK), Comparator.comparing(Facet::code)),
                late);
    }

    /** The criteria that do not let an entry through. */
    private static Set<Criterion> against(Traits traits, Map<Criterion, String> wanted) {
        Set<Criterion> against = EnumSet.noneOf(Criterion.class);
        wanted.forEach((criterion, code) -> {
            Choice choice = criterion.trait.apply(traits);
            if (choice == null || !choice.is(code)) {
                against.add(criterion);
            }
        });
        return against;
    }

    private static List<Facet> sorted(Map<String, Count> counts, Comparator<Facet> order) {
        return counts.values().stream().map(Count::facet).sorted(order).toList();
    }
}
