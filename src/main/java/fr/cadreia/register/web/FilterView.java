package fr.cadreia.register.web;

import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.entry.EntryFilter;
import java.util.List;

/**
 * A filter as the page of the register offers it.
 *
 * @param id name of its parameter in the page's address
 * @param label French
 * @param any French: all values
 * @param flag whether it asks for what is so, rather than for one of several values
 * @param chosen code of the value chosen, or empty
 */
record FilterView(String id, String label, String any, boolean flag, List<Facet> options, String chosen) {

    static FilterView of(EntryFilter filter, RegisterFacets facets, RegisterSearch search) {
        return new FilterView(
                filter.page(),
                filter.label(),
                filter.any(),
                filter.isFlag(),
                facets.of(filter.name()),
                search.chosen().getOrDefault(filter.name(), ""));
    }

    /** How many entries it would leave, of what is so. */
    public long entries() {
        return options.stream().mapToLong(Facet::entries).sum();
    }
}
