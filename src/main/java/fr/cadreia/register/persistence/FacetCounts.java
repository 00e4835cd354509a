package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterFigures;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the entries have in common, counted; a few words of each entry are kept for that. */
final class FacetCounts {

    private static final List<EntryFilter> FILTERS = FieldTable.REGISTER.filters();

    private static final EntryField BUDGET = FieldTable.REGISTER.field("experimentation.budget");
    private static final EntryField YEARLY_COST = FieldTable.REGISTER.field("evaluation.costPerYear");

    private final Map<String, Traits> byReference = new HashMap<>();

    /**
     * @param values by the name of their filter
     * @param budget null where it is not public; so is the yearly cost
     * @param decided the days of the committee's decisions
     */
    private record Traits(
            long version,
            Map<String, List<LabelledCode>> values,
            BigDecimal budget,
            BigDecimal yearlyCost,
            List<LocalDate> decided) {

        static Traits of(EntryVersion version) {
            return new Traits(
                    version.id(),
                    FILTERS.stream().collect(Collectors.toMap(EntryFilter::name, filter -> filter.of(version.entry()))),
                    amount(BUDGET.value(version.entry())),
                    amount(YEARLY_COST.value(version.entry())),
                    version.entry().decisions().stream()
                            .map(Decision::date)
                            .filter(Objects::nonNull)
                            .toList());
        }

        private static BigDecimal amount(Object said) {
            return said == null ? null : new BigDecimal(said.toString());
        }

        boolean fits(String filter, Set<String> codes) {
            return values.get(filter).stream().map(LabelledCode::code).anyMatch(codes::contains);
        }
    }

    /** One choice, and how many entries there are for it. */
    private static final class Count {

        private final LabelledCode choice;
        private int entries;

        Count(LabelledCode choice) {
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
     * Beside each choice stands what there would be if it were chosen: what all filters but its own let through.
     *
     * @param found versions that hold the words asked for; empty when none are asked for
     */
    RegisterFacets of(RegisterQuery asked, Optional<Set<Long>> found) {
        Map<String, Map<String, Count>> counts = new HashMap<>();
        FILTERS.forEach(filter -> counts.put(filter.name(), new HashMap<>()));
        for (Traits traits : byReference.values()) {
            boolean worded = found.isEmpty() || found.get().contains(traits.version());
            Set<String> against = asked.narrowed().entrySet().stream()
                    .filter(wanted -> !traits.fits(wanted.getKey(), wanted.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            traits.values()
                    .forEach((filter, choices) -> choices.forEach(choice -> {
                        Count count = counts.get(filter).computeIfAbsent(choice.code(), code -> new Count(choice));
                        count.entries += worded && Set.of(filter).containsAll(against) ? 1 : 0;
                    }));
        }
        return new RegisterFacets(FILTERS.stream()
                .collect(Collectors.toMap(EntryFilter::name, filter -> sorted(filter, counts.get(filter.name())))));
    }

    /**
     * What those cost that are asked for, and what was said of them.
     *
     * @param found versions that hold the words asked for; empty when none are asked for
     * @param most how many of those decided last
     */
    RegisterFigures figures(RegisterQuery asked, Optional<Set<Long>> found, int most) {
        Map<String, Traits> meant = new HashMap<>();
        byReference.forEach((reference, traits) -> {
            boolean worded = found.isEmpty() || found.get().contains(traits.version());
            if (worded
                    && asked.narrowed().entrySet().stream()
                            .allMatch(wanted -> traits.fits(wanted.getKey(), wanted.getValue()))) {
                meant.put(reference, traits);
            }
        });
        return new RegisterFigures(
                meant.size(),
                known(meant, Traits::budget),
                known(meant, Traits::yearlyCost),
                meant.values().stream()
                        .flatMap(traits -> traits.decided().stream())
                        .collect(Collectors.toMap(LocalDate::getYear, decided -> 1, Integer::sum)),
                most == 0 ? List.of() : lastDecided(meant, most));
    }

    private static List<String> lastDecided(Map<String, Traits> meant, int most) {
        return meant.entrySet().stream()
                .filter(use -> !use.getValue().decided().isEmpty())
                .sorted(Comparator.<Map.Entry<String, Traits>, LocalDate>comparing(
                                use -> Collections.max(use.getValue().decided()))
                        .thenComparing(Map.Entry::getKey)
                        .reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static RegisterFigures.Known known(Map<String, Traits> meant, Function<Traits, BigDecimal> amount) {
        return RegisterFigures.Known.of(
                meant.values().stream().map(amount).filter(Objects::nonNull).toList());
    }

    /** In the order of the filter's own values, else as the French sort. */
    private static List<Facet> sorted(EntryFilter filter, Map<String, Count> counts) {
        List<String> order = filter.values().stream()
                .flatMap(value -> filter.code(value).stream())
                .toList();
        return counts.values().stream()
                .map(Count::facet)
                .sorted(Comparator.<Facet>comparingInt(facet -> order.indexOf(facet.code()))
                        .thenComparing(Facet::label, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }
}
