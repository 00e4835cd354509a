package fr.cadreia.register;

import java.util.List;

/**
 * What the register can be narrowed to: only values that some entry has, each with the number of entries that would be
 * found with it in place of the value chosen.
 */
public record RegisterFacets(
        List<Facet> statuses,
        List<Facet> departments,
        List<Facet> communes,
        List<Facet> domains,
        List<Facet> risks,
        long late) {

    /** @param label French */
    public record Facet(String code, String label, long entries) {}
}
