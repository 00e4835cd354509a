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
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts the values that entries have in common, from a few numbers that it keeps of each entry. */
final class FacetCounts {

    private static final EntryField BUDGET = FieldTable.REGISTER.field("experimentation.budget");
    private static final EntryField YEARLY_COST = FieldTable.REGISTER.field("evaluation.costPerYear");

    /**
     * The number that stands in place of a filter when every filter lets an entry through. Another one stands for
     * several filters that do not.
     */
    private static final int NONE = -1;

    private static final int SEVERAL = -2;

    private final List<FilterChoices> filters =
            FieldTable.REGISTER.filters().stream().map(FilterChoices::new).toList();

    private final Map<Long, Traits> byVersion = new HashMap<>();

    /** The version that is the newest of each entry, by reference. */
    private final Map<String, Long> newest = new HashMap<>();

    /**
     * @param choices for each filter, the numbers of the entry's choices
     * @param inService whether it is in service for good
     * @param budget null where it is not public; so is the yearly cost
     * @param decided the days of the committee's decisions
     */
    private record Traits(
            String reference,
            int[][] choices,
            boolean inService,
            BigDecimal budget,
            BigDecimal yearlyCost,
            List<LocalDate> decided) {

        /**
         * @param wanted for each filter by number the wanted choices; null where any choice will do
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

    /** Replaces earlier versions of the same entries. */
    void put(List<EntryVersion> versions) {
        for (EntryVersion version : versions) {
            Long earlier = newest.put(version.reference(), version.id());
            if (earlier != null) {
                count(byVersion.remove(earlier), -1);
            }
            Traits traits = traits(version);
            byVersion.put(version.id(), traits);
            count(traits, 1);
        }
    }

    private void count(Traits traits, int one) {
        for (int filter = 0; filter < traits.choices().length; filter++) {
            filters.get(filter).count(traits.choices()[filter], one);
        }
    }

    private Traits traits(EntryVersion version) {
        return new Traits(
                version.reference(),
                filters.stream().map(filter -> filter.of(version.entry())).toArray(int[][]::new),
                version.entry().status() == UseStatus.IN_SERVICE,
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
     * Returns the facets. Beside each choice stands the number of entries that would be found if it were chosen: those
     * that all filters but its own let through.
     *
     * @param found versions that hold the words asked for; empty when none are asked for
     */
    RegisterFacets of(RegisterQuery asked, Optional<BitSet> found) {
        boolean[][] wanted = wanted(asked);
        boolean everything = found.isEmpty() && Stream.of(wanted).allMatch(Objects::isNull);
        int[][] entries = filters.stream()
                .map(filter -> everything ? filter.held() : new int[filter.size()])
                .toArray(int[][]::new);
        if (!everything) {
            holding(found).forEach(traits -> {
                int against = traits.against(wanted);
                for (int filter = 0; against != SEVERAL && filter < entries.length; filter++) {
                    if (against == NONE || against == filter) {
                        for (int choice : traits.choices()[filter]) {
                            entries[filter][choice]++;
                        }
                    }
                }
            });
        }
        return new RegisterFacets(IntStream.range(0, entries.length)
                .boxed()
                .collect(Collectors.toMap(
                        filter -> filters.get(filter).filter(),
                        filter -> filters.get(filter).facets(entries[filter]))));
    }

    private Stream<Traits> holding(Optional<BitSet> found) {
        return found.map(versions -> versions.stream()
                        .mapToObj(Long::valueOf)
                        .map(byVersion::get)
                        .filter(Objects::nonNull))
                .orElseGet(() -> byVersion.values().stream());
    }

    /**
     * Returns the costs of the uses that are asked for, and the committee's decisions on them.
     *
     * @param found versions that hold the words asked for; empty when none are asked for
     * @param most the number of uses in the list of those decided last
     */
    RegisterFigures figures(RegisterQuery asked, Optional<BitSet> found, int most) {
        boolean[][] wanted = wanted(asked);
        List<Traits> meant =
                holding(found).filter(traits -> traits.against(wanted) == NONE).toList();
        return new RegisterFigures(
                meant.size(),
                known(meant.stream(), Traits::budget),
                known(meant.stream().filter(Traits::inService), Traits::yearlyCost),
                meant.stream()
                        .flatMap(traits -> traits.decided().stream())
                        .collect(Collectors.toMap(LocalDate::getYear, decided -> 1, Integer::sum)),
                most == 0 ? List.of() : lastDecided(meant, most));
    }

    private static List<String> lastDecided(List<Traits> meant, int most) {
        return meant.stream()
                .filter(use -> !use.decided().isEmpty())
                .sorted(Comparator.<Traits, LocalDate>comparing(use -> Collections.max(use.decided()))
                        .thenComparing(Traits::reference)
                        .reversed())
                .limit(most)
                .map(Traits::reference)
                .toList();
    }

    private static RegisterFigures.Known known(Stream<Traits> meant, Function<Traits, BigDecimal> amount) {
        return RegisterFigures.Known.of(
                meant.map(traits -> Optional.ofNullable(amount.apply(traits))).toList());
    }

    /** The values that entries have of one filter, numbered from 0 as they come: entries are counted by numbers. */
    private static final class FilterChoices {

        private final EntryFilter filter;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<LabelledCode> choices = new ArrayList<>();

        /** Returns the number of entries that have a choice, by its number. */
        private int[] held = {};

        /** The numbers in the order of their labels; empty when a new one has come. */
        private int[] order = {};

        FilterChoices(EntryFilter filter) {
            this.filter = filter;
        }

        String filter() {
            return filter.name();
        }

        int size() {
            return choices.size();
        }

        /** Returns the numbers of an entry's choices, each once. */
        int[] of(RegisterEntry entry) {
            return filter.foundBy(entry).stream()
                    .mapToInt(this::number)
                    .distinct()
                    .toArray();
        }

        private int number(LabelledCode choice) {
            return numbers.computeIfAbsent(choice.code(), code -> {
                choices.add(choice);
                order = new int[0];
                return choices.size() - 1;
            });
        }

        /** @param one 1 for an entry that has come, -1 for one that has gone */
        void count(int[] had, int one) {
            held = Arrays.copyOf(held, size());
            for (int number : had) {
                held[number] += one;
            }
        }

        /** Returns the number of entries that have a choice, by its number. */
        int[] held() {
            return held.clone();
        }

        /** Marks, by number, the choices with these codes; a code that no entry ever had is left out. */
        boolean[] marked(Collection<String> codes) {
            boolean[] marked = new boolean[choices.size()];
            codes.stream().map(numbers::get).forEach(number -> {
                if (number != null) {
                    marked[number] = true;
                }
            });
            return marked;
        }

        /**
         * Returns the choices that some entry has, in the order of the filter's own values, else as the French sort;
         * the choice for entries that say nothing comes last.
         *
         * @param entries by number, the number of entries that its facet tells
         */
        List<Facet> facets(int[] entries) {
            if (order.length != choices.size()) {
                order = sorted();
            }
            return IntStream.of(order)
                    .filter(number -> held[number] > 0)
                    .mapToObj(number -> new Facet(
                            choices.get(number).code(), choices.get(number).label(), entries[number]))
                    .toList();
        }

        private int[] sorted() {
            List<String> own = filter.values().stream()
                    .flatMap(value -> filter.code(value).stream())
                    .toList();
            Collator french = Collator.getInstance(Locale.FRENCH);
            return IntStream.range(0, choices.size())
                    .boxed()
                    .sorted(Comparator.<Integer, Boolean>comparing(
                                    number -> choices.get(number).equals(EntryFilter.NOT_STATED))
                            .thenComparing(
                                    number -> own.indexOf(choices.get(number).code()))
                            .thenComparing(number -> choices.get(number).label(), french))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }
}
