package fr.cadreia.register.web;

import fr.cadreia.engine.VisibleText;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the register was asked for, from the address's parameters: {@code texte}, {@code tri}, {@code page} and those of the
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

    private static final String YES = "oui";
    private static final String TITLE = "Registre public des usages de l’IA";

    private static final Set<String> KNOWN = Stream.concat(
                    FILTERS.stream().map(EntryFilter::page), Stream.of("texte", "tri", "page"))
            .collect(Collectors.toUnmodifiableSet());

    /** What letters and other sites put behind an address to count who comes from them: no criterion of anybody. */
    private static final Pattern COUNTED = Pattern.compile("(utm|mtm|pk|at)_\\w+|fbclid|gclid|msclkid");

    private static final int TEXT_LENGTH = 100;
    private static final int CODE_LENGTH = 64;
    private static final int MOST_NAMED = 5;
    private static final int MOST_VALUES = 20;

    /** Criteria that the register does not know, as they were written: they change nothing, and the page says so. */
    static List<String> unknown(MultiValueMap<String, String> parameters) {
        return parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name) && !COUNTED.matcher(name).matches())
                .map(name -> name.length() > CODE_LENGTH ? name.substring(0, CODE_LENGTH) + "…" : name)
                .limit(MOST_NAMED)
                .toList();
    }

    /** Answers 400 for a value that means nothing. */
    static RegisterSearch parse(MultiValueMap<String, String> parameters) {
        String text = VisibleText.line(first(parameters, "texte", ""));
        if (text.length() > TEXT_LENGTH) {
            throw bad("Le texte cherché est trop long\u00a0: " + TEXT_LENGTH + " caractères au plus.");
        }
        Map<String, Set<String>> chosen =
                FILTERS.stream().collect(Collectors.toMap(EntryFilter::name, filter -> codes(filter, parameters)));
        chosen.values().removeIf(Set::isEmpty);
        return new RegisterSearch(
                text, chosen, sort(first(parameters, "tri", "")), page(first(parameters, "page", "1")));
    }

    private static String first(MultiValueMap<String, String> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private static Set<String> codes(EntryFilter filter, MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault(filter.page(), List.of()).stream()
                .filter(given -> !given.isEmpty())
                .limit(MOST_VALUES)
                .map(given -> code(filter, given))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(EntryFilter filter, String given) {
        boolean known = filter.isFlag() ? given.equals(YES) : given.length() <= CODE_LENGTH && filter.admits(given);
        if (!known) {
            throw unknown(filter.page(), given);
        }
        return filter.isFlag() ? EntryFilter.YES : filter.code(given).orElseThrow();
    }

    private static int page(String given) {
        if (!given.matches("[1-9]\\d{0,5}")) {
            throw unknown("page", given);
        }
        return Integer.parseInt(given);
    }

    private static Sort sort(String given) {
        if (given.isEmpty()) {
            return Sort.RELEVANCE;
        }
        return Arrays.stream(Sort.values())
                .filter(value -> value.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> unknown("tri", given));
    }

    private static ResponseStatusException unknown(String parameter, String value) {
        return bad("La valeur «\u00a0" + value + "\u00a0» n’a pas de sens pour le critère «\u00a0" + parameter
                + "\u00a0»\u00a0: revenez au registre et choisissez-en une autre.");
    }

    private static ResponseStatusException bad(String message) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
    }

    public boolean isUnfiltered() {
        return text.isEmpty() && chosen.isEmpty() && !isSorted();
    }

    /** Whether an order was asked for. */
    public boolean isSorted() {
        return sort != Sort.RELEVANCE;
    }

    RegisterQuery query() {
        return new RegisterQuery(
                Optional.of(text).filter(given -> !given.isEmpty()), chosen, sort, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** What the page is called, so that two searches are told apart in a browser's tabs and history. */
    String title(long found, RegisterFacets facets) {
        if (isUnfiltered()) {
            return TITLE;
        }
        String asked = words(facets);
        return (asked.isEmpty() ? "" : asked + " – ") + found + (found > 1 ? " usages" : " usage")
                + (page > 1 ? ", page " + page : "") + " – " + TITLE;
    }

    /** What was asked for, French: the words, and the values by their filters. */
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

    private static String label(EntryFilter filter, String code, RegisterFacets facets) {
        return facets.of(filter.name()).stream()
                .filter(facet -> facet.code().equals(code))
                .map(Facet::label)
                .findFirst()
                .orElse(code);
    }

    /** Address of the uses that have a value of a filter. */
    static String by(EntryFilter filter, String code) {
        return new RegisterSearch("", Map.of(filter.name(), Set.of(code)), Sort.RELEVANCE, 1).onPage(1);
    }

    /** Address of the same list on another page; what was not asked for is not in it. */
    public String onPage(long other) {
        MultiValueMap<String, String> parameters = parameters();
        parameters.add("page", other == 1 ? "" : String.valueOf(other));
        return address(LIST, parameters);
    }

    /** Address of the page on which the criteria are changed. */
    public String criteria() {
        return address(CRITERIA, parameters());
    }

    /** Address of the page on which the values of one filter are chosen among all that there are. */
    String criteria(EntryFilter filter) {
        return address(CRITERIA + "/" + filter.page(), parameters());
    }

    /** A criterion that the page shows. @param without address of the list without it */
    record Criterion(String label, String without) {}

    /** What was asked for, one by one. */
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

    /** The filters' values as a form carries them on. */
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

    /** Address of a feed of what was asked for. */
    public String feed() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("text", text);
        FILTERS.forEach(filter -> parameters.add(
                filter.name(), codes(filter).stream().map(filter::asked).collect(Collectors.joining(","))));
        return address("/api/register.atom", parameters);
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
