package fr.cadreia.register.web;

import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.web.UseGroup.Member;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number of uses of a group that have each value of a filter.
 *
 * @param others the number of values that are not shown, those of the fewest uses
 */
record CountTable(String id, String title, List<Row> rows, int others) {

    private static final int MOST = 8;

    private static final List<String> SHOWN =
            List.of("status", "risk", "kind", "domain", "personal_data", "year", "department", "commune", "supplier");

    /** @param path of these uses in the register */
    record Row(String label, long uses, String path) {}

    static List<CountTable> of(UseGroup group, Member member) {
        return SHOWN.stream()
                .flatMap(name -> FieldTable.REGISTER.filters().stream()
                        .filter(filter -> filter.name().equals(name)))
                .filter(filter -> !group.isBy(filter))
                .map(filter -> of(filter, member))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** Counts the values. The value for entries that say nothing comes last, and is always shown. */
    private static CountTable of(EntryFilter filter, Member member) {
        Map<Boolean, List<Facet>> had = member.facets().of(filter.name()).stream()
                .filter(value -> value.entries() > 0)
                .collect(Collectors.partitioningBy(value -> value.code().equals(EntryFilter.NOT_STATED.code())));
        List<Facet> said = had.get(false);
        List<Facet> shown = said.stream()
                .sorted(Comparator.comparing(Facet::entries).reversed())
                .limit(MOST)
                .toList();
        Stream<Facet> told = Stream.concat(said.stream().filter(shown::contains), had.get(true).stream());
        return new CountTable(
                filter.page(),
                filter.label(),
                told.map(value -> new Row(value.label(), value.entries(), path(filter, value, member)))
                        .toList(),
                said.size() - shown.size());
    }

    private static String path(EntryFilter filter, Facet value, Member member) {
        return new RegisterSearch(
                        "",
                        Map.of(
                                member.filter().name(), Set.of(member.value().code()),
                                filter.name(), Set.of(value.code())),
                        Sort.RELEVANCE,
                        1)
                .onPage(1);
    }
}
