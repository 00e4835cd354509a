package fr.cadreia.register;

import java.util.List;
import java.util.Map;

/**
 * The values that can narrow the register: values that some entry has, or that were asked for. Each comes with the
 * number of entries that would be found with it in place of the value chosen.
 *
 * @param byFilter by the name of the filter
 */
public record RegisterFacets(Map<String, List<Facet>> byFilter) {

    /** @param label French */
    public record Facet(String code, String label, long entries) {}

    public RegisterFacets {
        byFilter = Map.copyOf(byFilter);
    }

    /** @param filter its name */
    public List<Facet> of(String filter) {
        return byFilter.getOrDefault(filter, List.of());
    }
}
