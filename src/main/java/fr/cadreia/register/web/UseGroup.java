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

    /** Last part of the address of the list. */
    String page() {
        return page;
    }

    static Optional<UseGroup> ofPage(String page) {
        return Arrays.stream(values()).filter(group -> group.page.equals(page)).findFirst();
    }

    /** By which the uses are told apart. */
    List<EntryFilter> filters() {
        return FieldTable.REGISTER.filters().stream()
                .filter(filter -> filters.contains(filter.name()))
                .toList();
    }

    /** Address of the page of the uses that have a value of a filter; empty where they have none of their own. */
    static Optional<String> page(EntryFilter filter, String code) {
        return Arrays.stream(values())
                .filter(group -> group.filters.contains(filter.name()))
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

    /** One of them. */
    record Member(EntryFilter filter, Facet value) {

        RegisterQuery query() {
            return new RegisterQuery(Optional.empty(), Map.of(filter.name(), Set.of(value.code())), Sort.UPDATED, 0, 1);
        }
    }

    /** Those that some entry has, with the most uses first. @param facets of the whole register */
    List<Member> members(RegisterFacets facets) {
        return all(facets)
                .sorted(Comparator.comparing((Member member) -> member.value().entries())
                        .reversed()
                        .thenComparing(member -> member.value().label()))
                .toList();
    }

    Optional<Member> member(RegisterFacets facets, String code) {
        return all(facets).filter(member -> member.value().code().equals(code)).findFirst();
    }

    private Stream<Member> all(RegisterFacets facets) {
        return filters().stream()
                .flatMap(filter -> facets.of(filter.name()).stream().map(value -> new Member(filter, value)));
    }
}
