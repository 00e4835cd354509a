package fr.cadreia.register.web;

import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** Uses that are told of together on a page of their own: those of a supplier, or of a department or commune. */
enum UseGroup {
    SUPPLIERS("fournisseurs", "supplier"),
    ORGANISATIONS("organisations", "department", "commune");

    private final String page;
    private final List<String> filters;

    UseGroup(String page, String... filters) {
        this.page = page;
        this.filters = List.of(filters);
    }

    /** Returns the address of the list of all of them. */
    String path() {
        return "/registre/" + page;
    }

    /** Tells whether this filter tells the uses apart. */
    boolean isBy(EntryFilter filter) {
        return filters.contains(filter.name());
    }

    /** Returns the filters that tell the uses apart. */
    List<EntryFilter> filters() {
        return FieldTable.REGISTER.filters().stream().filter(this::isBy).toList();
    }

    /** Returns the address of the page of the uses that have a value of a filter; empty where there is no such page. */
    static Optional<String> page(EntryFilter filter, String code) {
        return Arrays.stream(values())
                .filter(group -> group.isBy(filter))
                .map(group -> group.page(code))
                .findFirst();
    }

    String page(String code) {
        return UriComponentsBuilder.fromPath("/registre")
                .pathSegment(page, "{code}")
                .encode()
                .buildAndExpand(code)
                .toUriString();
    }

    /**
     * A member of the group: a supplier, a department or a commune.
     *
     * @param facets of its uses, and how many uses each of the others has
     */
    record Member(EntryFilter filter, Facet value, RegisterFacets facets) {

        RegisterQuery query() {
            return narrowed(filter, value.code());
        }
    }

    private static RegisterQuery narrowed(EntryFilter filter, String code) {
        return new RegisterQuery(Optional.empty(), Map.of(filter.name(), Set.of(code)), Sort.UPDATED, 0, 1);
    }

    /** Lists the values with a name: the value for "none" makes no group. */
    private static Stream<Facet> named(EntryFilter filter, RegisterFacets facets) {
        return facets.of(filter.name()).stream().filter(value -> !value.code().equals(EntryFilter.NOT_STATED.code()));
    }

    /** Lists the groups that some entry has, those with the most uses first. @param facets of the whole register */
    List<Facet> all(RegisterFacets facets) {
        return filters().stream()
                .flatMap(filter -> named(filter, facets))
                .sorted(Comparator.comparing(Facet::entries).reversed())
                .toList();
    }

    /** @param counting the facets of the register for a query */
    Optional<Member> member(String code, Function<RegisterQuery, RegisterFacets> counting) {
        return filters().stream()
                .flatMap(filter -> {
                    RegisterFacets facets = counting.apply(narrowed(filter, code));
                    return named(filter, facets)
                            .filter(value -> value.code().equals(code))
                            .map(value -> new Member(filter, value, facets));
                })
                .findFirst();
    }
}
