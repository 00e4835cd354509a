package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFigures;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the entries have in common, counted; a few numbers of each entry are kept for that. */
final class FacetCounts {

    private static final EntryField BUDGET = FieldTable.REGISTER.field("experimentation.budget");
    private static final EntryField YEARLY_COST = FieldTable.REGISTER.field("evaluation.costPerYear");

    /** What stands in place of a filter: every filter lets it through, or several do not. */
    private static final int NONE = -1;

    private static final int SEVERAL = -2;

    private final List<FilterChoices> filters =
            FieldTable.REGISTER.filters().stream().map(FilterChoices::new).toList();

    private final Map<String, Traits> byReference = new HashMap<>();

    /**
     * @param choices for each filter, the numbers of what the entry has
     * @param budget null where it is not public; so is the yearly cost
     * @param decided the days of the committee's decisions
     */
    private record Traits(
            long version, int[][] choices, BigDecimal budget, BigDecimal yearlyCost, List<LocalDate> decided) {

        /**
         * @param wanted for each filter by number what is wanted of it; null where anything is
         * @return the filter that alone does not let it through, {@link #NONE} or {@link #SEVERAL}
         */
        int against(boolean[][] wanted) {
            int against = NONE;
            for (int filter = 0; filter < wanted.length; filter++) {
                if (wanted[filter] != null && !hasOne(choices[filter], wanted[filter])) {
                    if (against != NONE) {
                        return SEVERAL;
                    }
                    against = filter;
                }
            }
            return against;
        }

        private static boolean hasOne(int[] choices, boolean[] wanted) {
            for (int choice : choices) {
                if (wanted[choice]) {
                    return true;
                }
            }
            return false;
        }
    }

    void put(List<EntryVersion> versions) {
        versions.forEach(version -> byReference.put(version.reference(), traits(version)));
    }

    private Traits traits(EntryVersion version) {
        return new Traits(
                version.id(),
                filters.stream().map(filter -> filter.of(version.entry())).toArray(int[][]::new),
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

    private boolean[][] wanted(RegisterQuery asked) {
        return filters.stream()
                .map(filter -> Optional.ofNullable(asked.narrowed().get(filter.filter()))
                        .filter(codes -> !codes.isEmpty())
                        .map(filter::marked)
                        .orElse(null))
                .toArray(boolean[][]::new);
    }

    /**
     * Beside each choice stands what there would be if it were chosen: what all filters but its own let through.
     *
     * @param found versions that hold the words asked for; empty when none are asked for
     */
    RegisterFacets of(RegisterQuery asked, Optional<BitSet> found) {
        boolean[][] wanted = wanted(asked);
        boolean[][] present =
                filters.stream().map(filter -> new boolean[filter.size()]).toArray(boolean[][]::new);
        int[][] entries = filters.stream().map(filter -> new int[filter.size()]).toArray(int[][]::new);
        for (Traits traits : byReference.values()) {
            int against = holds(found, traits) ? traits.against(wanted) : SEVERAL;
            for (int filter = 0; filter < entries.length; filter++) {
                int one = against == NONE || against == filter ? 1 : 0;
                for (int choice : traits.choices()[filter]) {
                    present[filter][choice] = true;
                    entries[filter][choice] += one;
                }
            }
        }
        return new RegisterFacets(IntStream.range(0, entries.length)
                .boxed()
                .collect(Collectors.toMap(
                        filter -> filters.get(filter).filter(),
                        filter -> filters.get(filter).facets(present[filter], entries[filter]))));
    }

    private static boolean holds(Optional<BitSet> found, Traits traits) {
        return found.isEmpty() || found.get().get(Math.toIntExact(traits.version()));
    }

    /**
     * What those cost that are asked for, and what was said of them.
     *
     * @param found versions that hold the words asked for; empty when none are asked for
     * @param most how many of those decided last
     */
    RegisterFigures figures(RegisterQuery asked, Optional<BitSet> found, int most) {
        boolean[][] wanted = wanted(asked);
        Map<String, Traits> meant = new HashMap<>();
        byReference.forEach((reference, traits) -> {
            if (holds(found, traits) && traits.against(wanted) == NONE) {
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
}
