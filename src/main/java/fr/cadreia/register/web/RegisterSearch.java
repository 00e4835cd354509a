package fr.cadreia.register.web;

import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterPage.FewerWords;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search in the register, from the address's parameters: {@code texte}, {@code tri}, {@code page} and those of the
 * filters.
 *
 * @param chosen codes of the values wanted, one of which must be there, by the name of their filter
 * @param page from 1
 */
record RegisterSearch(String text, Map<String, Set<String>> chosen, Sort sort, int page) {

    static final int PAGE_SIZE = 15;

    private static final List<EntryFilter> FILTERS = FieldTable.REGISTER.filters();

    private static final String LIST = "/registre";
    private static final String CRITERIA = "/registre/recherche";

    static final String YES = "oui";
    private static final String TITLE = "Registre public des usages de l’IA";

    public boolean isUnfiltered() {
        return text.isEmpty() && chosen.isEmpty() && !isSorted();
    }

    /** Tells whether an order was asked for. */
    public boolean isSorted() {
        return sort != Sort.RELEVANCE;
    }

    RegisterQuery query() {
        return new RegisterQuery(
                Optional.of(text).filter(given -> !given.isEmpty()), chosen, sort, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** Returns the title of the page, which tells two searches apart in a browser's tabs and history. */
    String title(long found, RegisterFacets facets) {
        if (isUnfiltered()) {
            return TITLE;
        }
        String asked = words(facets);
        return (asked.isEmpty() ? "" : asked + " – ") + found + (found > 1 ? " usages" : " usage")
                + (page > 1 ? ", page " + page : "") + " – " + TITLE;
    }

    /** Returns the criteria in French: the words, and the values by their filters. */
    String words(RegisterFacets facets) {
        Stream<String> words =
                Stream.of(text).filter(given -> !given.isEmpty()).map(given -> "«\u00a0" + given + "\u00a0»");
        Stream<String> criteria = FILTERS.stream()
                .filter(filter -> !codes(filter).isEmpty())
                .map(filter -> filter.isFlag() ? filter.label() : filter.label() + "\u00a0: " + labels(filter, facets));
        return Stream.concat(words, criteria).collect(Collectors.joining(", "));
    }

    private String labels(EntryFilter filter, RegisterFacets facets) {
        return codes(filter).stream().map(code -> label(filter, code, facets)).collect(Collectors.joining(", "));
    }

    /** Returns the label of a value; each value that is asked for is among the facets. */
    private static String label(EntryFilter filter, String code, RegisterFacets facets) {
        return facets.of(filter.name()).stream()
                .filter(facet -> facet.code().equals(code))
                .map(Facet::label)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the address of the uses that have a value of a filter. */
    static String by(EntryFilter filter, String code) {
        return new RegisterSearch("", Map.of(filter.name(), Set.of(code)), Sort.RELEVANCE, 1).onPage(1);
    }

    /** Returns the address of the same list on another page, without parameters that were not given. */
    public String onPage(long other) {
        MultiValueMap<String, String> parameters = parameters();
        parameters.add("page", other == 1 ? "" : String.valueOf(other));
        return address(LIST, parameters);
    }

    /** Some of the words asked for, and where they lead. @param path of the list of what they find */
    record Fewer(String text, long total, String path) {}

    Fewer fewer(FewerWords some) {
        return new Fewer(some.text(), some.total(), new RegisterSearch(some.text(), chosen, sort, 1).onPage(1));
    }

    /** Returns the address of the page on which the criteria are changed. */
    public String criteria() {
        return address(CRITERIA, parameters());
    }

    /** Returns the address of the page on which the values of one filter are chosen among all that there are. */
    String criteria(EntryFilter filter) {
        return address(CRITERIA + "/" + filter.page(), parameters());
    }

    /** A criterion that the page shows. @param without address of the list without it */
    record Criterion(String label, String without) {}

    /** Lists the criteria, one by one. */
    List<Criterion> criteria(RegisterFacets facets) {
        return FILTERS.stream()
                .flatMap(filter -> codes(filter).stream()
                        .map(code -> new Criterion(
                                filter.isFlag()
                                        ? filter.label()
                                        : filter.label() + "\u00a0: " + label(filter, code, facets),
                                without(filter, code).onPage(1))))
                .toList();
    }

    private RegisterSearch without(EntryFilter filter, String code) {
        Map<String, Set<String>> fewer = new HashMap<>(chosen);
        Set<String> others = new TreeSet<>(codes(filter));
        others.remove(code);
        fewer.put(filter.name(), others);
        fewer.values().removeIf(Set::isEmpty);
        return new RegisterSearch(text, fewer, sort, 1);
    }

    /** Returns the filters' values as a form carries them on. */
    public MultiValueMap<String, String> kept() {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
        FILTERS.forEach(filter -> codes(filter).forEach(code -> kept.add(filter.page(), filter.isFlag() ? YES : code)));
        return kept;
    }

    private MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("texte", text);
        parameters.addAll(kept());
        parameters.add("tri", isSorted() ? sort.name() : "");
        return parameters;
    }

    /** Returns the address of a feed of the entries asked for. */
    public String feed() {
        return programs("atom", "");
    }

    /** Returns the address of a file of all entries asked for, in the order asked for. */
    public String csv() {
        return programs("csv", isSorted() ? sort.name().toLowerCase(Locale.ROOT) : "");
    }

    private String programs(String kind, String order) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("text", text);
        FILTERS.forEach(filter -> parameters.add(
                filter.name(), codes(filter).stream().map(filter::asked).collect(Collectors.joining(","))));
        parameters.add("sort", order);
        return address("/api/register." + kind, parameters);
    }

    private static String address(String path, MultiValueMap<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String> values = new ArrayList<>();
        parameters.forEach((name, several) -> several.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> {
                    address.queryParam(name, "{" + values.size() + "}");
                    values.add(value);
                }));
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private Set<String> codes(EntryFilter filter) {
        return chosen.getOrDefault(filter.name(), Set.of());
    }
}
