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
import java.util.stream.Stream;

/**
 * How many uses of a group have each value of a filter.
 *
 * @param others how many values are not shown, those of the fewest uses
 */
record CountTable(String id, String title, List<Row> rows, int others) {

    private static final int MOST = 8;

    /** Of which a use has one value, so that what is missing can be told. */
    private static final List<String> SINGLE = List.of("status", "risk", "kind", "domain", "personal_data", "year");

    private static final List<String> SHOWN = Stream.concat(
                    SINGLE.stream(), Stream.of("department", "commune", "supplier"))
            .toList();

    /** @param path of these uses in the register; empty where they cannot be asked for */
    record Row(String label, long uses, String path) {}

    static List<CountTable> of(UseGroup group, Member member, long uses) {
        return SHOWN.stream()
                .flatMap(name -> FieldTable.REGISTER.filters().stream()
                        .filter(filter -> filter.name().equals(name)))
                .filter(filter -> !group.isBy(filter))
                .map(filter -> of(filter, member, member.facets().of(filter.name()), uses))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static CountTable of(EntryFilter filter, Member member, List<Facet> values, long uses) {
        List<Facet> had = values.stream().filter(value -> value.entries() > 0).toList();
        long unsaid = SINGLE.contains(filter.name())
                ? uses - had.stream().mapToLong(Facet::entries).sum()
                : 0;
        List<Facet> shown = had.stream()
                .sorted(Comparator.comparing(Facet::entries).reversed())
                .limit(MOST)
                .toList();
        Stream<Row> rows = had.stream()
                .filter(shown::contains)
                .map(value -> new Row(value.label(), value.entries(), path(filter, value, member)));
        return new CountTable(
                filter.page(),
                filter.label(),
                Stream.concat(rows, unsaid > 0 ? Stream.of(new Row("Non renseigné", unsaid, "")) : Stream.empty())
                        .toList(),
                had.size() - shown.size());
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
