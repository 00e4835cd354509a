package fr.cadreia.register.web;

import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.entry.EntryFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter as a page offers it.
 *
 * @param name of its parameter in the page's address
 * @param label French
 * @param flag whether it asks for what is so, rather than for one of several values
 * @param options values that would find something, and those chosen
 * @param others how many more values there are
 * @param all address of the page that offers them all
 */
record FilterView(
        String name, String label, boolean flag, List<Facet> options, Set<String> chosen, long others, String all) {

    /** @param most values offered; those that most entries have, and those chosen, are */
    static FilterView of(EntryFilter filter, RegisterFacets facets, RegisterSearch search, int most) {
        Set<String> chosen = search.chosen().getOrDefault(filter.name(), Set.of());
        List<Facet> useful = facets.of(filter.name()).stream()
                .filter(facet -> facet.entries() > 0 || chosen.contains(facet.code()))
                .toList();
        Set<Facet> offered = useful.stream()
                .sorted(Comparator.<Facet, Boolean>comparing(facet -> !chosen.contains(facet.code()))
                        .thenComparing(Facet::entries, Comparator.reverseOrder()))
                .limit(Math.max(most, chosen.size()))
                .collect(Collectors.toSet());
        return new FilterView(
                filter.page(),
                filter.label(),
                filter.isFlag(),
                useful.stream().filter(offered::contains).toList(),
                chosen,
                useful.size() - offered.size(),
                search.criteria(filter));
    }

    /** Whether there is anything to choose, or to give up; that no use at all says anything is no choice. */
    boolean isUseful() {
        return !chosen.isEmpty()
                || options.stream().anyMatch(option -> !option.code().equals(EntryFilter.NOT_STATED.code()));
    }

    /** How many entries it would leave, of what is so. */
    public long entries() {
        return options.stream().mapToLong(Facet::entries).sum();
    }
}
