package fr.cadreia.register.web;

import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.entry.EntryFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter as the page of the register offers it.
 *
 * @param id name of its parameter in the page's address
 * @param label French
 * @param flag whether it asks for what is so, rather than for one of several values
 * @param chosen codes of the values chosen
 * @param others how many values are not offered: those that the fewest entries have
 */
record FilterView(String id, String label, boolean flag, List<Facet> options, List<String> chosen, long others) {

    /** More would make the page heavy, and be read by nobody. */
    private static final int MOST_OPTIONS = 15;

    static FilterView of(EntryFilter filter, RegisterFacets facets, RegisterSearch search) {
        List<Facet> all = facets.of(filter.name());
        Set<String> chosen = search.chosen().getOrDefault(filter.name(), Set.of());
        Set<Facet> offered = all.stream()
                .sorted(Comparator.<Facet, Boolean>comparing(facet -> !chosen.contains(facet.code()))
                        .thenComparing(Facet::entries, Comparator.reverseOrder()))
                .limit(MOST_OPTIONS)
                .collect(Collectors.toSet());
        return new FilterView(
                filter.page(),
                filter.label(),
                filter.isFlag(),
                all.stream().filter(offered::contains).toList(),
                List.copyOf(chosen),
                all.size() - offered.size());
    }

    /** How many values are chosen. */
    public int asked() {
        return chosen.size();
    }

    /** How many entries it would leave, of what is so. */
    public long entries() {
        return options.stream().mapToLong(Facet::entries).sum();
    }
}
